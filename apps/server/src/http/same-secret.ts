import { createHash, timingSafeEqual } from 'node:crypto';

/** Whether two secrets are the same, in the same time whatever they are. */
export function isSameSecret(one: string, other: string): boolean {
  return timingSafeEqual(digest(one), digest(other));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
