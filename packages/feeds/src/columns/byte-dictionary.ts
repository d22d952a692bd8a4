/** Words numbered from 0 and found by their UTF-8 bytes, so that a cell need not become a string to be looked up. */
export interface ByteDictionary {
  /** @returns the word's number, or NaN for bytes that are no word of the dictionary */
  readonly find: (bytes: Uint8Array, start: number, end: number) => number;
  /** Adds a word, or finds it, by its text. @returns its number */
  readonly add: (word: string) => number;
  /** In the order of their numbers. */
  readonly words: readonly string[];
}

export function byteDictionary(firstWords: Iterable<string>): ByteDictionary {
  const encoder = new TextEncoder();
  const words: string[] = [];
  const encoded: Uint8Array[] = [];
  const numbers = new Map<string, number>();
  let slots = new Int32Array(64).fill(-1);

  const place = (number: number) => {
    const word = encoded[number] ?? new Uint8Array();
    let slot = hashOf(word, 0, word.length) & (slots.length - 1);
    while (slots[slot] !== -1) {
      slot = (slot + 1) & (slots.length - 1);
    }
    slots[slot] = number;
  };

  const add = (word: string) => {
    const known = numbers.get(word);
    if (known !== undefined) {
      return known;
    }
    const number = words.length;
    numbers.set(word, number);
    words.push(word);
    encoded.push(encoder.encode(word));
    if (words.length * 2 > slots.length) {
      slots = new Int32Array(slots.length * 2).fill(-1);
      encoded.forEach((_, each) => {
        place(each);
      });
    } else {
      place(number);
    }
    return number;
  };

  const find = (bytes: Uint8Array, start: number, end: number) => {
    let slot = hashOf(bytes, start, end) & (slots.length - 1);
    for (;;) {
      const number = slots[slot] ?? -1;
      if (number === -1) {
        return Number.NaN;
      }
      if (isWordAt(encoded[number] ?? bytes, bytes, start, end)) {
        return number;
      }
      slot = (slot + 1) & (slots.length - 1);
    }
  };

  for (const word of firstWords) {
    add(word);
  }
  return { find, add, words };
}

function isWordAt(word: Uint8Array, bytes: Uint8Array, start: number, end: number): boolean {
  if (word.length !== end - start) {
    return false;
  }
  for (let at = 0; at < word.length; at += 1) {
    if (word[at] !== bytes[start + at]) {
      return false;
    }
  }
  return true;
}

/** FNV-1a, its high bits folded in because the table is a power of two. */
function hashOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at += 1) {
    hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193);
  }
  return hash ^ (hash >>> 15);
}
