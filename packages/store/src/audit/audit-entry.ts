import { createHash } from 'node:crypto';
import { invariant } from '@shuize/domain';
import canonicalize from 'canonicalize';
import type { Instant } from '../database/instant.ts';

/** Who did what to what (审计), and when. No personal number, secret or name of a reporter may stand in it. */
export interface AuditEntry {
  /** From 1 on, without gaps. */
  readonly position: number;
  readonly at: Instant;
  /** Id of the user; `null` for the program itself. */
  readonly actor: string | null;
  /** Such as `sign-in`, `import`, `publish`. */
  readonly action: string;
  readonly subject: string | null;
  readonly detail: Readonly<Record<string, unknown>>;
}

export interface ChainedEntry extends AuditEntry {
  readonly algorithm: string;
  readonly previousDigest: string;
  readonly digest: string;
}

export const AUDIT_ALGORITHM = 'sha256';
/** What stands as the digest before the first entry. */
export const NO_ENTRY = '';

/** The digest of an entry over its RFC 8785 form with the digest of the one before, so that none can be changed alone. */
export function chainDigest(entry: AuditEntry, previousDigest: string): string {
  const { position, at, actor, action, subject, detail } = entry;
  const text = canonicalize({ position, at, actor, action, subject, detail, previousDigest });
  invariant(text !== undefined, 'an audit entry that is no JSON');
  return createHash(AUDIT_ALGORITHM).update(text).digest('hex');
}
