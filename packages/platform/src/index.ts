export type { ExclusionProposal, MeasurementVersion, Publication, Run } from '@shuize/store';
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
export type { CorrectionAsked } from './corrections/check-correction.ts';
export { correctRows, type RecordedCorrection, withdrawRows } from './corrections/correct-rows.ts';
export { recordDemonstration } from './demonstration/record-demonstration.ts';
export { type DecisionAsked, decideExclusion } from './exclusions/decide-exclusion.ts';
export { describeProposals } from './exclusions/describe-proposals.ts';
export { type ExclusionInForce, exclusionsInForce } from './exclusions/exclusions-in-force.ts';
export { type ExclusionAsked, proposeExclusion } from './exclusions/propose-exclusion.ts';
export { type ExclusionList, readExclusions } from './exclusions/read-exclusions.ts';
export {
  describeExport,
  type ExportManifest,
  exportArchive,
  exportFile,
  exportPackage,
} from './exports/export-package.ts';
export {
  type FindingEntry,
  type FindingList,
  type FindingsAsked,
  listFindings,
} from './findings/list-findings.ts';
export { type ReadFinding, readFinding } from './findings/read-finding.ts';
export { type FlagsWanted, readFlags } from './flags/read-flags.ts';
export { importTemplate } from './imports/import-template.ts';
export { type ImportOutcome, importUpload } from './imports/import-upload.ts';
export { type ListedBatch, listImports } from './imports/list-imports.ts';
export { loadFiles, type RecordedFiles } from './imports/load-files.ts';
export { markUpload } from './imports/mark-upload.ts';
export type { Upload } from './imports/upload.ts';
export { keepWarm } from './kept/keep-warm.ts';
export { type ListColumn, type ListOfItems, listFile } from './lists/list-file.ts';
export {
  type GivenMeasurements,
  type RecordedMeasurements,
  recordMeasurements,
} from './measurements/record-measurements.ts';
export { type Overview, readOverview } from './overview/read-overview.ts';
export { type RiverDiagram, readRivers, type SeenStation } from './overview/read-rivers.ts';
export { fieldError, invalid, notAllowed, notFound, type PlatformFault } from './platform-fault.ts';
export { publishRun } from './publications/publish-run.ts';
export {
  type PublicationList,
  type ReadPublication,
  readPublication,
  readPublications,
} from './publications/read-publications.ts';
export { chinaDayOf } from './runs/china-day.ts';
export type { RunSchedule } from './runs/due-runs.ts';
export type { DueRun } from './runs/make-due-runs.ts';
export {
  type ReadRun,
  type ResultList,
  type ResultsWanted,
  type RunList,
  readResults,
  readRun,
  readRuns,
} from './runs/read-runs.ts';
export { type RecomputedRun, recomputeRun } from './runs/recompute-run.ts';
export type { FieldDifference, ResultDifference } from './runs/result-differences.ts';
export type { RunContext } from './runs/run-context.ts';
export { digestOfFiles } from './runs/run-digests.ts';
export type { RunPack } from './runs/run-ground.ts';
export { type RunLine, type RunUnderWay, runLine } from './runs/run-line.ts';
export { type KeptSchedule, readRunSchedule, setRunSchedule } from './runs/run-schedule.ts';
export {
  type LineContext,
  type RunMaker,
  readRunsUnderWay,
  recomputeRunInLine,
  runMakerOf,
  startRunInLine,
} from './runs/runs-in-line.ts';
export { makeScheduledRuns } from './runs/scheduled-runs.ts';
export { type RunAsked, startRun } from './runs/start-run.ts';
export { type ChangesSince, type ChangesSinceAsked, whatChanged } from './runs/what-changed.ts';
export { instantOfAsOf } from './sections/as-of.ts';
export { type KnownPlaces, knownPlaces } from './sections/known-places.ts';
export { listMeasurements, type MeasurementsAsked } from './sections/list-measurements.ts';
export { listSections, type SectionsAsked } from './sections/list-sections.ts';
export { readSection, type SectionDetail } from './sections/read-section.ts';
export { readPackedSeries, readSeries, type SeriesAsked } from './sections/read-series.ts';
export type { SectionEntry } from './sections/section-entry.ts';
export type { SectionSeries } from './sections/section-series.ts';
export { packedSeries } from './sections/whole-series.ts';
export { changePassword } from './sign-in/change-password.ts';
export { completeFirstStart, firstStart, firstStartState } from './sign-in/first-start.ts';
export { giveCode } from './sign-in/give-code.ts';
export type { IdentityContext } from './sign-in/identity-context.ts';
export { openVault } from './sign-in/open-vault.ts';
export { type OpenIdProvider, type OpenIdSettings, openIdProvider } from './sign-in/openid-provider.ts';
export {
  beginOpenId,
  beginOpenIdLink,
  finishOpenId,
  type OpenIdBegun,
  unlinkOpenId,
} from './sign-in/openid-sign-in.ts';
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
export { userNames } from './users/user-names.ts';
