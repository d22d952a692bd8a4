import type { Instant, Session } from '@shuize/store';
import { later } from '../clock.ts';
import type { SignInPolicy } from './sign-in-policy.ts';

/** Whether a session still stands for somebody: not ended, not idle too long, not older than its life. */
export function isAlive(session: Session, now: Instant, policy: SignInPolicy): boolean {
  const { endedAt, isWhole, createdAt, lastSeenAt } = session;
  const life = isWhole ? policy.lifeSeconds : policy.unfinishedSeconds;
  return endedAt === null && now < later(createdAt, life) && now < later(lastSeenAt, policy.idleSeconds);
}
