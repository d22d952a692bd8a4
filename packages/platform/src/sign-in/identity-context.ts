import type { Database } from '@shuize/store';
import type { Clock } from '../clock.ts';
import type { Passwords } from './passwords.ts';
import type { SignInPolicy } from './sign-in-policy.ts';
import type { Vault } from './vault.ts';

/** What use cases about accounts and sessions work with. */
export interface IdentityContext {
  readonly database: Database;
  readonly clock: Clock;
  readonly vault: Vault;
  readonly passwords: Passwords;
  readonly signInPolicy: SignInPolicy;
}
