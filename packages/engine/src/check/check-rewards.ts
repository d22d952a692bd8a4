import { bilingual, compareDecimals, formatDecimal } from '@shuize/domain';
import type { PackFault } from '../language/fault.ts';
import { isSound, type PackSyntax, type RewardValue, type SoundElement } from '../parse/pack-syntax.ts';
import { decimalAt, type Path, positionAt } from '../parse/source-node.ts';
import { repeatedParts } from './element-parts.ts';
import { fault } from './fault.ts';
import { notAmount } from './money-fault.ts';

const FEN_DECIMALS = 2;

/** Amounts are money, the range is one, and every configured amount lies in it. */
export function* checkRewards({ rewards }: PackSyntax): Iterable<PackFault> {
  for (const element of rewards.filter(isSound)) {
    const { value, source } = element;
    const kinds = value.kinds ?? [];
    const paths: readonly Path[] = [
      ['least'],
      ['most'],
      ...kinds.flatMap(({ amount }, index): Path[] =>
        amount === undefined ? [] : [['kinds', index, 'amount']],
      ),
    ];
    for (const path of paths) {
      const { mantissa, decimals } = decimalAt(source, ...path);
      if (mantissa <= 0 || decimals > FEN_DECIMALS) {
        yield notAmount(positionAt(source, ...path));
      }
    }
    yield* checkRange(element, paths.slice(2));
    yield* repeatedParts(
      source,
      kinds.map(({ id }) => id),
      'kinds',
    );
  }
}

function* checkRange({ source }: SoundElement<RewardValue>, amounts: readonly Path[]): Iterable<PackFault> {
  const [least, most] = [decimalAt(source, 'least'), decimalAt(source, 'most')];
  const [from, to] = [formatDecimal(least), formatDecimal(most)];
  if (compareDecimals(least, most) > 0) {
    yield fault(
      'range-reversed',
      positionAt(source, 'most'),
      bilingual(
        `最高金额${to}低于最低金额${from}。`,
        `The greatest amount, ${to}, is below the least, ${from}.`,
      ),
      bilingual('对调，或者更正。', 'Turn them round, or correct them.'),
    );
    return;
  }
  for (const path of amounts) {
    const amount = decimalAt(source, ...path);
    if (compareDecimals(amount, least) < 0 || compareDecimals(amount, most) > 0) {
      const written = formatDecimal(amount);
      yield fault(
        'outside-range',
        positionAt(source, ...path),
        bilingual(
          `金额${written}不在规定的${from}至${to}之间。`,
          `The amount ${written} is not from ${from} to ${to}, as the text has it.`,
        ),
        bilingual('改为规定范围内的金额。', 'Set an amount within the range.'),
      );
    }
  }
}
