import { formatDay } from '@shuize/domain';
import { dayAt, daysLater } from './calendar.ts';
import { type Cell, csvText } from './csv.ts';
import { divisionsOfLevel } from './divisions.ts';
import { type RandomStream, randomStream } from './random-stream.ts';

/** The inspection hands complaints (举报/信访件) over in batches, one a day, each due in thirty days. */
const FIRST_BATCH = dayAt('2018-11-06');
const BATCHES = 12;
const DAYS_TO_DUE = 30;
/** The last batches are not due yet on this day, and some of them are open. */
const LAST_DAY = dayAt('2018-12-14');

const HEADER =
  'complaint,batch,received,division,due,result,ordered,penalty,criminal,interviewed,accountable,recorded';

/** complaints.csv: each complaint as received, and again once it was closed, wholly or in stages. */
export function complaintsCsv(seed: number): string {
  const random = randomStream(seed, 'complaints');
  const counties = divisionsOfLevel('county');
  const rows: (readonly Cell[])[] = [];
  for (let batch = 1; batch <= BATCHES; batch += 1) {
    const received = daysLater(FIRST_BATCH, batch - 1);
    const size = random.integer(5, 9);
    for (let number = 1; number <= size; number += 1) {
      const id = `YC${String(batch).padStart(2, '0')}${String(number).padStart(2, '0')}`;
      const due = daysLater(received, DAYS_TO_DUE);
      const key = [id, batch, formatDay(received), random.pick(counties).code, formatDay(due)];
      rows.push([...key, 'open', 0, 0, 0, 0, 0, formatDay(received)]);
      const closed = daysLater(received, random.integer(12, 34));
      if (closed <= LAST_DAY) {
        rows.push([...key, ...outcome(random), formatDay(closed)]);
      }
    }
  }
  return csvText(HEADER.split(','), rows);
}

/** Result, then how many were ordered to correct, fined, prosecuted, interviewed and held to account. */
function outcome(random: RandomStream): readonly Cell[] {
  const isVerified = random.happens(780);
  const result = random.happens(720) ? 'closed' : 'closed-in-stages';
  if (!isVerified) {
    return ['closed', 0, 0, 0, 0, 0];
  }
  return [
    result,
    random.integer(1, 2),
    random.happens(400) ? 1 : 0,
    random.happens(25) ? 1 : 0,
    random.happens(220) ? random.integer(1, 2) : 0,
    random.happens(160) ? random.integer(1, 3) : 0,
  ];
}

const RANKS: readonly (readonly [rank: string, least: number, most: number])[] = [
  ['bureau', 0, 1],
  ['county', 1, 4],
  ['township', 4, 14],
  ['other', 2, 9],
];

/** accountability.csv: how many people of which rank were held in each case (问责统计). */
export function accountabilityCsv(seed: number): string {
  const random = randomStream(seed, 'accountability');
  const rows = [2016, 2017, 2018].flatMap((year) =>
    Array.from({ length: random.integer(6, 9) }, (_, index) => index + 1).flatMap((number) =>
      RANKS.map(([rank, least, most]) => [
        `WZ${year}-${String(number).padStart(2, '0')}`,
        year,
        rank,
        random.integer(least, most),
        `${year}-12-25`,
      ]).filter(([, , , people]) => people !== 0),
    ),
  );
  return csvText(['case', 'year', 'rank', 'people', 'recorded'], rows);
}
