import { createHash } from 'node:crypto';
import { type Finding, invariant } from '@shuize/domain';
import canonicalize from 'canonicalize';

/**
 * SHA-256 of the RFC 8785 form of a finding without its digest, in hexadecimal: the same finding gives the same digest
 * wherever and whenever it is computed.
 */
export function digestOfFinding(finding: Omit<Finding, 'digest'>): string {
  return digestOfJson(finding);
}

/** SHA-256 of the RFC 8785 form of any JSON value, in hexadecimal. */
export function digestOfJson(value: unknown): string {
  const text = canonicalize(value);
  invariant(text !== undefined, 'a value without a JSON form');
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
