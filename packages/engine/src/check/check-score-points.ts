import {
  addFractions,
  type Bilingual,
  bilingual,
  compareFractions,
  decimal,
  type Fraction,
  fractionOfDecimal,
  multiplyFractions,
  plainFraction,
} from '@shuize/domain';
import type { PackFault } from '../language/fault.ts';
import type { ScoreValue, SoundElement } from '../parse/pack-syntax.ts';
import { itemsOfPart, type Placed, partsOfScore, subItemsOf } from '../parse/score-parts.ts';
import { decimalAt, keyPositionAt, type SourceNode } from '../parse/source-node.ts';
import { fault, quoted } from './fault.ts';

const NOTHING = fractionOfDecimal(decimal('0'));
const ONE = fractionOfDecimal(decimal('1'));

/** Points add up: sub-items to their item, items to their part, parts by their weights to full marks. */
export function* checkScorePoints(score: SoundElement<ScoreValue>): Iterable<PackFault> {
  const { source } = score;
  const parts = partsOfScore(score);
  const weighted = parts.map(({ value, path }) =>
    multiplyFractions(
      value.weight === undefined ? ONE : fractionOfDecimal(decimalAt(source, ...path, 'weight')),
      fractionOfDecimal(decimalAt(source, ...path, 'points')),
    ),
  );
  const full = fractionOfDecimal(decimalAt(source, 'points'));
  const total = weighted.reduce(addFractions, NOTHING);
  if (compareFractions(total, full) !== 0) {
    const [sum, wanted] = [plainFraction(total), plainFraction(full)];
    yield fault(
      'weights-do-not-sum',
      keyPositionAt(source, 'points'),
      bilingual(
        `各部分满分乘以权重之和为${sum}，不等于总分的满分${wanted}。`,
        `The points of the parts by their weights come to ${sum}, not to full marks of ${wanted}.`,
      ),
      bilingual('核对各部分的 weight 和 points。', 'Check `weight` and `points` of the parts.'),
    );
  }
  for (const part of parts) {
    yield* checkSum(source, part, itemsOfPart(part), PART);
    for (const item of itemsOfPart(part)) {
      const subItems = subItemsOf(item);
      if (subItems.length > 0) {
        yield* checkSum(source, item, subItems, ITEM);
      }
    }
  }
}

interface SumWords {
  readonly whole: Bilingual;
  readonly parts: Bilingual;
}

const PART: SumWords = { whole: bilingual('部分', 'the part'), parts: bilingual('项目', 'items') };
const ITEM: SumWords = { whole: bilingual('项目', 'the item'), parts: bilingual('子项目', 'sub-items') };

function* checkSum(
  source: SourceNode,
  whole: Placed<{ readonly id: string }>,
  parts: readonly Placed<unknown>[],
  words: SumWords,
): Iterable<PackFault> {
  const pointsAt = ({ path }: Placed<unknown>): Fraction =>
    fractionOfDecimal(decimalAt(source, ...path, 'points'));
  const sum = parts.map(pointsAt).reduce(addFractions, NOTHING);
  const wanted = pointsAt(whole);
  if (compareFractions(sum, wanted) !== 0) {
    const mark = quoted(whole.value.id);
    const [found, own] = [plainFraction(sum), plainFraction(wanted)];
    yield fault(
      'points-do-not-sum',
      keyPositionAt(source, ...whole.path, 'points'),
      bilingual(
        `${words.whole.zh}${mark.zh}的分值是${own}，各${words.parts.zh}的分值之和是${found}。`,
        `The points of ${words.whole.en} ${mark.en} are ${own}, those of its ${words.parts.en} come to ${found}.`,
      ),
      bilingual('对照原文的附表核对各分值。', 'Check each of them against the table of the text.'),
    );
  }
}
