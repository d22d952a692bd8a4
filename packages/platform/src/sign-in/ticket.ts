import { parseInstant } from '@shuize/store';
import { later } from '../clock.ts';
import type { IdentityContext } from './identity-context.ts';

type TicketContext = Pick<IdentityContext, 'vault' | 'clock' | 'signInPolicy'>;

/**
 * Hands something to a browser to be given back in the next step, which it can neither read nor change nor use for anything
 * else or after its time.
 *
 * @param purpose - what it is for and whose it is
 */
export function sealTicket(
  { vault, clock, signInPolicy }: TicketContext,
  purpose: string,
  content: string,
): string {
  return vault.seal(JSON.stringify([later(clock(), signInPolicy.unfinishedSeconds), content]), purpose);
}

/** @returns `null` for one of another purpose, one that ran out, and anything else */
export function openTicket({ vault, clock }: TicketContext, purpose: string, ticket: string): string | null {
  const opened = vault.open(ticket, purpose);
  if (opened === null) {
    return null;
  }
  const [until, content] = JSON.parse(opened) as readonly [string, string];
  const end = parseInstant(until);
  return end !== null && clock() < end ? content : null;
}
