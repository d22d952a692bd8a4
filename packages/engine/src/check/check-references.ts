import { type Bilingual, bilingual } from '@shuize/domain';
import type { PackFault } from '../language/fault.ts';
import { isSound, type PackSyntax } from '../parse/pack-syntax.ts';
import { computedElements, interpretationsOfElement, parametersOfElement } from './element-references.ts';
import { fault, quoted } from './fault.ts';
import type { FaultCode } from './fault-codes.ts';
import { mendByWord, nearestWord } from './nearest-word.ts';
import { answersOf, type PackNames } from './pack-names.ts';
import {
  type InterpretationReference,
  interpretationsNamed,
  interpretationsOfCase,
  parametersNamed,
  type Reference,
  rulesOfCase,
  rulesRestedOn,
} from './references.ts';

/** Every name of an interpretation, answer, parameter or rule leads to one. */
export function* checkReferences(syntax: PackSyntax, names: PackNames): Iterable<PackFault> {
  for (const rule of syntax.rules) {
    for (const reference of interpretationsNamed(rule)) {
      yield* checkInterpretation(reference, names);
    }
    yield* parametersNamed(rule).flatMap((reference) => unknownName(reference, names.parameters, PARAMETER));
    yield* rulesRestedOn(rule).flatMap((reference) => unknownName(reference, names.rules, RULE));
  }
  for (const element of computedElements(syntax)) {
    for (const reference of interpretationsOfElement(element)) {
      yield* checkInterpretation(reference, names);
    }
    yield* parametersOfElement(element).flatMap((reference) =>
      unknownName(reference, names.parameters, PARAMETER),
    );
  }
  for (const element of syntax.cases.filter(isSound)) {
    for (const reference of interpretationsOfCase(element)) {
      yield* checkInterpretation(reference, names);
    }
    yield* rulesOfCase(element).flatMap((reference) => unknownName(reference, names.provisions, RULE));
  }
}

interface Kind {
  readonly code: FaultCode;
  readonly name: Bilingual;
  readonly folder: string;
}

const INTERPRETATION: Kind = {
  code: 'unknown-interpretation',
  name: bilingual('口径', 'interpretation'),
  folder: 'interpretations',
};
const PARAMETER: Kind = { code: 'unknown-parameter', name: bilingual('参数', 'parameter'), folder: 'params' };
const RULE: Kind = { code: 'unknown-rule', name: bilingual('条款', 'rule'), folder: 'rules' };

function* checkInterpretation(reference: InterpretationReference, names: PackNames): Iterable<PackFault> {
  yield* unknownName(reference, names.interpretations, INTERPRETATION);
  const { name, answer } = reference;
  const answers = answersOf(names, name);
  if (answer !== null && answers !== null && !answers.includes(answer.name)) {
    const [mark, written] = [quoted(name), quoted(answer.name)];
    yield fault(
      'unknown-answer',
      answer.position,
      bilingual(
        `口径${mark.zh}没有${written.zh}这个答案。`,
        `The interpretation ${mark.en} has no answer ${written.en}.`,
      ),
      mendByWord(answer.name, answers),
    );
  }
}

function unknownName(
  { name, position }: Reference,
  known: ReadonlyMap<string, unknown>,
  kind: Kind,
): readonly PackFault[] {
  if (known.has(name)) {
    return [];
  }
  const candidates = [...known.keys()];
  const mark = quoted(name);
  const isNear = nearestWord(name, candidates) !== null;
  return [
    fault(
      kind.code,
      position,
      bilingual(`没有${kind.name.zh}${mark.zh}。`, `There is no ${kind.name.en} ${mark.en}.`),
      isNear
        ? mendByWord(name, candidates)
        : bilingual(
            `在 ${kind.folder}/ 中写上这个${kind.name.zh}，或者改用已有的。`,
            `Write it in ${kind.folder}/, or use one that is there.`,
          ),
    ),
  ];
}
