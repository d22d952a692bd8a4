import { type DivisionCode, failure, type Result, type SectionId, success } from '@shuize/domain';
import type { Instant, Session, User } from '@shuize/store';
import type { Actor } from '../access/actor.ts';
import { allows, type Permission } from '../access/permission.ts';
import { isAdministrator, isRole } from '../access/role.ts';
import { notAllowed, type PlatformFault } from '../platform-fault.ts';
import { newPasswordNeeded, notSignedIn, secondFactorNeeded, secondFactorToSetUp } from './sign-in-fault.ts';
import type { SignInPolicy } from './sign-in-policy.ts';

/** What has to be done before anything else. */
export type Pending = 'second-factor' | 'new-password' | 'second-factor-set-up';

/** A living session and whose it is. */
export interface SignedIn {
  readonly sessionId: string;
  readonly lastSeenAt: Instant;
  readonly pending: Pending | null;
  readonly signInName: string;
  readonly hasPassword: boolean;
  readonly hasSecondFactor: boolean;
  /** Whether the account also signs in at the OpenID provider. */
  readonly isLinked: boolean;
  readonly actor: Actor;
}

export function signedInOf(user: User, session: Session, policy: SignInPolicy): SignedIn {
  return {
    sessionId: session.id,
    lastSeenAt: session.lastSeenAt,
    pending: pendingOf(user, session, policy),
    signInName: user.signInName,
    hasPassword: user.hasPassword,
    hasSecondFactor: user.hasSecondFactor,
    isLinked: user.external !== null,
    actor: actorOf(user),
  };
}

/**
 * The one way from a session to somebody who may act.
 *
 * @param signedIn - `null`: no session
 */
export function authorise(signedIn: SignedIn | null, permission: Permission): Result<Actor, PlatformFault> {
  if (signedIn === null) {
    return failure(notSignedIn());
  }
  const { pending, actor } = signedIn;
  if (pending === 'second-factor') {
    return failure(secondFactorNeeded());
  }
  if (pending !== null && permission !== 'own-account') {
    return failure(pending === 'new-password' ? newPasswordNeeded() : secondFactorToSetUp());
  }
  return allows(actor, permission) ? success(actor) : failure(notAllowed());
}

function actorOf({ id, name, roles, division, department, sections }: User): Actor {
  return {
    userId: id,
    name,
    roles: roles.filter(isRole),
    division: division as DivisionCode | null,
    department,
    sections: sections as readonly SectionId[],
  };
}

function pendingOf(user: User, { isWhole }: Session, { secondFactorOf }: SignInPolicy): Pending | null {
  if (!isWhole) {
    return 'second-factor';
  }
  if (user.mustChangePassword) {
    return 'new-password';
  }
  const isRequired =
    secondFactorOf === 'everybody' ||
    (secondFactorOf === 'administrators' && user.roles.some((role) => isRole(role) && isAdministrator(role)));
  return isRequired && !user.hasSecondFactor ? 'second-factor-set-up' : null;
}
