export type { AuditEntry, ChainedEntry } from './audit/audit-entry.ts';
export { auditEntries, type BrokenChain, verifyAudit } from './audit/reader.ts';
export { appendAudit } from './audit/writer.ts';
export type { Manifest } from './backup/manifest.ts';
export { restoreBackup } from './backup/restore-backup.ts';
export { type BackupFault, writeBackup } from './backup/write-backup.ts';
export type { ClusterFault } from './cluster/cluster-fault.ts';
export { type Cluster, openCluster } from './cluster/open-cluster.ts';
export {
  type Database,
  type DatabaseFault,
  openDatabase,
  type Transaction,
  type WriteTransaction,
} from './database/database.ts';
export { type Instant, instantOfTimestamp, parseInstant } from './database/instant.ts';
export { type PackageAsked, readPackageFiles } from './packages/read-package-files.ts';
export { type RecordedRows, recordRows } from './packages/record-rows.ts';
