import {
  type DivisionCode,
  type Finding,
  failure,
  type Language,
  type Result,
  success,
} from '@shuize/domain';
import { type Database, divisionTree, listRuns, type Run, resultsOfRun, runById } from '@shuize/store';
import type { Actor } from '../access/actor.ts';
import { allows } from '../access/permission.ts';
import { isInScope, scopeOf } from '../access/scope.ts';
import { notAllowed, notFound, type PlatformFault } from '../platform-fault.ts';
import type { FindingContent } from './finding-content.ts';

/** A finding in a list. */
export interface FindingEntry {
  readonly digest: string;
  readonly policy: string;
  readonly provision: string;
  /** Name of the instrument and place of the clause in it. */
  readonly citation: string;
  readonly division: DivisionCode;
  readonly divisionName: string;
  readonly section: string | null;
  readonly post: string;
  readonly window: string;
  readonly status: Finding['status'];
  readonly observed: string;
  readonly required: string;
  readonly sentence: string;
}

export interface FindingsAsked {
  /** `null`: the newest run of the period, and of all periods where none is given. */
  readonly runId: string | null;
  readonly period: string | null;
  readonly status: Finding['status'] | null;
  /** Id of a pack, such as `shanxi-accountability-2018`. */
  readonly policy: string | null;
  /** A division and those below it. */
  readonly division: string | null;
  readonly offset: number;
  readonly limit: number;
  readonly language: Language;
}

export interface FindingList {
  /** `null`: there is none yet. */
  readonly run: Run | null;
  readonly findings: readonly FindingEntry[];
  /** Of those asked for. */
  readonly total: number;
  /** Of all within the scope. */
  readonly counts: { readonly met: number; readonly undetermined: number };
  /** The packs that any within the scope is found by, in the order of the run, each with how many. */
  readonly policies: readonly PolicyCount[];
}

export interface PolicyCount {
  readonly policy: string;
  readonly count: number;
}

const NOTHING: FindingList = {
  run: null,
  findings: [],
  total: 0,
  counts: { met: 0, undetermined: 0 },
  policies: [],
};

/** The findings of a run that lie within the scope, in the order of the run. */
export async function listFindings(
  { database }: { readonly database: Database },
  actor: Actor,
  asked: FindingsAsked,
): Promise<Result<FindingList, PlatformFault>> {
  if (!allows(actor, 'read-findings')) {
    return failure(notAllowed());
  }
  const { run, tree } = await database.read(async (transaction) => ({
    run:
      asked.runId === null
        ? ((await listRuns(transaction, { period: asked.period, asOf: null, limit: 1, offset: 0 })).runs[0] ??
          null)
        : await runById(transaction, asked.runId),
    tree: await divisionTree(transaction, null),
  }));
  if (run === null) {
    return asked.runId === null ? success(NOTHING) : failure(notFound());
  }
  const scope = scopeOf(actor, tree);
  const below =
    asked.division === null
      ? null
      : scopeOf({ division: asked.division as DivisionCode, department: null, roles: [] }, tree);
  const all = (await findingsOfRun(database, run.id))[asked.language].filter(({ division }) =>
    isInScope(scope, { division }),
  );
  const found = all.filter(
    ({ status, policy, division }) =>
      (asked.status === null || status === asked.status) &&
      (asked.policy === null || policy === asked.policy) &&
      (below === null || isInScope(below, { division })),
  );
  const count = (status: Finding['status']) => all.filter((each) => each.status === status).length;
  return success({
    run,
    findings: found.slice(asked.offset, asked.offset + asked.limit),
    total: found.length,
    counts: { met: count('met'), undetermined: count('undetermined') },
    policies: policiesOf(all),
  });
}

function policiesOf(all: readonly FindingEntry[]): readonly PolicyCount[] {
  const counts = new Map<string, number>();
  for (const { policy } of all) {
    counts.set(policy, (counts.get(policy) ?? 0) + 1);
  }
  return [...counts].map(([policy, count]) => ({ policy, count }));
}

type Entries = Readonly<Record<Language, readonly FindingEntry[]>>;

/** Lists kept of one database: a run never changes, and its whole content is much larger than its list. */
const MOST_KEPT = 12;
const keptOf = new WeakMap<Database, Map<string, Entries>>();

async function findingsOfRun(database: Database, runId: string): Promise<Entries> {
  const kept = keptOf.get(database) ?? new Map<string, Entries>();
  keptOf.set(database, kept);
  const found = kept.get(runId);
  if (found !== undefined) {
    return found;
  }
  const { results } = await database.read((transaction) =>
    resultsOfRun(transaction, runId, { kind: 'finding', key: null, divisions: null, limit: null, offset: 0 }),
  );
  const contents = results.map(({ content }) => content as FindingContent);
  const entries: Entries = {
    zh: contents.map((content) => entryOf(content, 'zh')),
    en: contents.map((content) => entryOf(content, 'en')),
  };
  const [oldest] = kept.keys();
  if (kept.size >= MOST_KEPT && oldest !== undefined) {
    kept.delete(oldest);
  }
  kept.set(runId, entries);
  return entries;
}

function entryOf({ finding, cards }: FindingContent, language: Language): FindingEntry {
  const { digest, policy, provision, division, section, status } = finding;
  const card = cards[language];
  return {
    digest,
    policy,
    provision,
    citation: card.citation,
    division,
    divisionName: card.division,
    section,
    post: card.post,
    window: card.window,
    status,
    observed: card.observed,
    required: card.required,
    sentence: card.sentence,
  };
}
