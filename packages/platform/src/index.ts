export { type Actor, WHOLE } from './access/actor.ts';
export { allows, PERMISSIONS, type Permission } from './access/permission.ts';
export { readScope } from './access/read-scope.ts';
export {
  ADMINISTRATORS,
  type Administrator,
  areCompatible,
  isRole,
  ROLE_NAMES,
  ROLES,
  type Role,
} from './access/role.ts';
export { type DivisionNode, isInScope, type Scope, type Subject, scopeOf } from './access/scope.ts';
export {
  checkMeasurementWrite,
  type MeasurementPermission,
  type SectionPlace,
} from './access/write-measurements.ts';
export { type AuditPage, readAuditTrail, verifyAuditTrail } from './audit-trail/read-audit-trail.ts';
export { type Clock, instantAt, systemClock } from './clock.ts';
export { fieldError, invalid, notAllowed, notFound, type PlatformFault } from './platform-fault.ts';
export { changePassword } from './sign-in/change-password.ts';
export {
  type FirstAdministrators,
  firstStart,
  isFirstStart,
  makeFirstAdministrators,
  type NewAdministrator,
} from './sign-in/first-start.ts';
export { giveCode } from './sign-in/give-code.ts';
export type { IdentityContext } from './sign-in/identity-context.ts';
export { openVault } from './sign-in/open-vault.ts';
export { type OpenIdProvider, type OpenIdSettings, openIdProvider } from './sign-in/openid-provider.ts';
export { beginOpenId, finishOpenId, type OpenIdBegun, unlinkOpenId } from './sign-in/openid-sign-in.ts';
export { endOwnSession, type ListedSession, listOwnSessions, signOut } from './sign-in/own-sessions.ts';
export { PASSWORD_COST, type Passwords, passwordsAt } from './sign-in/passwords.ts';
export {
  beginSecondFactor,
  confirmSecondFactor,
  type NewSecondFactor,
  removeOwnSecondFactor,
} from './sign-in/second-factor.ts';
export { noteUse, sessionOf } from './sign-in/session-of.ts';
export { type NewSession, type PasswordGiven, signIn } from './sign-in/sign-in.ts';
export { SIGN_IN_POLICY, type SignInPolicy } from './sign-in/sign-in-policy.ts';
export { authorise, type Pending, type SignedIn } from './sign-in/signed-in.ts';
export type { Vault } from './sign-in/vault.ts';
export type { Account } from './users/account.ts';
export { closeUser } from './users/close-user.ts';
export { createUser, type OneTimePassword } from './users/create-user.ts';
export { clearSecondFactor, endSessions } from './users/end-access.ts';
export { grantRole, withdrawRole } from './users/grant-role.ts';
export { type AccountPage, listUsers, readUser } from './users/list-users.ts';
export { resetPassword } from './users/reset-password.ts';
export { type NewScope, setScope } from './users/set-scope.ts';
