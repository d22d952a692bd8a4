import { bilingual, type InForce } from '@shuize/domain';
import type { PackFault } from '../language/fault.ts';
import { type DutyValue, isSound, type PackSyntax, type SoundElement } from '../parse/pack-syntax.ts';
import { keyPositionAt, type Path, positionAt } from '../parse/source-node.ts';
import { OPEN_DAYS } from '../schema/duty-words.ts';
import { canonicalText } from './canonical-text.ts';
import { checkDutyDay } from './check-duty-days.ts';
import { answersDoNotFit } from './check-measures.ts';
import { sharedDays, spanOf, spanText } from './days.ts';
import { fault, listed, placeText } from './fault.ts';
import { answersOf, type PackNames } from './pack-names.ts';

type Element = SoundElement<DutyValue>;

/** Duties have a day that exists, somebody who owes them, and a time in which they are owed; none stands twice. */
export function* checkDuties(syntax: PackSyntax, names: PackNames): Iterable<PackFault> {
  const life = syntax.pack?.value?.['in-force'] ?? { from: null, until: null };
  const first = new Map<string, Element>();
  for (const element of syntax.duties.filter(isSound)) {
    yield* checkDutyDay(element);
    yield* checkOpenDay(element, names);
    yield* checkSpan(element);
    yield* checkOwners(element, names);
    yield* checkTimes(element, life);
    const { owners, what, when } = element.value;
    const key = canonicalText([owners, what, when, element.value['in-force'] ?? null]);
    const earlier = first.get(key);
    if (earlier === undefined) {
      first.set(key, element);
    } else {
      yield dutyRepeats(element, earlier);
    }
  }
}

/** Whose answers take a day must answer with days. */
function* checkOpenDay({ value, source }: Element, names: PackNames): Iterable<PackFault> {
  const by = typeof value.when === 'string' ? undefined : value.when.every?.by;
  if (by?.interpretation !== undefined) {
    const values = Object.keys(OPEN_DAYS);
    const answers = answersOf(names, by.interpretation) ?? [];
    const strangers = answers.filter((answer) => !values.includes(answer));
    if (strangers.length > 0) {
      const position = positionAt(source, 'when', 'every', 'by', 'interpretation');
      const what = bilingual(' by ', '`by`');
      yield answersDoNotFit({ position }, by.interpretation, { strangers, values, what });
    }
  }
}

function* checkSpan({ value, source }: Element): Iterable<PackFault> {
  const within = typeof value.when === 'string' ? undefined : value.when.after?.within;
  for (const unit of ['days', 'working-days'] as const) {
    const count = within?.[unit] ?? 0;
    if (count < 0) {
      yield fault(
        'days-below-zero',
        positionAt(source, 'when', 'after', 'within', unit),
        bilingual(
          `期限为 ${count} 日，不能小于零。`,
          `The time is of ${count} days and cannot be below zero.`,
        ),
        bilingual(
          '写0（当日）或更大的整数；原文没有数字的，删去 within。',
          'Write 0 for the same day or a greater whole number; leave `within` out where the text has no number.',
        ),
      );
    }
  }
}

/** Under every answer somebody owes the duty. */
function* checkOwners({ value, source }: Element, names: PackNames): Iterable<PackFault> {
  const conditions = value.owners.map(({ under }) => Object.entries(under ?? {})[0]);
  const limited = conditions.flatMap((condition) => (condition === undefined ? [] : [condition]));
  if (limited.length < conditions.length) {
    return;
  }
  for (const answers of combinationsOf([...new Set(limited.map(([name]) => name))], names)) {
    if (!limited.some(([name, answer]) => answers.get(name) === answer)) {
      const told = [...answers].map(([name, answer]) => `${name}=${answer}`);
      const mark = listed(told);
      yield fault(
        'duty-without-owner',
        keyPositionAt(source, 'owners'),
        bilingual(`口径为 ${mark.zh} 时，没有人承担。`, `Under ${mark.en} nobody owes it.`),
        bilingual('给这个答案也写上承担的主体。', 'Name an owner for that answer too.'),
      );
      return;
    }
  }
}

/** Every answer to some interpretations together; none where one of them is unknown. */
function combinationsOf(
  interpretations: readonly string[],
  names: PackNames,
): readonly ReadonlyMap<string, string>[] {
  return interpretations.reduce<readonly ReadonlyMap<string, string>[]>(
    (combinations, name) =>
      combinations.flatMap((answers) =>
        (answersOf(names, name) ?? []).map((answer) => new Map([...answers, [name, answer]])),
      ),
    [new Map()],
  );
}

function* checkTimes({ value, source }: Element, life: InForce): Iterable<PackFault> {
  const own = value['in-force'];
  const periods: readonly (readonly [InForce, Path])[] = [
    ...(own === undefined ? [] : [[own, ['in-force']] as const]),
    ...(value.exceptions ?? []).map((exception, index) => [exception, ['exceptions', index]] as const),
  ];
  for (const [{ from, until }, path] of periods) {
    const { first, last } = spanOf({ from, until });
    if (first > last) {
      yield fault(
        'dates-reversed',
        positionAt(source, ...path, 'until'),
        bilingual(
          `截止日 ${until} 早于起始日 ${from}。`,
          `It ends on ${until}, before it begins on ${from}.`,
        ),
        bilingual('更正两个日期；没有期限的写 null。', 'Correct the two days; write null for an open end.'),
      );
      return;
    }
  }
  const owed = own === undefined ? spanOf(life) : sharedDays(spanOf(life), spanOf(own));
  const on = typeof value.when === 'string' ? undefined : value.when.on;
  if (owed === null) {
    yield neverDue(keyPositionAt(source, 'in-force'), spanText(spanOf(own ?? life)), life);
  } else if (on !== undefined && sharedDays(owed, spanOf({ from: on, until: on })) === null) {
    yield neverDue(positionAt(source, 'when', 'on'), on, life);
  }
}

function neverDue(position: PackFault['position'], time: string, life: InForce): PackFault {
  const whole = spanText(spanOf(life));
  return fault(
    'duty-never-due',
    position,
    bilingual(
      `${time} 不在承担的期间之内（制度包施行期间 ${whole}）。`,
      `${time} lies outside of the time in which it is owed (the pack is in force ${whole}).`,
    ),
    bilingual('更正日期。', 'Correct the days.'),
  );
}

function dutyRepeats({ source }: Element, earlier: Element): PackFault {
  const place = placeText(positionAt(earlier.source, 'id'));
  return fault(
    'duty-repeats',
    positionAt(source, 'id'),
    bilingual(
      `主体、内容和时间与 ${place} 的职责完全相同，会列出两次。`,
      `Owner, content and time are those of the duty at ${place}, so that it would be listed twice.`,
    ),
    bilingual('删去其中一个。', 'Remove one of the two.'),
  );
}
