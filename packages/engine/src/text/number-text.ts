import {
  type Bilingual,
  bilingual,
  classOfLevel,
  classText,
  type Decimal,
  formatDecimal,
  invariant,
  type Measure,
} from '@shuize/domain';
import type { Comparison, Quantity } from '../language/condition.ts';
import type { Pack } from '../language/pack.ts';

/** How a number is written: with its unit, as a percentage, as a water class. */
type Writing = (number: Decimal) => Bilingual;

type NumberWords = Readonly<Record<Comparison, Bilingual>>;

/**
 * The number words of the regulations (REQUIREMENTS, Number words): 以上 and 以下 take the number in, 超过 and 低于 leave it
 * out. The number stands at the `#`.
 */
const VALUES: NumberWords = {
  'at-or-above': bilingual('达到#及以上', 'at or above #'),
  above: bilingual('超过#', 'above #'),
  'at-or-below': bilingual('在#及以下', 'at or below #'),
  below: bilingual('低于#', 'below #'),
};

const MEASURES: NumberWords = {
  'at-or-above': bilingual('不低于#', 'at or above the #'),
  above: bilingual('高于#', 'above the #'),
  'at-or-below': bilingual('不高于#', 'at or below the #'),
  below: bilingual('低于#', 'below the #'),
};

/** Water classes are better and worse, not larger and smaller. */
const CLASSES: NumberWords = {
  'at-or-above': bilingual('为#或更差', '# or worse'),
  above: bilingual('差于#', 'worse than #'),
  'at-or-below': bilingual('为#或更好', '# or better'),
  below: bilingual('好于#', 'better than #'),
};

const PLACES: NumberWords = {
  'at-or-above': bilingual('第#位及以后', '# or later'),
  above: bilingual('第#位之后', 'later than #'),
  'at-or-below': bilingual('第#位及以前', '# or earlier'),
  below: bilingual('第#位之前', 'earlier than #'),
};

const CLASS_MEASURES: ReadonlySet<string> = new Set(['class-level', 'annual-class-level']);

/** A measure's comparison with a number, in the words and the writing of the measure. */
export function thresholdText(measure: Measure, is: Comparison, quantity: Quantity, pack: Pack): Bilingual {
  const words = CLASS_MEASURES.has(measure.id) ? CLASSES : VALUES;
  return filled(words[is], quantityText(quantity, pack, writingOf(measure)));
}

/** A difference of a measure's values compared with a number. */
export function differenceText(measure: Measure, is: Comparison, quantity: Quantity, pack: Pack): Bilingual {
  const write = CLASS_MEASURES.has(measure.id) ? plain : writingOf(measure);
  return filled(VALUES[is], quantityText(quantity, pack, write));
}

export function comparedWithMeasureText(is: Comparison, name: Bilingual): Bilingual {
  return filled(MEASURES[is], name);
}

export function shareText(is: Comparison, quantity: Quantity, pack: Pack): Bilingual {
  return filled(VALUES[is], quantityText(quantity, pack, percentText));
}

export function placeText(is: Comparison, quantity: Quantity, pack: Pack): Bilingual {
  return filled(PLACES[is], quantityText(quantity, pack, plain));
}

/**
 * A number as it stands, or a parameter by its name with all its values, since when, and for whom else. Where local values
 * decide, they come first, and the pack's own stand behind them.
 */
export function quantityText(quantity: Quantity, pack: Pack, write: Writing): Bilingual {
  if (quantity.kind === 'number') {
    return write(quantity.value);
  }
  const parameter = pack.parameters.find(({ id }) => id === quantity.parameter);
  invariant(parameter !== undefined, `parameter ${quantity.parameter} stands in the pack`);
  const isDated = parameter.values.length > 1;
  const values = parameter.values.map(({ value, inForce: { from } }) => {
    const text = write(value);
    return isDated && from !== null ? bilingual(`${from}起${text.zh}`, `${text.en} from ${from}`) : text;
  });
  const exceptions = parameter.exceptions.map(({ label, value }) => labelled(label, write(value)));
  const local = parameter.localValues.map(({ label, value }) => labelled(label, write(value)));
  const [first, ...others] = values;
  const general =
    local.length === 0 || first === undefined
      ? values
      : [bilingual(`一般为${first.zh}`, `${first.en} in general`), ...others];
  const all = [...local, ...general, ...exceptions];
  return bilingual(
    `${parameter.label.zh}（${all.map(({ zh }) => zh).join('，')}）`,
    `${parameter.label.en} (${all.map(({ en }) => en).join(', ')})`,
  );
}

function labelled(label: Bilingual, text: Bilingual): Bilingual {
  return bilingual(`${label.zh}${text.zh}`, `${label.en} ${text.en}`);
}

export function plain(number: Decimal): Bilingual {
  return bilingual(formatDecimal(number), formatDecimal(number));
}

function writingOf(measure: Measure): Writing {
  if (CLASS_MEASURES.has(measure.id)) {
    return (number) => {
      const waterClass = number.decimals === 0 ? classOfLevel(number.mantissa - 1) : undefined;
      return waterClass === undefined ? plain(number) : classText(waterClass);
    };
  }
  const { unit, most } = measure;
  if (unit !== null) {
    return (number) => bilingual(`${formatDecimal(number)}${unit.zh}`, `${formatDecimal(number)} ${unit.en}`);
  }
  const isShare = measure.value === 'number' && most !== null && most.mantissa === 10 ** most.decimals;
  return isShare ? percentText : plain;
}

/** `0.85` as `85%`. */
function percentText({ mantissa, decimals }: Decimal): Bilingual {
  const moved =
    decimals >= 2
      ? { mantissa, decimals: decimals - 2 }
      : { mantissa: mantissa * 10 ** (2 - decimals), decimals: 0 };
  const text = formatDecimal(moved)
    .replace(/(\.\d*?)0+$/, '$1')
    .replace(/\.$/, '');
  return bilingual(`${text}%`, `${text} %`);
}

function filled(words: Bilingual, number: Bilingual): Bilingual {
  return bilingual(
    words.zh.replace('#', () => number.zh),
    words.en.replace('#', () => number.en),
  );
}
