import { addFractions, bilingual, compareFractions, fraction, fractionOfDecimal } from '@shuize/domain';
import type { PackFault } from '../language/fault.ts';
import type { RankingValue, SoundElement } from '../parse/pack-syntax.ts';
import { decimalAt, type Path, positionAt } from '../parse/source-node.ts';
import { fault, listed, quoted } from './fault.ts';
import { answersOf, type PackNames } from './pack-names.ts';

/** The parts that a value is made of: a weight under every answer, and weights that make 1. */
export function* checkRankingParts(
  { value, source }: SoundElement<RankingValue>,
  names: PackNames,
): Iterable<PackFault> {
  const parts = value.value === 'ranks' ? [] : (value.value.parts ?? []);
  if (parts.length === 0) {
    return;
  }
  const path = (index: number, ...rest: Path): Path => ['value', 'parts', index, 'weight', ...rest];
  const open: string[] = [];
  for (const [index, { weight }] of parts.entries()) {
    if (typeof weight === 'object') {
      const { interpretation } = weight;
      const answers = answersOf(names, interpretation) ?? [];
      const given = Object.keys(weight.answers);
      open.push(...given);
      const wrong = [
        ...answers.filter((answer) => !given.includes(answer)),
        ...given.filter((answer) => answers.length > 0 && !answers.includes(answer)),
      ];
      if (wrong.length > 0) {
        const [mark, words] = [quoted(interpretation), listed(wrong)];
        yield fault(
          'weights-do-not-fit',
          positionAt(source, ...path(index)),
          bilingual(
            `口径${mark.zh}的答案与权重不能一一对应：${words.zh}。`,
            `Answers of the interpretation ${mark.en} and weights do not go together: ${words.en}.`,
          ),
          bilingual('每个答案写一个权重。', 'Write one weight for each answer.'),
        );
        return;
      }
    }
  }
  const isFixed = open.length === 0;
  for (const answer of isFixed ? [null] : [...new Set(open)]) {
    const weights = parts.map(({ weight }, index) =>
      typeof weight === 'number' || answer === null
        ? decimalAt(source, ...path(index))
        : decimalAt(source, ...path(index, 'answers', answer)),
    );
    const sum = weights.map(fractionOfDecimal).reduce(addFractions, fraction(0));
    if (compareFractions(sum, fraction(1)) !== 0 || weights.some(({ mantissa }) => mantissa <= 0)) {
      const under = answer === null ? bilingual('', '') : quoted(answer);
      yield fault(
        'weights-not-one',
        positionAt(source, 'value', 'parts'),
        bilingual(
          `各部分的权重${under.zh}合计不是1，或者不大于0。`,
          `The weights of the parts ${under.en} do not make 1, or one is not above 0.`,
        ),
        bilingual('60%写0.6；各部分合计为1。', 'Write 0.6 for 60%; all parts together make 1.'),
      );
    }
  }
}
