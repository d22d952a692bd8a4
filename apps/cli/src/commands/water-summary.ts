import { type Bilingual, bilingual, indicatorOf, statusText } from '@shuize/domain';
import type { ChangeGrade, WaterReportModel } from '@shuize/reports';
import { periodText, summarizeWater, type WaterSummaryRow } from '@shuize/services';
import { type Screen, say } from '../screen/screen.ts';
import { type TableColumn, type TableRow, writeTable } from '../screen/table.ts';

const CHANGES: Readonly<Record<ChangeGrade, Bilingual>> = {
  'clearly-better': bilingual('明显好转', 'clearly better'),
  'somewhat-better': bilingual('有所好转', 'somewhat better'),
  'no-clear-change': bilingual('无明显变化', 'no clear change'),
  'somewhat-worse': bilingual('有所变差', 'somewhat worse'),
  'clearly-worse': bilingual('明显变差', 'clearly worse'),
};

/** Stands where there is no figure; never a zero. */
const NO_FIGURE = '—';

/** The summary for programs: as of `summarizeWater`, its period as text, such as `2018` or `2018-01 to 2018-06`. */
export function summaryObject(model: WaterReportModel) {
  return { ...summarizeWater(model), period: periodText(model.period, 'en') };
}

/** Writes how the water of the area and of each of its cities stands, as a table. */
export function writeWaterSummary(screen: Screen, model: WaterReportModel): void {
  const { area, period, total, cities } = summarizeWater(model);
  const when = periodText(period, screen.language);
  const invented = model.isDemonstration
    ? bilingual('（演示数据，均为虚构）', ' (demonstration, all invented)')
    : bilingual('', '');
  const title = bilingual(`${area}${when}水质${invented.zh}`, `Water of ${area}, ${when}${invented.en}`);
  screen.out.write(`${screen.out.paint.bold(say(screen, title))}\n\n`);
  const rows = cities.length > 1 ? [total, ...cities] : [total];
  const isRanked = rows.some(({ rank }) => rank !== null);
  writeTable(
    screen.out,
    columnsOf(screen, isRanked),
    rows.map((row) => ({ cells: cellsOf(screen, row, isRanked), ...pollutantsOf(screen, row) })),
  );
}

function columnsOf(screen: Screen, isRanked: boolean): readonly TableColumn[] {
  const number = (title: Bilingual): TableColumn => ({ title: say(screen, title), align: 'right' });
  const text = (title: Bilingual): TableColumn => ({ title: say(screen, title), wraps: true });
  return [
    text(bilingual('地区', 'area')),
    number(bilingual('定类/断面', 'classed')),
    number(bilingual('Ⅰ～Ⅲ类', 'I to III')),
    number(bilingual('劣Ⅴ类', 'below V')),
    number(bilingual('达标', 'target')),
    ...(isRanked ? [number(bilingual('排名', 'rank')), number(bilingual('CWQI', 'CWQI'))] : []),
    text(bilingual('水质状况', 'status')),
    text(bilingual('同比', 'change')),
  ];
}

function cellsOf(screen: Screen, row: WaterSummaryRow, isRanked: boolean): readonly string[] {
  const { goodPercent, belowVPercent, status, change } = row;
  return [
    row.name,
    `${row.classifiedCount}/${row.sectionCount}`,
    goodPercent === null ? NO_FIGURE : `${goodPercent}%`,
    belowVPercent === null ? NO_FIGURE : `${belowVPercent}%`,
    `${row.attained}/${row.judged}`,
    ...(isRanked ? [row.rank === null ? NO_FIGURE : String(row.rank), row.cwqi ?? NO_FIGURE] : []),
    status === null ? NO_FIGURE : say(screen, statusText(status)),
    change === null ? NO_FIGURE : say(screen, CHANGES[change]),
  ];
}

function pollutantsOf(screen: Screen, { mainPollutants }: WaterSummaryRow): Pick<TableRow, 'remark'> {
  const names = mainPollutants.map((item) => indicatorOf(item).name);
  const zh = names.map((name) => name.zh).join('、');
  const en = names.map((name) => name.en).join(', ');
  return names.length === 0
    ? {}
    : { remark: say(screen, bilingual(`主要污染指标：${zh}`, `main pollutants: ${en}`)) };
}
