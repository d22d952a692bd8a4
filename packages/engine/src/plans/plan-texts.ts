import { type Bilingual, bilingual, formatDay, formatDecimal } from '@shuize/domain';
import type { PlanDue, PlanTarget, TargetComparison, TargetNumber } from '../language/plan.ts';

type NumberWords = Readonly<Record<TargetComparison, Bilingual>>;

/** Of shares and ratios. The number stands at the `#`. */
const RATES: NumberWords = {
  'at-or-above': bilingual('不低于#', 'at least #'),
  above: bilingual('高于#', 'above #'),
  'at-or-below': bilingual('不高于#', 'at most #'),
  below: bilingual('低于#', 'below #'),
  equal: bilingual('#', '#'),
  about: bilingual('#左右', 'about #'),
};

/** Of amounts. */
const AMOUNTS: NumberWords = {
  ...RATES,
  'at-or-above': bilingual('不少于#', 'at least #'),
  above: bilingual('超过#', 'more than #'),
  'at-or-below': bilingual('不超过#', 'at most #'),
  below: bilingual('少于#', 'less than #'),
};

/** `不低于62.07%`, `at least 62.07%`; an aim as it stands. */
export function goalText(goal: PlanTarget['goal']): Bilingual {
  if (goal.kind === 'aim') {
    return goal.text;
  }
  const number = amountText(goal);
  const { zh, en } = wordsOf(goal)[goal.is];
  return bilingual(zh.replace('#', number.zh), en.replace('#', number.en));
}

/** `不低于目标值`, `at least the target`. */
export function comparisonText(goal: Omit<TargetNumber, 'value'>): Bilingual {
  const { zh, en } = wordsOf(goal)[goal.is];
  return bilingual(zh.replace('#', '目标值'), en.replace('#', 'the target'));
}

function wordsOf({ unit }: Omit<TargetNumber, 'value'>): NumberWords {
  return unit === null || unit.zh === '%' ? RATES : AMOUNTS;
}

function amountText({ value, unit }: TargetNumber): Bilingual {
  const number = formatDecimal(value);
  if (unit === null) {
    return bilingual(number, number);
  }
  const gap = unit.en === '%' ? '' : ' ';
  return bilingual(`${number}${unit.zh}`, `${number}${gap}${unit.en}`);
}

/** As the text has it: `2016-12-31`, `到2020年`, or how long after what. */
export function dueText(due: PlanDue | null): Bilingual {
  switch (due?.kind) {
    case 'day':
      return bilingual(formatDay(due.day), formatDay(due.day));
    case 'year':
      return bilingual(`${due.year}年`, String(due.year));
    case 'event':
      return due.label;
    default:
      return bilingual('未写期限', 'no date in the text');
  }
}
