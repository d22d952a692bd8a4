import { VERSIONED_TABLES } from '../packages/versioned-table.ts';

/** A table as a backup holds it. */
export interface BackupTable {
  readonly table: string;
  /** In this order the rows of one database always give the same bytes. */
  readonly order: string;
  /** The column by whose months the table is partitioned. */
  readonly monthsOf: string | null;
  /** The column whose numbers the database gives, to be gone on with after a restore. */
  readonly identity: string | null;
}

const local = (table: string, order: string): BackupTable => ({
  table,
  order,
  monthsOf: null,
  identity: null,
});

/** In an order in which each refers to earlier ones only. Sessions and failed sign-ins are left out, and what tells running programs of changes: they are of the moment. */
export const BACKUP_TABLES: readonly BackupTable[] = [
  local('setting', 'name'),
  local('app_user', 'id'),
  local('user_role', 'user_id, role'),
  local('import_batch', 'id'),
  ...VERSIONED_TABLES.map(({ table, key, time }) => ({
    table,
    order: time === null ? 'version_id' : `${key.join(', ')}, recorded_at`,
    monthsOf: time?.column ?? null,
    identity: time === null ? 'version_id' : null,
  })),
  local('exclusion_proposal', 'id'),
  local('run', 'id'),
  local('run_result', 'run_id, position'),
  local('publication', 'id'),
  local('audit_event', 'position'),
];

export const LEFT_OUT: readonly string[] = ['session', 'sign_in_failure', 'record_change'];
