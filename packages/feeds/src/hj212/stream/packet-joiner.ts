import { invariant } from '@shuize/domain';
import type { Deviation } from '../deviation.ts';
import type { Frame, PacketNumber, ReceivedFrame } from '../frame.ts';

/** A message whole: one frame, or the packets of one joined. */
export interface WholeMessage {
  readonly kind: 'whole';
  /** That of the first packet, with the values and fields of all and without a packet number. */
  readonly frame: Frame;
  /** The frames as received, in the order of their numbers. */
  readonly parts: readonly ReceivedFrame[];
  readonly deviations: readonly Deviation[];
}

/**
 * Packets given up: `evicted` for want of room, `contradicted` by another packet of the same number, `ended`
 * with the connection.
 */
export interface AbandonedMessage {
  readonly kind: 'abandoned';
  readonly reason: 'evicted' | 'contradicted' | 'ended';
  readonly parts: readonly ReceivedFrame[];
  readonly missing: readonly number[];
}

/** How much a joiner holds. */
export interface JoinLimits {
  readonly messages: number;
  /** Of all raw frames held together. */
  readonly bytes: number;
}

export const DEFAULT_JOIN_LIMITS: JoinLimits = { messages: 64, bytes: 4 * 1024 * 1024 };

interface OpenMessage {
  readonly first: ReceivedFrame;
  readonly count: number;
  readonly parts: Map<number, ReceivedFrame>;
  bytes: number;
}

/**
 * Joins the packets (分包) of messages, in whatever order they come; a packet sent again changes nothing.
 *
 * Packets belong together by MN, ST, CN and PNUM, and by DataTime where both have one: the examples of HJ
 * 212-2017 (C.49, C.50) give every packet a QN of its own. Without DataTime QN must be the same.
 */
export class PacketJoiner {
  readonly #limits: JoinLimits;
  #open: OpenMessage[] = [];
  #bytes = 0;

  constructor(limits: JoinLimits = DEFAULT_JOIN_LIMITS) {
    this.#limits = limits;
  }

  /** Messages that wait for packets. */
  get openMessages(): number {
    return this.#open.length;
  }

  /**
   * Takes one frame. @returns what it completes or makes give up, none for a packet that waits or is known
   */
  push(received: ReceivedFrame): readonly (WholeMessage | AbandonedMessage)[] {
    const { packet } = received.frame;
    return packet === null || packet.count === 1 ? [wholeOf([received])] : this.#add(received, packet);
  }

  /** Gives up what is held. */
  end(): readonly AbandonedMessage[] {
    const abandoned = this.#open.map((open) => abandonedOf(open, 'ended'));
    this.#open = [];
    this.#bytes = 0;
    return abandoned;
  }

  #add(received: ReceivedFrame, packet: PacketNumber): readonly (WholeMessage | AbandonedMessage)[] {
    const results: (WholeMessage | AbandonedMessage)[] = [];
    let open = this.#open.find((candidate) => belongs(received, packet, candidate));
    const known = open?.parts.get(packet.number);
    if (open !== undefined && known !== undefined) {
      if (isSame(known, received)) {
        return [];
      }
      this.#close(open);
      results.push(abandonedOf(open, 'contradicted'));
      open = undefined;
    }
    if (open === undefined) {
      open = { first: received, count: packet.count, parts: new Map(), bytes: 0 };
      this.#open.push(open);
    }
    open.parts.set(packet.number, received);
    open.bytes += received.raw.length;
    this.#bytes += received.raw.length;
    if (open.parts.size === open.count) {
      this.#close(open);
      results.push(wholeOf(inOrder(open)));
    }
    return [...results, ...this.#evict()];
  }

  #close(open: OpenMessage): void {
    this.#open = this.#open.filter((other) => other !== open);
    this.#bytes -= open.bytes;
  }

  #evict(): readonly AbandonedMessage[] {
    const evicted: AbandonedMessage[] = [];
    for (const oldest of this.#open) {
      if (this.#open.length <= this.#limits.messages && this.#bytes <= this.#limits.bytes) {
        break;
      }
      this.#close(oldest);
      evicted.push(abandonedOf(oldest, 'evicted'));
    }
    return evicted;
  }
}

function belongs({ frame }: ReceivedFrame, packet: PacketNumber, { first, count }: OpenMessage): boolean {
  const other = first.frame;
  const isSameSender = frame.mn === other.mn && frame.st === other.st && frame.cn === other.cn;
  const isSameTime =
    frame.dataTime !== null && other.dataTime !== null
      ? frame.dataTime === other.dataTime
      : frame.qn === other.qn;
  return isSameSender && packet.count === count && isSameTime;
}

/** Whether two packets say the same; a QN of the repetition's own does not matter. */
function isSame(a: ReceivedFrame, b: ReceivedFrame): boolean {
  const [left, right] = [a, b].map(({ frame }) => JSON.stringify([frame.values, frame.fields]));
  return left === right;
}

function inOrder({ parts }: OpenMessage): readonly ReceivedFrame[] {
  return [...parts].sort(([a], [b]) => a - b).map(([, part]) => part);
}

/** @param parts - at least one */
function wholeOf(parts: readonly ReceivedFrame[]): WholeMessage {
  const frames = parts.map(({ frame }) => frame);
  const [first] = frames;
  invariant(first !== undefined, 'a message of no packets');
  return {
    kind: 'whole',
    frame: {
      ...first,
      packet: null,
      values: frames.flatMap(({ values }) => values),
      fields: frames.flatMap(({ fields }) => fields),
    },
    parts,
    deviations: parts.flatMap(({ deviations }) => deviations),
  };
}

function abandonedOf(open: OpenMessage, reason: AbandonedMessage['reason']): AbandonedMessage {
  const numbers = Array.from({ length: open.count }, (_, index) => index + 1);
  return {
    kind: 'abandoned',
    reason,
    parts: inOrder(open),
    missing: numbers.filter((number) => !open.parts.has(number)),
  };
}
