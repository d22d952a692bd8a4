import { bilingual } from '@shuize/domain';
import type { PackFault } from '../language/fault.ts';
import {
  type ElementSyntax,
  isSound,
  isSoundRule,
  type PackSyntax,
  type RuleSyntax,
} from '../parse/pack-syntax.ts';
import { positionAt } from '../parse/source-node.ts';
import { HOLDERS } from '../schema/words.ts';
import { answersDoNotFit } from './check-measures.ts';
import { computedElements, interpretationsOfElement, parametersOfElement } from './element-references.ts';
import { fault, quoted } from './fault.ts';
import { nearestWord } from './nearest-word.ts';
import { answersOf, type PackNames } from './pack-names.ts';
import { interpretationsNamed, parametersNamed, type Reference } from './references.ts';
import { isWhole } from './visit-rule.ts';

/** Interpretations leave something open, and what is declared is used. */
export function* checkInterpretations(syntax: PackSyntax, names: PackNames): Iterable<PackFault> {
  const { interpretations, parameters, rules } = syntax;
  const computed = computedElements(syntax);
  for (const { value, source } of interpretations.filter(isSound)) {
    if (value.answers.length < 2) {
      yield fault(
        'single-answer',
        positionAt(source, 'answers'),
        bilingual(
          '答案不足两个，没有可选择之处。',
          'There are fewer than two answers, so that nothing is left open.',
        ),
        bilingual(
          '写上另一个可能的答案，或者删去这个口径。',
          'Write the other possible answer, or remove the interpretation.',
        ),
      );
    }
    const ids = value.answers.map(({ id }) => id);
    for (const [index, id] of ids.entries()) {
      if (ids.indexOf(id) !== index) {
        yield repeatedAnswer(id, positionAt(source, 'answers', index, 'id'));
      }
    }
  }
  yield* rules.flatMap((rule) => [...checkHolder(rule, names)]);
  if (rules.every((rule) => isSoundRule(rule) && isWhole(rule)) && computed.every(isSound)) {
    const named = [...rules.flatMap(interpretationsNamed), ...computed.flatMap(interpretationsOfElement)];
    const numbers = [...rules.flatMap(parametersNamed), ...computed.flatMap(parametersOfElement)];
    yield* unused(interpretations, named, 'unused-interpretation', syntax);
    yield* unused(parameters, numbers, 'unused-parameter', syntax);
  }
}

function repeatedAnswer(id: string, position: PackFault['position']): PackFault {
  const mark = quoted(id);
  return fault(
    'repeated-entry',
    position,
    bilingual(`答案${mark.zh}写了两次。`, `The answer ${mark.en} stands twice.`),
    bilingual('给另一个答案换一个标识。', 'Give the other answer another id.'),
  );
}

function* checkHolder({ value, source }: RuleSyntax, names: PackNames): Iterable<PackFault> {
  if (value === null || source === null || typeof value.holder === 'string') {
    return;
  }
  const { interpretation } = value.holder;
  const values = Object.keys(HOLDERS);
  const strangers = (answersOf(names, interpretation) ?? []).filter((answer) => !values.includes(answer));
  if (strangers.length > 0) {
    const position = positionAt(source, 'holder', 'interpretation');
    const what = bilingual(' holder ', '`holder`');
    yield answersDoNotFit({ position }, interpretation, { strangers, values, what });
  }
}

function* unused(
  elements: readonly ElementSyntax<{ readonly id: string }>[],
  references: readonly Reference[],
  code: 'unused-interpretation' | 'unused-parameter',
  { pack }: PackSyntax,
): Iterable<PackFault> {
  // A name written wrong is told as unknown, and what it most likely means is used.
  const known = elements.flatMap(({ name, value }) => [name, value?.id ?? name]);
  const named = new Set(
    references.map(({ name }) => (known.includes(name) ? name : nearestWord(name, known))),
  );
  const [zh, en] = code === 'unused-parameter' ? ['参数', 'parameter'] : ['口径', 'interpretation'];
  for (const { name, value, source, from } of elements.filter(isSound)) {
    if (!named.has(value.id) && !named.has(name)) {
      const mark = quoted(value.id);
      const folder = code === 'unused-parameter' ? 'params' : 'interpretations';
      // What is taken over from another pack can't be mended there.
      const isOwn = from === null || pack === null || pack.source === null;
      yield fault(
        code,
        isOwn ? positionAt(source, 'id') : positionAt(pack.source, 'inherits'),
        bilingual(`没有条款用到${zh}${mark.zh}。`, `No rule uses the ${en} ${mark.en}.`),
        isOwn
          ? bilingual('在条款中用上，或者删去这个文件。', 'Use it in a rule, or remove the file.')
          : bilingual(
              `在 inherits 的 removes 中列入 ${folder}/${name}。`,
              `Name ${folder}/${name} under \`removes\` of \`inherits\`.`,
            ),
      );
    }
  }
}
