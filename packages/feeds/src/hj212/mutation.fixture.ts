type RandomNumbers = (limit: number) => number;

/** Characters that mean something in a frame, which a mutation puts in more often than any other. */
const MEANINGFUL = new TextEncoder().encode('##0123456789;,=&&-/\r\n QCPNMSTW');

/** The bytes with one to three of them changed, taken out, put in, or all after one cut off. */
export function mutate(bytes: Uint8Array, random: RandomNumbers): Uint8Array {
  let mutated = [...bytes];
  for (let left = 1 + random(3); left > 0; left -= 1) {
    const at = random(mutated.length + 1);
    const byte = random(2) === 0 ? random(256) : (MEANINGFUL[random(MEANINGFUL.length)] ?? 0);
    switch (random(8)) {
      case 0:
        mutated.splice(at, 1);
        break;
      case 1:
        mutated.splice(at, 0, byte);
        break;
      case 2:
        mutated = random(4) === 0 ? mutated.slice(0, at) : mutated;
        break;
      default:
        if (at < mutated.length) {
          mutated[at] = byte;
        }
    }
  }
  return Uint8Array.from(mutated);
}

/** The bytes with a piece of them put in at another place. */
export function splice(bytes: Uint8Array, random: RandomNumbers): Uint8Array {
  const from = random(bytes.length);
  const piece = bytes.subarray(from, from + random(60));
  const at = random(bytes.length);
  return Uint8Array.from([...bytes.subarray(0, at), ...piece, ...bytes.subarray(at)]);
}
