import { failure, type InputError, invariant, type Result, success } from '@shuize/domain';
import { adoptionsOf, gradeLabel, type ScoredPolicy, scorePeriod } from '@shuize/services';
import type { RunResult } from '@shuize/store';
import { plainJson } from './plain-json.ts';
import type { RunGround } from './run-ground.ts';

/**
 * The scores of the packs adopted: of a year all, of a month or quarter those with points on record. One result a subject,
 * `{ policy, score, title, parts, name, gradeName, row }`, under `<policy>/<score>/<subject>`. A department's is about the division
 * that adopted the pack, where it is one.
 */
export function scoreResults(ground: RunGround): Result<readonly RunResult[], readonly InputError[]> {
  const { data, period, asOf, packs } = ground;
  const isYear = period.period.kind === 'year';
  if (!isYear && !(data.scores ?? []).some((row) => row.period === period.text)) {
    return success([]);
  }
  const results: RunResult[] = [];
  for (const pack of packs.filter(({ scores }) => scores.length > 0)) {
    const scored = scorePeriod({ pack, data, asOf, interpretations: {}, period: period.text });
    if (!scored.ok) {
      invariant(scored.error.kind === 'faulty', 'the period is one and the pack has scores');
      return failure(scored.error.errors);
    }
    const adopters = [...(adoptionsOf(data, period.year, asOf)?.get(pack.id) ?? [])];
    const place = adopters.length === 1 ? (adopters[0] ?? null) : null;
    results.push(...scored.value.flatMap((each) => resultsOf(each, pack.id, place, isYear)));
  }
  return success(results);
}

function resultsOf(
  { score, rows, nameOf }: ScoredPolicy,
  policy: string,
  placeOfDepartments: string | null,
  isYear: boolean,
): readonly RunResult[] {
  return rows
    .filter(({ items }) => isYear || items.some(({ earned, by }) => earned !== null && by === 'given'))
    .map((row) => ({
      kind: 'score',
      key: `${policy}/${score.id}/${row.subject}`,
      division: score.subject.kind === 'divisions' ? row.subject : placeOfDepartments,
      content: plainJson({
        policy,
        score: score.id,
        title: score.title,
        parts: score.parts.map(({ id, label }) => ({ id, label })),
        name: nameOf(row.subject),
        gradeName: row.grade === null ? null : gradeLabel(score, row.grade),
        row,
      }),
    }));
}
