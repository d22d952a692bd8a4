export type { AuditEntry, ChainedEntry } from './audit/audit-entry.ts';
export { type AuditFilter, auditEntries, type BrokenChain, verifyAudit } from './audit/reader.ts';
export { appendAudit } from './audit/writer.ts';
export type { Manifest } from './backup/manifest.ts';
export { restoreBackup } from './backup/restore-backup.ts';
export { type BackupFault, writeBackup } from './backup/write-backup.ts';
export {
  type ChangedFile,
  type ChangedRow,
  type ChangesAsked,
  changedRows,
  type RowTexts,
} from './changes/changed-rows.ts';
export { type RecordChange, recordedSince } from './changes/record-changes.ts';
export { type RowVersion, rowVersions } from './changes/row-versions.ts';
export { divisionsOfSections } from './changes/section-divisions.ts';
export type { ClusterFault } from './cluster/cluster-fault.ts';
export type { ServerEvent } from './cluster/keep-running.ts';
export { type Cluster, openCluster } from './cluster/open-cluster.ts';
export { runningCluster } from './cluster/running-cluster.ts';
export {
  type Database,
  type DatabaseAddress,
  type DatabaseFault,
  databaseAt,
  openDatabase,
  type Transaction,
  type WriteTransaction,
} from './database/database.ts';
export { DatabaseFull, DatabaseUnreachable } from './database/database-lost.ts';
export { type Instant, instantOfTimestamp, parseInstant } from './database/instant.ts';
export { type DivisionPlace, divisionTree } from './divisions/reader.ts';
export type { ExclusionProposal } from './exclusions/exclusion-proposal.ts';
export {
  listProposals,
  openProposalOf,
  type ProposalsAsked,
  proposalById,
} from './exclusions/reader.ts';
export { addProposal, decideProposal, lockProposals } from './exclusions/writer.ts';
export {
  countImportBatches,
  hasRecords,
  type ImportBatch,
  importBatchById,
  importBatches,
  importBatchOfDigest,
} from './import-batches/reader.ts';
export { addImportBatch, lockImportBatch } from './import-batches/writer.ts';
export { type MonthsOfSection, monthsOfSection } from './measurements/months-of-section.ts';
export {
  correctedMonths,
  type MeasurementVersion,
  type MeasurementVersionsAsked,
  measurementVersions,
  monthsOfReadings,
  monthsOnRecord,
} from './measurements/reader.ts';
export { type FileColumns, fileColumns } from './packages/file-columns.ts';
export { type PackageAsked, readPackageFiles } from './packages/read-package-files.ts';
export { type RecordedRows, recordRows } from './packages/record-rows.ts';
export type { Publication } from './publications/publication.ts';
export {
  lastPublication,
  listPublications,
  publicationById,
  publicationOfRun,
} from './publications/reader.ts';
export { addPublication, lockEditions } from './publications/writer.ts';
export {
  lastRuns,
  listRuns,
  type ResultsAsked,
  type RunsAsked,
  resultsOfRun,
  runById,
} from './runs/reader.ts';
export type { PlacedResult, Run, RunPackMark, RunResult, RunResultKind } from './runs/run.ts';
export { addRun } from './runs/writer.ts';
export { failuresOf, openSessionsOf, sessionById, sessionByToken } from './sessions/reader.ts';
export type { Session } from './sessions/session.ts';
export {
  addFailure,
  addSession,
  endSession,
  endSessionsOf,
  lockName,
  makeWhole,
  noteSeen,
  removeFailure,
  removeFailuresOf,
  removeFailuresUntil,
  removeSessionsBefore,
} from './sessions/writer.ts';
export { readSetting } from './settings/reader.ts';
export { writeSetting } from './settings/writer.ts';
export {
  countHolders,
  credentialsOf,
  hasUsers,
  listUsers,
  userByExternal,
  userById,
  userBySignInName,
} from './users/reader.ts';
export type { ExternalIdentity, User } from './users/user.ts';
export {
  addRole,
  addUser,
  closeUser,
  lockAccounts,
  removeRole,
  replaceHash,
  setExternal,
  setOneTimeSecret,
  setPassword,
  setReach,
  takeOneTimeStep,
} from './users/writer.ts';
