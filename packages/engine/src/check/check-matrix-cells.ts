import { bilingual } from '@shuize/domain';
import type { PackFault } from '../language/fault.ts';
import type { Demand } from '../language/matrix.ts';
import { isAsHeavy, weightOf } from '../matrices/weight.ts';
import type { MatrixValue, SoundElement } from '../parse/pack-syntax.ts';
import { positionAt } from '../parse/source-node.ts';
import { notOnLadder } from './check-matrix-ladders.ts';
import { fault, placeText } from './fault.ts';
import { answersOf, type PackNames } from './pack-names.ts';

type Matrix = SoundElement<MatrixValue>;
type CellValue = MatrixValue['cells'][number];
type LadderValue = MatrixValue['ladders'][number];

/**
 * Under every answer of the interpretations that cells depend on, each line, tier and role has one cell, its measures are on
 * its ladder, and a heavier tier is never lighter. Each place is told once, under the first answers at which it is at fault.
 */
export function* checkMatrixCells(matrix: Matrix, names: PackNames): Iterable<PackFault> {
  const { lines, roles, cells } = matrix.value;
  const isKnown = ([name, answer]: readonly [string, string]) => answersOf(names, name)?.includes(answer);
  if (!cells.every(({ under = {} }) => Object.entries(under).every(isKnown))) {
    return;
  }
  const told = new Set<string>();
  for (const answers of answersOfCells(matrix, names)) {
    for (const line of lines) {
      for (const role of roles) {
        for (const { place, found } of checkRow(matrix, { line: line.id, role: role.id }, answers)) {
          const key = `${found.code} ${placeText(found.position)} ${place.join(' ')}`;
          if (!told.has(key)) {
            told.add(key);
            yield found;
          }
        }
      }
    }
  }
}

type Answers = Readonly<Record<string, string>>;

/** Every combination of answers to the interpretations that cells name. */
function answersOfCells({ value }: Matrix, names: PackNames): readonly Answers[] {
  const named = new Set(value.cells.flatMap(({ under = {} }) => Object.keys(under)));
  return [...named].reduce<readonly Answers[]>(
    (all, name) =>
      all.flatMap((answers) =>
        (answersOf(names, name) ?? []).map((answer) => ({ ...answers, [name]: answer })),
      ),
    [{}],
  );
}

/** The cells of a line and role, from the lightest tier to the heaviest. */
function* checkRow(
  matrix: Matrix,
  { line, role }: { readonly line: string; readonly role: string },
  answers: Answers,
): Iterable<{ readonly place: Place; readonly found: PackFault }> {
  const { value, source } = matrix;
  const ladder = ladderOf(value, line, role);
  let before: { readonly cell: CellValue; readonly at: number } | null = null;
  for (const { id: tier } of value.tiers) {
    const place: Place = [line, tier, role];
    const matching = [...value.cells.entries()].filter(
      ([, cell]) =>
        cell.lines.includes(line) &&
        cell.tiers.includes(tier) &&
        cell.roles.includes(role) &&
        Object.entries(cell.under ?? {}).every(([name, answer]) => answers[name] === answer),
    );
    const [first, second] = matching;
    if (first === undefined) {
      yield { place, found: hole(matrix, place, answers) };
      before = null;
      continue;
    }
    if (second !== undefined) {
      yield { place, found: overlap(matrix, place, first[0], second[0]) };
    }
    const [at, cell] = first;
    for (const [index, demand] of (cell.give ?? []).entries()) {
      for (const [position, measure] of demand['one-of'].entries()) {
        if (ladder !== undefined && !measuresOf(ladder).includes(measure)) {
          const where = positionAt(source, 'cells', at, 'give', index, 'one-of', position);
          yield { place: [measure, '', ''], found: notOnLadder(measure, where, measuresOf(ladder)) };
        }
      }
    }
    if (before !== null && ladder !== undefined && isLighter(ladder, cell, before.cell)) {
      yield { place, found: tierLighter(matrix, place, at, before.at) };
    }
    before = { cell, at };
  }
}

function ladderOf(
  { lines, roles, ladders }: MatrixValue,
  line: string,
  role: string,
): LadderValue | undefined {
  const id = lines.find((each) => each.id === line)?.ladder ?? roles.find((each) => each.id === role)?.ladder;
  return ladders.find((ladder) => ladder.id === id);
}

function measuresOf({ rungs, beside = [], apart = [] }: LadderValue): readonly string[] {
  return [...rungs.flat(), ...beside.map(({ measure }) => measure), ...apart];
}

/** Whether a cell is lighter than that of the tier below; what the lifted instrument gives is not known here. */
function isLighter(ladder: LadderValue, cell: CellValue, before: CellValue): boolean {
  if (before.give === undefined || cell['as-lifted'] === true) {
    return false;
  }
  return (
    cell.give === undefined ||
    !isAsHeavy(weightOf(ladder, demandsOf(cell.give)), weightOf(ladder, demandsOf(before.give)))
  );
}

function demandsOf(give: NonNullable<CellValue['give']>): readonly Demand[] {
  return give.map(({ 'one-of': measures, 'at-least': atLeast = false }) => ({ measures, atLeast }));
}

type Place = readonly [line: string, tier: string, role: string];

function hole({ source }: Matrix, place: Place, answers: Answers): PackFault {
  const under = Object.entries(answers).map(([name, answer]) => `${name}=${answer}`);
  const [zh, en] =
    under.length === 0 ? ['', ''] : [`（口径 ${under.join('、')}）`, ` (under ${under.join(', ')})`];
  return fault(
    'matrix-hole',
    positionAt(source, 'cells'),
    bilingual(
      `没有写 ${place.join('、')}${zh}的追责方式。`,
      `No cell says what ${place.join(', ')}${en} gives.`,
    ),
    bilingual(
      '加上这一格；不适用的用 not-applicable 写明理由。',
      'Add the cell; where nothing applies, say why under `not-applicable`.',
    ),
  );
}

function overlap({ source }: Matrix, place: Place, first: number, second: number): PackFault {
  const other = placeText(positionAt(source, 'cells', first));
  return fault(
    'matrix-overlap',
    positionAt(source, 'cells', second),
    bilingual(
      `${place.join('、')} 已在 ${other} 写过。`,
      `${place.join(', ')} has a cell at ${other} already.`,
    ),
    bilingual('只保留一格。', 'Keep one of them.'),
  );
}

function tierLighter({ source }: Matrix, place: Place, at: number, before: number): PackFault {
  const other = placeText(positionAt(source, 'cells', before));
  return fault(
    'tier-lighter',
    positionAt(source, 'cells', at),
    bilingual(
      `${place.join('、')} 比轻一档的（${other}）还轻。`,
      `${place.join(', ')} is lighter than the tier below it at ${other}.`,
    ),
    bilingual('情节更重的，追责方式不能更轻。', 'A heavier tier cannot have lighter measures.'),
  );
}
