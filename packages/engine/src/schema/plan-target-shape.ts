import * as z from 'zod';
import { described, keyed, oneKeyOf, oneWord } from './described.ts';
import { planDue, planYear } from './plan-scalars.ts';
import { SYMBOLS, TARGET_COMPARISONS, TARGET_MEASURES } from './plan-words.ts';
import { bilingualText, citation, identifier } from './scalars.ts';

const MOST_DECIMALS = 6;

/** @param own - keys besides those of every target */
export function planTargetShape<Own extends z.ZodRawShape>(own: Own) {
  return oneKeyOf(
    {
      indicator: described(bilingualText(), '指标的名称。', 'What is measured.'),
      is: described(
        oneWord(TARGET_COMPARISONS).optional(),
        '与目标值的关系；写了 value 的必须写。',
        'How a value must stand to the number; needed beside `value`.',
      ),
      value: described(
        z.number().optional(),
        '目标值，按原文写，不加引号。',
        'The number as the text writes it, without quotes.',
      ),
      unit: described(
        unit().optional(),
        '单位："%"、双语文字，或 null（没有单位）；写了 value 的必须写。',
        'Its unit: "%", a text in both languages, or null where it has none; needed beside `value`.',
      ),
      aim: described(
        bilingualText().optional(),
        '没有数字的目标，如“基本消除”。',
        'A target without a number, such as “basically gone”.',
      ),
      by: described(
        planDue().optional(),
        '期限；原文没有写的不写。',
        'When; left out where the text has none.',
      ),
      ...measured(),
      ...own,
    },
    ['value', 'aim'],
  );
}

export function yearlyTargetShape() {
  return keyed({
    indicator: described(bilingualText(), '指标的名称。', 'What is measured.'),
    is: described(oneWord(TARGET_COMPARISONS), '与目标值的关系。', 'How a value must stand to the numbers.'),
    unit: described(
      unit(),
      '单位："%"、双语文字，或 null。',
      'Unit: "%", a text in both languages, or null.',
    ),
    values: described(
      z
        .array(
          keyed({
            year: described(planYear(), '年度。', 'The year.'),
            value: described(
              z.number(),
              '目标值，按原文写，不加引号。',
              'The number as the text writes it, without quotes.',
            ),
          }),
        )
        .min(1, { error: 'empty-list' }),
      '各年的目标值，年度从小到大。',
      'The number for each year, years rising.',
    ),
    ...measured(),
    cite: described(citation(), '条款依据。', 'Where it stands.'),
  });
}

/** What a target is of, and how it can be reckoned. */
function measured() {
  return {
    'rounded-to': described(
      z
        .int({ error: 'not-whole-number' })
        .min(0, { error: 'unknown-value' })
        .max(MOST_DECIMALS, { error: 'unknown-value' })
        .optional(),
      '先修约到几位小数再比较；不写为不修约。',
      'Values are rounded to so many decimals before they are compared; left out, they are not rounded.',
    ),
    area: described(identifier().optional(), '区域的标识。', 'Id of the area.'),
    measure: described(
      oneWord(TARGET_MEASURES).optional(),
      '可由数据包算出的度量。',
      'The measure that tells it from a data package.',
    ),
    provision: described(
      identifier().optional(),
      '条款编号，供案例引用。',
      'Id of the provision, for cases to name.',
    ),
  };
}

function unit() {
  return z.union([oneWord(SYMBOLS), bilingualText(), z.null()]);
}
