import { bilingual } from '@shuize/domain';
import type { Answers } from '../evaluate/answers.ts';
import type { PackFault } from '../language/fault.ts';
import { interpretationsOfProcedure } from '../language/interpretations-of-procedure.ts';
import type { Position } from '../language/position.ts';
import type { Procedure } from '../language/procedure.ts';
import { buildProcedure } from '../parse/build-procedure.ts';
import { isSound, type PackSyntax, type ProcedureValue, type SoundElement } from '../parse/pack-syntax.ts';
import { positionAt } from '../parse/source-node.ts';
import { type AnsweredProcedure, answeredProcedure } from '../procedures/answered-procedure.ts';
import { answersDoNotFit } from './check-measures.ts';
import { checkSituations } from './check-situations.ts';
import { repeatedParts, unknownParts, unusedPart } from './element-parts.ts';
import { fault, placeText, quoted } from './fault.ts';
import { answersOf, type PackNames } from './pack-names.ts';
import { listedIn, type Reference } from './references.ts';

/** More would make the walk through all situations long; the largest that we know has four points and ten steps. */
const MOST_POINTS = 8;
const MOST_STEPS = 100;

/** Procedures: every name leads somewhere, every step can be reached, every case can close, one party at a time may act. */
export function* checkProcedures({ procedures }: PackSyntax, names: PackNames): Iterable<PackFault> {
  for (const element of procedures.filter(isSound)) {
    const ofNames = [...checkParts(element, names)];
    yield* ofNames;
    const { steps, points = [] } = element.value;
    if (points.length > MOST_POINTS || steps.length > MOST_STEPS) {
      yield tooLarge(element);
    } else if (ofNames.length === 0) {
      const procedure = buildProcedure(element, ({ instrument = '', provision }) => ({
        instrument,
        provision,
      }));
      yield* checkUse(procedure, names);
      yield* checkUnderAnswers(procedure, names);
    }
  }
}

function* checkParts(element: SoundElement<ProcedureValue>, names: PackNames): Iterable<PackFault> {
  const { value, source } = element;
  const { parties, points = [], starts, steps } = value;
  const [partyIds, pointIds, stepIds] = [parties, points, steps].map((parts) => parts.map(({ id }) => id));
  yield* repeatedParts(source, partyIds ?? [], 'parties');
  yield* repeatedParts(source, pointIds ?? [], 'points');
  yield* repeatedParts(source, stepIds ?? [], 'steps');
  for (const [index, { answers, closes, by, to = [], 'next-within': within }] of steps.entries()) {
    const path = ['steps', index] as const;
    const inList = (list: readonly string[] | undefined, ...keys: readonly string[]): readonly Reference[] =>
      listedIn(source, list ?? [], ...path, ...keys);
    if (typeof by === 'string') {
      yield* unknownParts([{ name: by, position: positionAt(source, ...path, 'by') }], partyIds ?? [], PARTY);
    } else {
      const position = positionAt(source, ...path, 'by', 'interpretation');
      yield* checkBy(by.interpretation, position, partyIds ?? [], names);
    }
    yield* unknownParts(
      [...inList(answers, 'answers'), ...inList(closes?.['when-answered'], 'closes', 'when-answered')],
      pointIds ?? [],
      POINT,
    );
    yield* unknownParts(
      [...inList(to, 'to'), ...inList(within?.['when-late'], 'next-within', 'when-late')],
      stepIds ?? [],
      STEP,
    );
  }
  yield* unknownParts(listedIn(source, starts, 'starts'), stepIds ?? [], STEP);
}

/** Where an interpretation says who acts, each of its answers is a party. */
function* checkBy(
  interpretation: string,
  position: Position,
  values: readonly string[],
  names: PackNames,
): Iterable<PackFault> {
  const strangers = (answersOf(names, interpretation) ?? []).filter((answer) => !values.includes(answer));
  if (strangers.length > 0) {
    const what = bilingual(' by ', '`by`');
    yield answersDoNotFit({ position }, interpretation, { strangers, values, what });
  }
}

const PARTY = bilingual('办理主体', 'party');
const POINT = bilingual('待答事项', 'point');
const STEP = bilingual('步骤', 'step');

/** What is declared takes part in some case. */
function* checkUse({ parties, points, steps }: Procedure, names: PackNames): Iterable<PackFault> {
  const acting = new Set(
    steps.flatMap(({ by }) =>
      by.kind === 'fixed' ? [by.value] : (answersOf(names, by.interpretation) ?? []),
    ),
  );
  for (const { id, organ, position } of parties) {
    if (!acting.has(id)) {
      yield unusedPart(
        position,
        bilingual(`没有步骤由“${organ.zh}”办理。`, `No step is taken by ${quoted(id).en}.`),
      );
    }
  }
  for (const point of points) {
    const mark = quoted(point.id);
    if (!steps.some(({ answers }) => answers.includes(point.id))) {
      yield unusedPart(point.position, bilingual(`没有步骤答复${mark.zh}。`, `No step answers ${mark.en}.`));
    }
    if (!steps.some(({ closes }) => closes?.whenAnswered.includes(point.id) === true)) {
      yield unusedPart(
        point.position,
        bilingual(`不答复${mark.zh}也能办结。`, `No step that closes the case asks for ${mark.en}.`),
      );
    }
  }
  for (const step of steps) {
    if (step.closes !== null && step.nextWithin !== null) {
      yield unusedPart(
        step.position,
        bilingual('案件办结以后没有下一步的期限。', 'Nothing is due once the case is closed.'),
      );
    }
  }
}

/** The procedure under the default answers, and under each other answer to one interpretation with the others at theirs. */
function* checkUnderAnswers(procedure: Procedure, names: PackNames): Iterable<PackFault> {
  const told = new Set<string>();
  for (const answers of answersToTry(procedure, names)) {
    const open = answeredProcedure(procedure, answers);
    for (const found of [...checkPoints(open), ...checkSituations(open)]) {
      const key = `${found.code} ${placeText(found.position)}`;
      if (!told.has(key)) {
        told.add(key);
        yield found;
      }
    }
  }
}

/** None where the procedure names an interpretation or an answer that there is not: that is a fault of its own. */
function answersToTry(procedure: Procedure, names: PackNames): readonly Answers[] {
  const limits = procedure.points.flatMap(({ answers }) => answers.flatMap(({ under }) => under ?? []));
  const isKnown =
    interpretationsOfProcedure(procedure).every((name) => answersOf(names, name) !== null) &&
    limits.every(({ interpretation, answer }) => answersOf(names, interpretation)?.includes(answer) === true);
  if (!isKnown) {
    return [];
  }
  const named = interpretationsOfProcedure(procedure).map((name) => ({
    name,
    answers: answersOf(names, name) ?? [],
  }));
  const byDefault: Answers = Object.fromEntries(named.map(({ name, answers }) => [name, answers[0] ?? '']));
  return [
    byDefault,
    ...named.flatMap(({ name, answers }) =>
      answers.slice(1).map((answer) => ({ ...byDefault, [name]: answer })),
    ),
  ];
}

function* checkPoints({ points }: AnsweredProcedure): Iterable<PackFault> {
  for (const { id, position } of points.filter(({ answers }) => answers.length === 0)) {
    const mark = quoted(id);
    yield fault(
      'cannot-close',
      position,
      bilingual(
        `口径取某一答案时，${mark.zh}无法答复。`,
        `Under some answer of an interpretation ${mark.en} cannot be answered.`,
      ),
      bilingual('为口径的每个答案写上一种答复。', 'Write an answer for each answer of the interpretation.'),
    );
  }
}

function tooLarge({ source }: SoundElement<ProcedureValue>): PackFault {
  return fault(
    'procedure-too-large',
    source.position,
    bilingual(
      `程序的步骤超过${MOST_STEPS}个，或者待答事项超过${MOST_POINTS}项。`,
      `The procedure has more than ${MOST_STEPS} steps or more than ${MOST_POINTS} points.`,
    ),
    bilingual('拆成几个程序。', 'Split it into several.'),
  );
}
