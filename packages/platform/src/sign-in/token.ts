import { createHash, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';

const TOKEN_BYTES = 32;

/** 256 random bits, to be told once. */
export function newToken(): string {
  return randomBytes(TOKEN_BYTES).toString('base64url');
}

/** What is kept of a token: a text that long and random needs no salt and no slow hash. */
export function tokenDigest(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** In the same time whether they are alike from the start or not at all. */
export function isSameDigest(one: string, other: string): boolean {
  return one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));
}

/** Without signs that are easily taken for others: 0 and o, 1 and l, i. */
const SIGNS = 'abcdefghjkmnpqrstuvwxyz23456789';
const GROUPS = 4;
const GROUP_LENGTH = 5;

/** A password for one sign-in, to be read out or written down: about 99 random bits in groups. */
export function newOneTimePassword(): string {
  return Array.from({ length: GROUPS }, () => Array.from({ length: GROUP_LENGTH }, randomSign).join('')).join(
    '-',
  );
}

function randomSign(): string {
  return SIGNS[randomInt(SIGNS.length)] ?? '';
}
