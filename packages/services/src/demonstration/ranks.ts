import { formatDay, formatDecimal, monthOf } from '@shuize/domain';
import { dayAt, daysLater, reportingDay } from './calendar.ts';
import { type Cell, csvText } from './csv.ts';
import { CHENGPU, countiesOf, YUNLAN } from './divisions.ts';
import { type RandomStream, randomStream } from './random-stream.ts';

const YEAR = 2018;

/**
 * Who is last in 云岚市 each month: 赤榆县 for the third time in May and the sixth in November, no one else three
 * times.
 */
const LAST_OF_MONTH = [
  '990124',
  '990103',
  '990124',
  '990122',
  '990124',
  '990103',
  '990124',
  '990125',
  '990124',
  '990122',
  '990124',
  '990126',
];

/** First Monday of the weekly rankings, and how many weeks there are. */
const FIRST_MONDAY = dayAt('2018-01-01');
const WEEKS = 20;

/** In weeks 8 to 11 双渡县 is last among the counties four times running, in every weekly ranking. */
const LONG_LAST = { division: '990221', from: 8, to: 11 };

/** ranks.csv: monthly scores of the counties of 云岚市, weekly air figures of those of 澄浦市. */
export function ranksCsv(seed: number): string {
  const random = randomStream(seed, 'ranks');
  const rows = [...monthlyScores(random), ...weeklyAir(random)];
  return csvText(['ranking', 'period', 'division', 'value', 'recorded'], rows);
}

function monthlyScores(random: RandomStream): readonly (readonly Cell[])[] {
  return LAST_OF_MONTH.flatMap((last, index) => {
    const period = `${YEAR}-${String(index + 1).padStart(2, '0')}`;
    const recorded = formatDay(reportingDay(monthOf(YEAR, index + 1)));
    return countiesOf(YUNLAN).map(({ code }) => {
      const score = code === last ? random.integer(6100, 6499) : random.integer(6800, 9400);
      return ['sanmenxia-monthly', period, code, formatDecimal({ mantissa: score, decimals: 2 }), recorded];
    });
  });
}

function weeklyAir(random: RandomStream): readonly (readonly Cell[])[] {
  return Array.from({ length: WEEKS }, (_, index) => index + 1).flatMap((week) => {
    const period = `${YEAR}-W${String(week).padStart(2, '0')}`;
    const recorded = formatDay(daysLater(FIRST_MONDAY, week * 7));
    return countiesOf(CHENGPU).flatMap(({ code }) => {
      const isWorst = code === LONG_LAST.division && week >= LONG_LAST.from && week <= LONG_LAST.to;
      const coarse = isWorst ? 198 : random.integer(70, 180);
      const fine = Math.trunc((coarse * random.integer(48, 60)) / 100) + (isWorst ? 20 : 0);
      const good = isWorst ? 0 : random.integer(2, 7);
      return [
        ['luoyang-weekly-pm10', period, code, coarse, recorded],
        ['luoyang-weekly-pm25', period, code, fine, recorded],
        ['luoyang-weekly-good-days', period, code, good, recorded],
      ];
    });
  });
}
