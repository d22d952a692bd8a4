import {
  bigint,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { instant, ownId } from './columns.ts';

/** One import, correction or exclusion: what came in together, from whom, when. */
export const importBatch = pgTable(
  'import_batch',
  {
    id: ownId(),
    /** `package`, `wide-table`, `api`, `correction`, `exclusion`. */
    source: text('source').notNull(),
    fileName: text('file_name'),
    /** SHA-256 of the bytes received; none where there was no file. */
    digest: text('digest'),
    actor: uuid('actor'),
    reason: text('reason'),
    recordedAt: instant('recorded_at').notNull(),
    rowsNew: integer('rows_new').notNull(),
    rowsSame: integer('rows_same').notNull(),
    rowsCorrected: integer('rows_corrected').notNull(),
  },
  (table) => [
    index('import_batch_recorded').on(table.recordedAt, table.id),
    index('import_batch_digest').on(table.source, table.digest),
  ],
);

/** An exclusion of a value that one person proposed and another must approve before it counts. */
export const exclusionProposal = pgTable('exclusion_proposal', {
  id: ownId(),
  section: text('section').notNull(),
  month: text('month').notNull(),
  indicator: text('indicator').notNull(),
  reason: text('reason').notNull(),
  proposedBy: uuid('proposed_by').notNull(),
  proposedAt: instant('proposed_at').notNull(),
  decidedBy: uuid('decided_by'),
  decidedAt: instant('decided_at'),
  /** `approved`, `rejected`, or none while open. */
  decision: text('decision'),
  decisionReason: text('decision_reason'),
});

/** An evaluation of a period from what was known at an instant. */
export const run = pgTable(
  'run',
  {
    id: ownId(),
    /** `2018`, `2018-Q1` or `2018-03`. */
    period: text('period').notNull(),
    asOf: instant('as_of').notNull(),
    startedBy: uuid('started_by'),
    startedAt: instant('started_at').notNull(),
    finishedAt: instant('finished_at').notNull(),
    /** Pack id to version and digest. */
    packs: jsonb('packs').notNull(),
    engineVersion: text('engine_version').notNull(),
    /** SHA-256 over the files of the data package that was read. */
    inputDigest: text('input_digest').notNull(),
    /** SHA-256 over all results in their order. */
    resultDigest: text('result_digest').notNull(),
  },
  (table) => [index('run_period').on(table.period, table.startedAt)],
);

/** One result of a run, frozen as it came out. */
export const runResult = pgTable(
  'run_result',
  {
    runId: uuid('run_id')
      .notNull()
      .references(() => run.id),
    /** Position in the run's results, from 0. */
    position: bigint('position', { mode: 'number' }).notNull(),
    /** `finding`, `score`, `ranking`, `water`. */
    kind: text('kind').notNull(),
    /** What it is about within its kind: a finding's digest, a ranking's id. */
    key: text('key').notNull(),
    /** The division it is about, for scope; none: the whole. */
    division: text('division'),
    content: jsonb('content').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.runId, table.position] }),
    index('run_result_kind').on(table.runId, table.kind, table.division),
    index('run_result_key').on(table.key),
  ],
);

/** A run that was published: frozen. A later one of the same period is a new edition. */
export const publication = pgTable(
  'publication',
  {
    id: ownId(),
    runId: uuid('run_id')
      .notNull()
      .references(() => run.id),
    period: text('period').notNull(),
    /** From 1 on within the period. */
    edition: integer('edition').notNull(),
    publishedBy: uuid('published_by').notNull(),
    publishedAt: instant('published_at').notNull(),
    publishedOn: date('published_on').notNull(),
    note: text('note'),
  },
  (table) => [unique('publication_edition').on(table.period, table.edition)],
);
