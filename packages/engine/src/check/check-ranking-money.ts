import { bilingual, type Decimal } from '@shuize/domain';
import type { PackFault } from '../language/fault.ts';
import { isSound, type RankingValue, type SoundElement } from '../parse/pack-syntax.ts';
import { decimalAt, type Path, positionAt } from '../parse/source-node.ts';
import { unknownParts } from './element-parts.ts';
import { fault } from './fault.ts';
import { notAmount } from './money-fault.ts';
import type { PackNames } from './pack-names.ts';
import { listedIn } from './references.ts';

const FEN_DECIMALS = 2;

/** Deductions go somewhere, and are amounts of money. */
export function* checkRankingMoney(
  { value, source }: SoundElement<RankingValue>,
  names: PackNames,
): Iterable<PackFault> {
  const provisions = (value.consequences ?? []).map(({ provision }) => provision);
  yield* unknownParts(
    listedIn(source, value.fund?.from ?? [], 'fund', 'from'),
    provisions,
    bilingual('后果的条款', 'provision of a consequence'),
  );
  for (const [index, { provision, ladder }] of (value.consequences ?? []).entries()) {
    for (const [step, { deduct }] of ladder.entries()) {
      const path = ['consequences', index, 'ladder', step, 'deduct'] as const;
      if (deduct !== undefined && value.fund?.from.includes(provision) !== true) {
        yield fault(
          'deduction-without-fund',
          positionAt(source, ...path),
          bilingual('写了扣款，却没有写扣款归谁。', 'Money is deducted, and nothing says where it goes.'),
          bilingual(
            '写上 fund，并在其 from 中列出本条款；或者删去 deduct。',
            'Write `fund` with the provision in its `from`, or leave `deduct` out.',
          ),
        );
      }
      if (deduct !== undefined) {
        const amounts =
          typeof deduct === 'number'
            ? [decimalAt(source, ...path)]
            : amountsOfParameter(names.parameters.get(deduct.parameter));
        if (amounts.some(({ mantissa, decimals }) => mantissa <= 0 || decimals > FEN_DECIMALS)) {
          yield notAmount(positionAt(source, ...path));
        }
      }
    }
  }
}

/** Every value that the parameter can have. */
function amountsOfParameter(
  parameter: ReturnType<PackNames['parameters']['get']> | undefined,
): readonly Decimal[] {
  if (parameter === undefined || !isSound(parameter)) {
    return [];
  }
  const { value, source } = parameter;
  const paths: readonly Path[] = [
    ...value.values.map((_, index): Path => ['values', index, 'value']),
    ...(value.exceptions ?? []).map((_, index): Path => ['exceptions', index, 'value']),
    ...(value.local === undefined ? [] : [['local', 'least'] as Path, ['local', 'most'] as Path]),
  ];
  return paths.map((path) => decimalAt(source, ...path));
}
