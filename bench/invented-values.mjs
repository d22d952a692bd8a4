/** What invented values of a benchmark are made of. */

/** The 21 indicators of monthly monitoring, each with a usual value and decimals. */
export const MONTHLY_INDICATORS = [
  ['pH', 7.8, 2],
  ['DO', 8.2, 2],
  ['CODMn', 3.6, 1],
  ['COD', 15, 1],
  ['BOD5', 2.6, 1],
  ['NH3N', 0.42, 2],
  ['TP', 0.09, 3],
  ['Cu', 0.003, 3],
  ['Zn', 0.02, 3],
  ['F', 0.5, 3],
  ['Se', 0.0006, 4],
  ['As', 0.0015, 4],
  ['Hg', 0.00003, 5],
  ['Cd', 0.0002, 5],
  ['Cr6', 0.004, 3],
  ['Pb', 0.002, 3],
  ['CN', 0.003, 3],
  ['VP', 0.0008, 4],
  ['Oil', 0.02, 2],
  ['LAS', 0.06, 2],
  ['S2', 0.008, 3],
];

/** Numbers from 0 up to 1, the same ones from the same seed. Mulberry32: enough for invented numbers. */
export function randomOf(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
