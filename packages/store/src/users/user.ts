import type { Instant } from '../database/instant.ts';

/** An account, without what it signs in with. */
export interface User {
  readonly id: string;
  readonly signInName: string;
  readonly name: string;
  /** In alphabetical order. */
  readonly roles: readonly string[];
  readonly division: string | null;
  readonly department: string | null;
  readonly sections: readonly string[];
  readonly mustChangePassword: boolean;
  readonly hasPassword: boolean;
  /** Whether one-time codes are set up. */
  readonly hasSecondFactor: boolean;
  readonly external: ExternalIdentity | null;
  readonly createdAt: Instant;
  /** `null`: may sign in. */
  readonly closedAt: Instant | null;
}

/** Who somebody is at an OpenID provider. */
export interface ExternalIdentity {
  readonly issuer: string;
  readonly subject: string;
}

/** What an account signs in with; read only to be compared. */
export interface Credentials {
  readonly passwordHash: string | null;
  /** Encrypted. */
  readonly oneTimeSecret: string | null;
}

const UUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;

/** Texts that are no ids are ids of nothing, and never reach the database, which would throw. */
export function isId(text: string): boolean {
  return UUID.test(text);
}
