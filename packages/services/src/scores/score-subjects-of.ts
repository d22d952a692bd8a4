import type { DivisionCode, ScoreRow } from '@shuize/domain';
import type { Score } from '@shuize/engine';
import type { PolicyFacts } from '../facts/policy-facts.ts';
import { namesOfScore } from './score-names.ts';

/**
 * Who is assessed in a period (考核对象), in order of code or name. Departments are those with points. Divisions are those of
 * the level that adopted the policy, or stand below one that did; where nobody has said who did, those under a parent of
 * which one has points, since they are assessed together; where none has, all.
 *
 * @param adopters - `null` where nobody has said who adopted the policy
 */
export function subjectsOf(
  score: Score,
  rows: readonly ScoreRow[],
  { source: { divisions } }: PolicyFacts,
  adopters: ReadonlySet<DivisionCode> | null,
): readonly string[] {
  const names = namesOfScore(score);
  const given = new Set(rows.filter(({ item }) => names.has(item)).map(({ subject }) => subject));
  if (score.subject.kind === 'departments') {
    return [...given].sort();
  }
  const { codes, levels, parents } = divisions;
  const ofLevel = [...codes.keys()].filter((number) => levels[number] === score.subject.level);
  const withPoints = new Set(
    ofLevel.filter((number) => given.has(codes[number] ?? '')).map((number) => parents[number]),
  );
  const isAssessed = (number: number) =>
    adopters === null
      ? withPoints.size === 0 || withPoints.has(parents[number])
      : lineOf(number, parents).some((at) => adopters.has(codes[at] as DivisionCode));
  return ofLevel
    .filter(isAssessed)
    .map((number) => codes[number] ?? '')
    .sort();
}

function lineOf(number: number, parents: Int32Array): readonly number[] {
  const line: number[] = [];
  for (let at = number; at >= 0; at = parents[at] ?? -1) {
    line.push(at);
  }
  return line;
}
