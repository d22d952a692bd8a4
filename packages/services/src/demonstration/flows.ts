import { formatDay, formatDecimal } from '@shuize/domain';
import { dayAt, daysLater } from './calendar.ts';
import { csvText } from './csv.ts';
import { randomStream } from './random-stream.ts';

/** Reaches with an ecological flow (生态流量): target and lowest usual flow in hundredths of m³/s. */
const REACHES: readonly (readonly [reach: string, target: number, usual: number])[] = [
  ['沧岚江岚桥段', 850, 900],
  ['沧岚江芦湾段', 1200, 1500],
  ['鹤泉河坝下段', 180, 170],
  ['赤榆河出境段', 90, 80],
  ['朔沄河白渠段', 420, 400],
];

const FIRST_DAY = dayAt('2018-03-01');
/** March to May, the driest season. */
const DAYS = 92;

/** flows.csv: daily mean flow of each reach beside its target. */
export function flowsCsv(seed: number): string {
  const random = randomStream(seed, 'flows');
  const rows = REACHES.flatMap(([reach, target, usual]) => {
    let surplus = 200;
    return Array.from({ length: DAYS }, (_, index) => {
      surplus = Math.trunc((surplus * 9) / 10) + random.integer(-30, 45);
      const flow = Math.max(Math.trunc((usual * (1000 + surplus)) / 1000), 1);
      const day = daysLater(FIRST_DAY, index);
      return [reach, formatDay(day), hundredths(flow), hundredths(target), formatDay(daysLater(day, 1))];
    });
  });
  return csvText(['reach', 'date', 'flow', 'target', 'recorded'], rows);
}

function hundredths(mantissa: number): string {
  return formatDecimal({ mantissa, decimals: 2 });
}
