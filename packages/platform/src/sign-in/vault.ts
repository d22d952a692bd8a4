import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { invariant } from '@shuize/domain';

/** Keeps what must be read again but not by who reads the tables. The algorithm stands before what it made. */
export interface Vault {
  /** @param boundTo - what it belongs to, such as an account's id; it opens for nothing else */
  readonly seal: (text: string, boundTo: string) => string;
  /** @returns `null` unless this vault sealed it for the same, and nobody changed it */
  readonly open: (sealed: string, boundTo: string) => string | null;
  /** The same for the same text, and nothing to be guessed from by who does not have the key. */
  readonly fingerprint: (text: string) => string;
}

export const VAULT_KEY_BYTES = 32;
const CIPHER = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** @param key - 32 random bytes */
export function vaultOf(key: Uint8Array): Vault {
  invariant(key.length === VAULT_KEY_BYTES, 'a key of another length');
  const sealingKey = derived(key, 'seal');
  const fingerprintKey = derived(key, 'fingerprint');
  return {
    seal: (text, boundTo) => {
      const iv = randomBytes(IV_BYTES);
      const cipher = createCipheriv(CIPHER, sealingKey, iv).setAAD(Buffer.from(boundTo));
      const content = Buffer.concat([cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
      return [CIPHER, iv.toString('base64url'), content.toString('base64url')].join('$');
    },
    open: (sealed, boundTo) => {
      const [algorithm, iv = '', text = ''] = sealed.split('$');
      const content = Buffer.from(text, 'base64url');
      if (algorithm !== CIPHER || content.length < TAG_BYTES) {
        return null;
      }
      try {
        const decipher = createDecipheriv(CIPHER, sealingKey, Buffer.from(iv, 'base64url'), {
          authTagLength: TAG_BYTES,
        });
        decipher.setAAD(Buffer.from(boundTo)).setAuthTag(content.subarray(-TAG_BYTES));
        const opened = [decipher.update(content.subarray(0, -TAG_BYTES)), decipher.final()];
        return Buffer.concat(opened).toString('utf8');
      } catch {
        return null;
      }
    },
    fingerprint: (text) => createHmac('sha256', fingerprintKey).update(text).digest('hex'),
  };
}

function derived(key: Uint8Array, use: string): Buffer {
  return Buffer.from(hkdfSync('sha256', key, '', `shuize ${use}`, VAULT_KEY_BYTES));
}
