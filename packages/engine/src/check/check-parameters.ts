import {
  bilingual,
  compareDecimals,
  firstDayOfYear,
  formatDecimal,
  type InForce,
  lastDayOfYear,
  parseDay,
  yearOf,
} from '@shuize/domain';
import type { PackFault } from '../language/fault.ts';
import {
  isSound,
  type PackSyntax,
  type ParameterValue,
  type RuleSyntax,
  type SoundElement,
} from '../parse/pack-syntax.ts';
import { decimalAt, keyPositionAt, positionAt } from '../parse/source-node.ts';
import { firstGap, type Span, sharedDays, spanOf, spanText } from './days.ts';
import { fault, placeText, quoted } from './fault.ts';
import { parametersNamed } from './references.ts';

type Parameter = SoundElement<ParameterValue>;

/** Values of a parameter over time: one and only one on every day on which it is asked for. */
export function* checkParameters({ pack, parameters, rules }: PackSyntax): Iterable<PackFault> {
  const life = pack !== null && isSound(pack) ? pack.value['in-force'] : null;
  for (const parameter of parameters.filter(isSound)) {
    yield* checkOverlaps(parameter);
    yield* checkExceptions(parameter);
    yield* checkLocal(parameter);
    const { values, exceptions = [] } = parameter.value;
    if (life !== null && [life, ...values, ...exceptions].every(isForward)) {
      const asked = daysAsked(parameter, life, rules);
      // What a pack takes over may hold values of before its own time.
      yield* parameter.from === null ? checkNeverInForce(parameter, asked) : [];
      yield* checkGap(parameter, asked);
    }
  }
}

function isForward(inForce: InForce): boolean {
  const { first, last } = spanOf(inForce);
  return first <= last;
}

function* checkOverlaps({ value, source }: Parameter): Iterable<PackFault> {
  for (const [index, later] of value.values.entries()) {
    const earlier = value.values
      .slice(0, index)
      .findIndex((other) => sharedDays(spanOf(other), spanOf(later)) !== null);
    if (earlier === -1) {
      continue;
    }
    const shared = sharedDays(spanOf(value.values[earlier] ?? later), spanOf(later)) ?? spanOf(later);
    const place = placeText(positionAt(source, 'values', earlier));
    yield fault(
      'parameter-overlap',
      positionAt(source, 'values', index),
      bilingual(
        `期间与 ${place} 的值重叠：${spanText(shared)}。`,
        `The period overlaps with that of the value at ${place}: ${spanText(shared)}.`,
      ),
      bilingual(
        '前一个值的截止日写成后一个值起始日的前一天。',
        'End the earlier value on the day before the later one begins.',
      ),
    );
  }
}

function* checkExceptions({ value: { exceptions = [] }, source }: Parameter): Iterable<PackFault> {
  for (const [index, later] of exceptions.entries()) {
    for (const [before, earlier] of exceptions.slice(0, index).entries()) {
      const common = later.divisions.filter((code) => earlier.divisions.includes(code));
      const shared = sharedDays(spanOf(earlier), spanOf(later));
      if (common.length > 0 && shared !== null && earlier.value !== later.value) {
        const place = placeText(positionAt(source, 'exceptions', before));
        const [article, other] = [quoted(later.cite.provision), quoted(earlier.cite.provision)];
        const [value, otherValue] = [index, before].map((entry) =>
          formatDecimal(decimalAt(source, 'exceptions', entry, 'value')),
        );
        yield fault(
          'exceptions-disagree',
          positionAt(source, 'exceptions', index),
          bilingual(
            `${article.zh}的例外（${value}）与 ${place} ${other.zh}的例外（${otherValue}）在 ${spanText(shared)} 同时适用于 ${common.join('、')}，数值不同。`,
            `The exception of ${article.en} (${value}) and that of ${other.en} at ${place} (${otherValue}) both hold for ${common.join(', ')} on ${spanText(shared)} and differ.`,
          ),
          bilingual(
            '核对两个条款，分开期间或地区，或者只保留一个。',
            'Read both articles: part their periods or divisions, or keep one.',
          ),
        );
      }
    }
  }
}

/** What may be set locally runs from less to more and takes in what holds where nobody sets anything. */
function* checkLocal({ value, source }: Parameter): Iterable<PackFault> {
  if (value.local === undefined) {
    return;
  }
  const [least, most] = [decimalAt(source, 'local', 'least'), decimalAt(source, 'local', 'most')];
  const range = `${formatDecimal(least)}–${formatDecimal(most)}`;
  if (compareDecimals(least, most) > 0) {
    yield fault(
      'local-bounds',
      positionAt(source, 'local', 'most'),
      bilingual(`最高值小于最低值：${range}。`, `The most is less than the least: ${range}.`),
      bilingual('对调两个数。', 'Change the two about.'),
    );
    return;
  }
  for (const index of value.values.keys()) {
    const own = decimalAt(source, 'values', index, 'value');
    if (compareDecimals(own, least) < 0 || compareDecimals(own, most) > 0) {
      yield fault(
        'local-bounds',
        positionAt(source, 'values', index, 'value'),
        bilingual(
          `${formatDecimal(own)} 不在地方可定的范围 ${range} 之内。`,
          `${formatDecimal(own)} is outside of what may be set locally, ${range}.`,
        ),
        bilingual('核对条款，更正数值或者范围。', 'Read the provision; correct the value or the bounds.'),
      );
    }
  }
}

function* checkNeverInForce({ value, source }: Parameter, asked: Span): Iterable<PackFault> {
  for (const list of ['values', 'exceptions'] as const) {
    for (const [index, entry] of (value[list] ?? []).entries()) {
      const span = spanOf(entry);
      if (sharedDays(span, asked) === null) {
        yield fault(
          'value-never-in-force',
          positionAt(source, list, index),
          bilingual(
            `此值的期间 ${spanText(span)} 不在条款用到的期间 ${spanText(asked)} 之内。`,
            `The period ${spanText(span)} of this value is outside of the days on which rules ask for it, ${spanText(asked)}.`,
          ),
          bilingual('更正日期，或者删去这个值。', 'Correct the days, or remove the value.'),
        );
      }
    }
  }
}

function* checkGap({ value, source }: Parameter, asked: Span): Iterable<PackFault> {
  const gap = firstGap(asked, value.values.map(spanOf));
  if (gap !== null) {
    yield fault(
      'parameter-gap',
      keyPositionAt(source, 'values'),
      bilingual(
        `${spanText(gap)} 没有值，而条款在 ${spanText(asked)} 之间都要用到。`,
        `There is no value on ${spanText(gap)}, and rules ask for one on ${spanText(asked)}.`,
      ),
      bilingual(
        '补上这段期间的值，或者把 from、until 写成 null。',
        'Add a value for that time, or open an end with null.',
      ),
    );
  }
}

/**
 * The days on which rules can ask for a parameter: while the pack is in force, to the end of its last year, and where a
 * rule takes the value at each fact, from the first day of the first window.
 */
function daysAsked({ name, value }: Parameter, life: InForce, rules: readonly RuleSyntax[]): Span {
  const span = spanOf(life);
  const back = rules
    .filter((rule) => rule.value?.window.amendment === 'by-fact-date')
    .filter((rule) => parametersNamed(rule).some((named) => named.name === name || named.name === value.id))
    .map((rule) => rule.value?.window.years ?? 1);
  const from = yearOfDay(life.from);
  const until = yearOfDay(life.until);
  return {
    first:
      from === null || back.length === 0 ? span.first : firstDayOfYear(yearOf(from - Math.max(...back) + 1)),
    last: until === null ? span.last : lastDayOfYear(yearOf(until)),
  };
}

function yearOfDay(day: string | null): number | null {
  return day === null || parseDay(day) === null ? null : Number(day.slice(0, 4));
}
