import { markFill, markLetter, markText } from '../marks/class-palette.ts';
import { ribbonYears } from './ribbon.ts';
import type { Series } from './series.ts';

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);

/** The class of every month, a year a row. */
export function RibbonTable({ series }: { readonly series: Series }) {
  const ofYear = new Map(series.years.map((year) => [year.year, year]));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reached by the keyboard.
    <section className="table-box" tabIndex={0} aria-label="月度类别">
      <table className="ribbon">
        <caption className="heard">各年各月水质类别</caption>
        <thead>
          <tr>
            <th scope="col">年份</th>
            {MONTHS.map((month) => (
              <th key={month} scope="col">
                {month}月
              </th>
            ))}
            <th scope="col">全年</th>
            <th scope="col">目标</th>
          </tr>
        </thead>
        <tbody>
          {ribbonYears(series).map(({ year, marks }) => {
            const whole = ofYear.get(year);
            return (
              <tr key={year}>
                <th scope="row">{year}</th>
                {MONTHS.map((month) => {
                  const mark = marks[month - 1] ?? null;
                  return mark === null ? (
                    <td key={month} />
                  ) : (
                    <td
                      key={month}
                      style={{ background: markFill(mark) }}
                      title={`${year}年${month}月 ${markText(mark)}`}
                    >
                      {markLetter(mark)}
                    </td>
                  );
                })}
                <td
                  className="whole"
                  style={whole?.class == null ? undefined : { background: markFill(whole.class) }}
                >
                  {whole?.class == null ? '—' : markLetter(whole.class)}
                </td>
                <td>{whole?.target == null ? '—' : markLetter(whole.target)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
