import { randomBytes } from 'node:crypto';
import { hash, type Options, parseOptions, verify } from '@node-rs/argon2';

/** What it costs to try one password. */
export interface PasswordCost {
  /** KiB. */
  readonly memoryCost: number;
  /** Passes over the memory. */
  readonly timeCost: number;
  /** Threads. */
  readonly parallelism: number;
}

/** The least that is recommended for argon2id. @see OWASP Password Storage Cheat Sheet: 19 MiB, 2 passes, 1 thread */
export const PASSWORD_COST: PasswordCost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Hashes passwords and compares them, always by argon2id. */
export interface Passwords {
  /** @returns the hash with its parameters and salt in one text */
  readonly hash: (password: string) => Promise<string>;
  /**
   * @param kept - `null` where there is no account or no password: it takes the same work and is never right
   * @returns `isStale`: right, but hashed at another cost than today's
   */
  readonly check: (
    kept: string | null,
    password: string,
  ) => Promise<{ readonly isRight: boolean; readonly isStale: boolean }>;
}

/** @param cost - less than {@link PASSWORD_COST} in tests only */
export function passwordsAt(cost: PasswordCost = PASSWORD_COST): Passwords {
  const options: Options = { ...cost };
  const make = (password: string) => hash(prepared(password), options);
  let decoy: Promise<string> | null = null;
  return {
    hash: make,
    check: async (kept, password) => {
      decoy ??= make(randomBytes(32).toString('base64url'));
      const matches = await verify(kept ?? (await decoy), prepared(password));
      const isRight = kept !== null && matches;
      return { isRight, isStale: isRight && costDiffers(kept, cost) };
    },
  };
}

function costDiffers(kept: string, cost: PasswordCost): boolean {
  const { memoryCost, timeCost, parallelism } = parseOptions(kept);
  return memoryCost !== cost.memoryCost || timeCost !== cost.timeCost || parallelism !== cost.parallelism;
}

/** One form for the same characters, however a keyboard composed them. */
function prepared(password: string): string {
  return password.normalize('NFKC');
}
