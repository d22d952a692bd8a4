import { Link } from 'react-router';
import { searchOf } from '../address/use-address.ts';
import { monthText } from '../wording/time-text.ts';
import { indicatorOrAll, isIndicator } from '../wording/words.ts';

/** What an exclusion is of. */
export interface Excluded {
  readonly section: string;
  readonly sectionName: string | null;
  readonly month: string;
  readonly indicator: string;
}

/** `柏浔出境2018年3月氨氮`. */
export function excludedName({ section, sectionName, month, indicator }: Excluded): string {
  return `${sectionName ?? section}${monthText(month)}${indicatorOrAll(indicator)}`;
}

/** The section, with a way to the values on its page, the month and the indicator. */
export function ExcludedValue({ value }: { readonly value: Excluded }) {
  const { section, sectionName, month, indicator } = value;
  const search = searchOf({
    tab: 'measurements',
    from: month,
    to: month,
    indicator: isIndicator(indicator) ? indicator : null,
  });
  return (
    <>
      <Link
        to={`/sections/${encodeURIComponent(section)}${search}`}
        aria-label={`查看${excludedName(value)}的监测数据`}
      >
        {sectionName ?? section}
      </Link>
      <br />
      {monthText(month)}，{indicatorOrAll(indicator)}
    </>
  );
}
