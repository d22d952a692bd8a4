import { EVENT_KIND_NAMES } from '@shuize/domain';
import * as z from 'zod';
import { described, keyed, oneKeyOf, oneWord } from './described.ts';
import {
  DAYS_OF_MONTH_END,
  DUTY_PERIODS,
  OPEN_TIMES,
  PARTY_KINDS,
  PERIODS_OF_DAY,
  REST_DAYS,
} from './duty-words.ts';
import {
  bilingualText,
  citation,
  day,
  identifier,
  inForceKeys,
  interpretationAnswer,
  interpretationName,
} from './scalars.ts';

/** duties/ID.yaml: a duty: who owes what by when, and what follows when it is late. */
export function dutyShape() {
  return keyed({
    id: described(identifier(), '标识，与文件名相同。', 'Id; the name of the file.'),
    provision: described(
      identifier().optional(),
      '输出时写的条款编号；不写为标识。一条规定几项职责的，各写一个文件，条款编号相同。',
      'The provision that outputs name; the id when left out. Duties of one provision have a file each.',
    ),
    title: described(bilingualText(), '名称。', 'What it is called.'),
    cite: described(citation(), '条款依据。', 'Where it stands.'),
    owners: described(
      z
        .array(
          keyed({
            ...partyKeys(),
            under: described(
              interpretationAnswer().optional(),
              '口径取该答案时才由其承担。',
              'It owes the duty under that answer only.',
            ),
          }),
        )
        .min(1, { error: 'empty-list' }),
      '由谁承担，可以不止一个。',
      'Who owes it; there may be several.',
    ),
    to: described(
      z.array(keyed(partyKeys())).min(1, { error: 'empty-list' }).optional(),
      '向谁承担，如报送给谁；原文没有写明的不写。',
      'Whom it is owed to, such as who receives a report; left out where the text names nobody.',
    ),
    what: described(bilingualText(), '做什么；报送的，写明报给谁。', 'What must be done, recipients named.'),
    parts: described(
      z.array(bilingualText()).min(1, { error: 'empty-list' }).optional(),
      '必须包含的部分、种类或者对象。',
      'The parts, kinds or things that it must hold.',
    ),
    when: described(dutyTime(), '什么时候。', 'When.'),
    'rest-day': described(
      oneWord(REST_DAYS).optional(),
      '期限不是工作日时怎么办；默认 as-stated。',
      'What becomes of a due day that is no working day; as-stated by default.',
    ),
    'in-force': described(
      keyed(inForceKeys()).optional(),
      '只在一段时间内承担的，写起止日；不写为整个施行期间。',
      'From when until when it is owed, where that is narrower than the time of the pack.',
    ),
    'when-late': described(
      keyed({
        label: described(bilingualText(), '逾期有什么后果。', 'What follows when it is late.'),
        provision: described(
          identifier(),
          '后果出自哪一条款，如 LY-R13。',
          'Where that stands, such as LY-R13.',
        ),
      }).optional(),
      '逾期后果；原文没有规定的不写。',
      'What follows when it is late; left out where the text says nothing.',
    ),
    exceptions: described(
      z
        .array(
          keyed({
            label: described(bilingualText(), '例外的名称。', 'What the exception is called.'),
            cite: described(citation(), '例外的条款依据。', 'Where the exception stands.'),
            ...inForceKeys(),
          }),
        )
        .min(1, { error: 'empty-list' })
        .optional(),
      '不承担的期间：期限在其中的不列。',
      'Times in which it is not owed: what falls due in them is not listed.',
    ),
    note: described(bilingualText().optional(), '读者须知。', 'What a reader must know.'),
  });
}

function partyKeys() {
  return {
    kind: described(oneWord(PARTY_KINDS), '主体的类型。', 'What kind of body it is.'),
    label: described(bilingualText(), '主体的名称。', 'What it is called.'),
  };
}

function dutyTime() {
  return z.union([
    oneWord(OPEN_TIMES),
    oneKeyOf({
      every: described(everyPeriod().optional(), '每期一次。', 'Once in each period.'),
      on: described(
        day().optional(),
        '只有一次：在这一天或者之前，须加引号。',
        'Once, on or before that day, in quotes.',
      ),
      after: described(afterEvent().optional(), '在某件事之后。', 'After something has happened.'),
    }),
  ]);
}

function everyPeriod() {
  return keyed({
    period: described(oneWord(DUTY_PERIODS), '周期。', 'How long a period is.'),
    by: described(
      oneKeyOf(
        {
          month: described(
            wholeNumber().optional(),
            '本期的第几个月；周期为年、半年、季度时写。',
            'Month of the period, from 1; of years, half-years and quarters.',
          ),
          day: described(
            z.union([wholeNumber(), oneWord(DAYS_OF_MONTH_END)]).optional(),
            '该月第几日，或者 last、last-working-day。',
            'Day of that month, or last, or last-working-day.',
          ),
          weekday: described(
            wholeNumber().optional(),
            '星期几，1为星期一，7为星期日；周期为周时写。',
            'Day of the week, 1 Monday to 7 Sunday; of weeks.',
          ),
          interpretation: interpretationName().optional(),
          in: described(
            oneWord(PERIODS_OF_DAY).optional(),
            '期限在本期之内还是下一期之内；默认 same。',
            'Whether that day lies in the period or in the next; same by default.',
          ),
        },
        ['day', 'weekday', 'interpretation'],
      ).optional(),
      '截止日（含当日）；原文没有写明日期的，写按哪个口径推定：答案为 period-end、last-working-day、no-day 之一。周期为日时不写。',
      'The last day in time, that day included; where the text names none, the interpretation that does, with answers of period-end, last-working-day, no-day. Left out where the period is a day.',
    ),
  });
}

function afterEvent() {
  return keyed({
    label: described(bilingualText(), '什么事之后。', 'After what.'),
    event: described(
      keyed({
        kind: described(oneWord(eventWords()), '事件类型。', 'Kind of event.'),
        serious: described(
          z.boolean().optional(),
          'true 为只限标明严重的，false 为只限没有标明严重的；不写为不限。',
          'true for those marked as serious only, false for those that are not; either when left out.',
        ),
      }).optional(),
      '对应 events.csv 中的哪种事件；程序没有记录的不写。',
      'Which rows of events.csv are it; left out where the program has no record of such a thing.',
    ),
    within: described(
      oneKeyOf({
        days: described(wholeNumber().optional(), '多少日之内，当日不计。', 'Within so many days.'),
        'working-days': described(
          wholeNumber().optional(),
          '多少个工作日之内，当日不计。',
          'Within so many working days.',
        ),
      }).optional(),
      '期限；原文只写“及时”等、没有数字的不写。',
      'Within which time; left out where the text has no number, such as “in time”.',
    ),
  });
}

function eventWords() {
  return Object.fromEntries(
    Object.entries(EVENT_KIND_NAMES).map(([kind, { zh, en }]) => [kind, { zh: `${zh}。`, en: `${en}.` }]),
  ) as { readonly [Kind in keyof typeof EVENT_KIND_NAMES]: { readonly zh: string; readonly en: string } };
}

function wholeNumber() {
  return z.int({ error: 'not-whole-number' });
}
