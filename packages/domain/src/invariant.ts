/**
 * States what only a programmer can break.
 *
 * @throws Error when the claim is false; the message names what was broken
 */
export function invariant(claim: unknown, broken: string): asserts claim {
  if (!claim) {
    throw new Error(`Invariant broken: ${broken}`);
  }
}

/** Marks the branch that the compiler has shown unreachable. */
export function unreachable(value: never): never {
  throw new Error(`Unreachable value: ${String(value)}`);
}
