import type { Instant } from '@shuize/store';
import { Secret, TOTP } from 'otpauth';
import { millisecondsOf } from '../clock.ts';

/** As authenticators expect them when nothing else is said. @see RFC 6238: SHA-1, 6 figures, 30 s */
const FORM = { algorithm: 'SHA1', digits: 6, period: 30 } as const;
/** A code is taken one step before and after its time, for clocks that differ. */
const STEPS_APART = 1;
const SECRET_BYTES = 20;
const ISSUER = '水责 Shuize';

/** In Base32, as it is typed into an authenticator. */
export function newOneTimeSecret(): string {
  return new Secret({ size: SECRET_BYTES }).base32;
}

/** `otpauth://totp/…`, to be shown as a square code. */
export function oneTimeUri(secret: string, signInName: string): string {
  return new TOTP({
    ...FORM,
    issuer: ISSUER,
    label: signInName,
    secret: Secret.fromBase32(secret),
  }).toString();
}

/** @returns the step that the code is of, counted from 1970, or `null` where it is of none near that time */
export function stepOfCode(secret: string, code: string, at: Instant): number | null {
  const token = code.normalize('NFKC').replaceAll(/\s/g, '');
  if (!/^\d{6}$/.test(token)) {
    return null;
  }
  const timestamp = millisecondsOf(at);
  const apart = TOTP.validate({
    ...FORM,
    token,
    secret: Secret.fromBase32(secret),
    timestamp,
    window: STEPS_APART,
  });
  return apart === null ? null : TOTP.counter({ period: FORM.period, timestamp }) + apart;
}
