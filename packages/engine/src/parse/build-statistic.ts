import { invariant, yearOf } from '@shuize/domain';
import type { AccountabilityCounts, ComplaintCounts, Statistic } from '../language/statistic.ts';
import type { Cite } from './build-condition.ts';
import { answerable } from './measure-parts.ts';
import type { SoundElement, StatisticValue } from './pack-syntax.ts';
import { positionAt, type SourceNode } from './source-node.ts';

export function buildStatistic({ value, source }: SoundElement<StatisticValue>, cite: Cite): Statistic {
  const { id, title, agree = [], note = null } = value;
  return {
    id,
    title,
    cite: cite(value.cite),
    of: countsOf(value.of, source),
    agreements: agree.map(({ total, parts }, index) => ({
      total,
      parts,
      position: positionAt(source, 'agree', index),
    })),
    note,
    position: source.position,
  };
}

function countsOf({ accountability, complaints }: StatisticValue['of'], source: SourceNode): Statistic['of'] {
  if (accountability !== undefined) {
    return accountabilityCounts(accountability, source);
  }
  invariant(complaints !== undefined, 'a statistic counts one of the files');
  return complaintCounts(complaints, source);
}

function accountabilityCounts(
  { since, by, counts }: NonNullable<StatisticValue['of']['accountability']>,
  source: SourceNode,
): AccountabilityCounts {
  return {
    kind: 'accountability',
    since: since === undefined ? null : yearOf(since),
    by: by ?? null,
    counts: counts.map((count, index) => ({
      id: count.id,
      label: count.label,
      unit: count.unit,
      of: count.of,
      rank: count.rank ?? null,
      caseBegins: count['case-begins'] ?? null,
      years: answerable(count.years ?? 'since'),
      position: positionAt(source, 'of', 'accountability', 'counts', index),
    })),
  };
}

function complaintCounts(
  value: NonNullable<StatisticValue['of']['complaints']>,
  source: SourceNode,
): ComplaintCounts {
  return {
    kind: 'complaints',
    dueDay: answerable(value['due-day'] ?? 'included'),
    by: value.by ?? null,
    counts: value.counts.map((count, index) => ({
      id: count.id,
      label: count.label,
      unit: count.unit,
      of: count.of,
      result: count.result ?? null,
      among: answerable(count.among ?? 'all'),
      position: positionAt(source, 'of', 'complaints', 'counts', index),
    })),
  };
}
