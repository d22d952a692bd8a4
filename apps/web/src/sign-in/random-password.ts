/** Without signs that are easily taken for others: 0 and o, 1 and l, i. */
const SIGNS = 'abcdefghjkmnpqrstuvwxyz23456789';
const GROUPS = 3;
const GROUP_LENGTH = 5;
/** The largest multiple of the number of signs that a byte can hold: bytes from it on would favour the first signs. */
const FAIR_BYTES = 256 - (256 % SIGNS.length);

/** A password to be written down: about 74 random bits in groups. */
export function randomPassword(): string {
  const signs: string[] = [];
  while (signs.length < GROUPS * GROUP_LENGTH) {
    const [byte = FAIR_BYTES] = crypto.getRandomValues(new Uint8Array(1));
    signs.push(...(byte < FAIR_BYTES ? [SIGNS.charAt(byte % SIGNS.length)] : []));
  }
  return Array.from({ length: GROUPS }, (_, group) =>
    signs.slice(group * GROUP_LENGTH, (group + 1) * GROUP_LENGTH).join(''),
  ).join('-');
}
