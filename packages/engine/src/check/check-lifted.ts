import { type Bilingual, bilingual } from '@shuize/domain';
import type { PackFault } from '../language/fault.ts';
import type { MatrixValue, SoundElement } from '../parse/pack-syntax.ts';
import { positionAt } from '../parse/source-node.ts';
import { fault, listed, quoted } from './fault.ts';
import { idsOf } from './matrix-words.ts';

type Matrix = SoundElement<MatrixValue>;
type CellValue = MatrixValue['cells'][number];
type LadderValue = MatrixValue['ladders'][number];

/**
 * What a matrix takes from the one that it lifts is there: every line, tier and role of a cell that takes its measures or is
 * compared with it, and where that one gives measures, a ladder of the same measures in the same order.
 *
 * @param lifted - without a fault of its own, so that it has a cell for every line, tier and role of its words
 */
export function* checkLifted(own: Matrix, lifted: Matrix): Iterable<PackFault> {
  if (lifted.value.lifts !== undefined) {
    yield liftsAnother(own, lifted.value.lifts.policy);
    return;
  }
  const ladders = new Map<string, PackFault>();
  for (const [at, cell] of own.value.cells.entries()) {
    const roles = rolesTaken(own.value, cell);
    if (roles.length > 0) {
      yield* unknownPlaces(own, lifted, at, roles);
    }
    for (const role of roles) {
      for (const line of cell.lines) {
        const found = ladderFault(own, lifted, { line, role, tiers: cell.tiers });
        if (found !== null) {
          ladders.set(found.message.en, found);
        }
      }
    }
  }
  yield* ladders.values();
}

/** Roles of a cell for which the other matrix is asked, under some answers. */
function rolesTaken({ lifts }: MatrixValue, cell: CellValue): readonly string[] {
  if (cell['as-lifted'] === true) {
    return cell.roles;
  }
  const compared = (lifts?.compared ?? []).filter(({ under }) => canHoldTogether(under, cell.under));
  return cell.give === undefined
    ? []
    : cell.roles.filter((role) => compared.some(({ roles }) => roles.includes(role)));
}

function canHoldTogether(one: CellValue['under'], other: CellValue['under']): boolean {
  return Object.entries(one ?? {}).every(([name, answer]) => (other?.[name] ?? answer) === answer);
}

const WORDS: Readonly<Record<'lines' | 'tiers' | 'roles', Bilingual>> = {
  lines: bilingual('追查对象', 'line'),
  tiers: bilingual('情节', 'tier'),
  roles: bilingual('责任人', 'role'),
};

function* unknownPlaces(
  own: Matrix,
  lifted: Matrix,
  at: number,
  taken: readonly string[],
): Iterable<PackFault> {
  const cell = own.value.cells[at];
  for (const kind of ['lines', 'tiers', 'roles'] as const) {
    const known = idsOf(lifted, kind);
    for (const [index, name] of (cell?.[kind] ?? []).entries()) {
      if (!known.includes(name) && (kind !== 'roles' || taken.includes(name))) {
        yield placeNotLifted(own, WORDS[kind], name, known, ['cells', at, kind, index]);
      }
    }
  }
}

interface Row {
  readonly line: string;
  readonly role: string;
  readonly tiers: readonly string[];
}

/** That the ladders of a line and role differ, where the other matrix gives measures for it. */
function ladderFault(own: Matrix, lifted: Matrix, row: Row): PackFault | null {
  const gives = lifted.value.cells.some(
    (cell) =>
      cell.give !== undefined &&
      cell.lines.includes(row.line) &&
      cell.roles.includes(row.role) &&
      cell.tiers.some((tier) => row.tiers.includes(tier)),
  );
  const [ladder, other] = [ladderOf(own.value, row), ladderOf(lifted.value, row)];
  if (!gives || ladder === undefined || other === undefined) {
    return null;
  }
  const at = own.value.ladders.indexOf(ladder);
  const [onlyHere, onlyThere] = [
    measuresOf(ladder).filter((measure) => !measuresOf(other).includes(measure)),
    measuresOf(other).filter((measure) => !measuresOf(ladder).includes(measure)),
  ];
  const isSame = onlyHere.length + onlyThere.length === 0 && orderOf(ladder) === orderOf(other);
  return isSame ? null : ladderDiffers(own, at, other.id, [...onlyHere, ...onlyThere]);
}

function ladderOf({ lines, roles, ladders }: MatrixValue, { line, role }: Row): LadderValue | undefined {
  const id = lines.find((each) => each.id === line)?.ladder ?? roles.find((each) => each.id === role)?.ladder;
  return ladders.find((ladder) => ladder.id === id);
}

/** The measures that have a weight on a ladder; those apart from it have none to compare. */
function measuresOf({ rungs, beside = [] }: LadderValue): readonly string[] {
  return [...rungs.flat(), ...beside.map(({ measure }) => measure)];
}

function orderOf({ rungs, beside = [] }: LadderValue): string {
  const besides = beside.map(({ measure, from, to }) => [measure, rungAt(rungs, from), rungAt(rungs, to)]);
  return JSON.stringify([rungs.map((measures) => measures.toSorted()), besides.toSorted()]);
}

function rungAt(rungs: LadderValue['rungs'], measure: string): number {
  return rungs.findIndex((measures) => measures.includes(measure));
}

function liftsAnother({ source, value }: Matrix, policy: string): PackFault {
  const [mark, other] = [quoted(value.lifts?.policy ?? ''), quoted(policy)];
  return fault(
    'lifts-a-lifting',
    positionAt(source, 'lifts', 'policy'),
    bilingual(
      `制度包${mark.zh}又在${other.zh}的基础上加严。`,
      `The pack ${mark.en} in its turn lifts ${other.en}.`,
    ),
    bilingual(
      '被加严的制度包自身不得再加严别的制度包，请另选一个。',
      'Only a pack that lifts no other can be lifted.',
    ),
  );
}

function placeNotLifted(
  { source, value }: Matrix,
  word: Bilingual,
  name: string,
  known: readonly string[],
  path: readonly (string | number)[],
): PackFault {
  const [mark, policy] = [quoted(name), quoted(value.lifts?.policy ?? '')];
  const words = listed(known);
  return fault(
    'place-not-lifted',
    positionAt(source, ...path),
    bilingual(
      `被加严的制度包${policy.zh}没有${word.zh}${mark.zh}，这一格没有可以比照的规定。`,
      `The pack ${policy.en} that is lifted has no ${word.en} ${mark.en}, so nothing stands beside this cell.`,
    ),
    bilingual(
      `该制度包有：${words.zh}；没有对应的，用 give 或者 not-applicable 自行规定，并从 lifts 的 compared 中删去。`,
      `It has: ${words.en}; where none answers to it, write \`give\` or \`not-applicable\`, and take it out of \`compared\` under \`lifts\`.`,
    ),
  );
}

function ladderDiffers(
  { source, value }: Matrix,
  at: number,
  other: string,
  measures: readonly string[],
): PackFault {
  const [mark, policy] = [quoted(other), quoted(value.lifts?.policy ?? '')];
  const words = listed(measures);
  return fault(
    'lifted-ladder-differs',
    positionAt(source, 'ladders', at, 'rungs'),
    measures.length === 0
      ? bilingual(
          `各种方式的轻重与被加严的制度包${policy.zh}的${mark.zh}不同。`,
          `The measures weigh otherwise than on ${mark.en} of the pack ${policy.en} that is lifted.`,
        )
      : bilingual(
          `与被加严的制度包${policy.zh}的${mark.zh}不是同样的方式，不同的有：${words.zh}。`,
          `Other measures stand on ${mark.en} of the pack ${policy.en} that is lifted: ${words.en}.`,
        ),
    bilingual(
      '两个次序写成同样的方式、同样的轻重，才能比较。',
      'Write both ladders with the same measures in the same order; only those can be compared.',
    ),
  );
}
