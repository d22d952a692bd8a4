import { formatMonth, type Month, parseMonth } from '@shuize/domain';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import { Link } from 'react-router';
import { monthField, pageField, textField } from '../address/field.ts';
import { searchOf, useAddress } from '../address/use-address.ts';
import { Answered } from '../parts/answered.tsx';
import { FaultList } from '../parts/fault-list.tsx';
import { ListDownloads } from '../parts/list-downloads.tsx';
import { Nothing } from '../parts/nothing.tsx';
import { Page } from '../parts/page.tsx';
import { Pages } from '../parts/pages.tsx';
import { Table } from '../parts/table.tsx';
import { MonthRange } from '../sections/month-range.tsx';
import { SectionSelect } from '../sections/section-select.tsx';
import type { components } from '../server/api-types.ts';
import { server } from '../server/client.ts';
import { bodyOrThrow, problemOf } from '../server/problem.ts';
import { monthText } from '../wording/time-text.ts';
import { indicatorName } from '../wording/words.ts';

const PAGE_SIZE = 50;
const USUAL_MONTHS = 12;
const ADDRESS = { from: monthField, to: monthField, section: textField, page: pageField };

type Flag = components['schemas']['Flag'];

/** What is worth a look in the data of some months (待核查): never a verdict. */
export function FlagPage() {
  const [{ from, to, section, page }, change] = useAddress(ADDRESS);
  const overview = useQuery({
    queryKey: ['overview', null, null],
    enabled: from === null || to === null,
    queryFn: async ({ signal }) => bodyOrThrow(await server.GET('/api/overview', { signal })),
  });
  const span = spanOf(from, to, overview.data?.onRecord?.last ?? null);
  const asked = { ...span, ...(section === null ? {} : { section }) };
  const flags = useQuery({
    queryKey: ['flags', asked, page],
    enabled: span !== null,
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) =>
      bodyOrThrow(
        await server.GET('/api/flags', {
          params: { query: { from: '', to: '', ...asked, page, size: PAGE_SIZE } },
          signal,
        }),
      ),
  });
  const hasNoData = overview.isSuccess && span === null;
  return (
    <Page
      title="待核查"
      lead="超出可能范围、突变、连续不变、尾数偏好、贴近限值的数据，列出来供人核查。"
      actions={span === null ? undefined : <ListDownloads list="/api/flags" filters={asked} />}
    >
      <Alert
        type="info"
        title="这些都是提示，不是结论。"
        description="列在这里的数据可能完全属实。请对照原始记录核实：确有错误的，由监测站或分析人员更正、撤回；确不能代表水质的，申请剔除；属实的，不必处理。"
      />
      <div className="tools">
        <MonthRange
          from={span?.from ?? from}
          to={span?.to ?? to}
          onChange={(changes) => change({ ...span, ...changes, page: 1 })}
        />
        <SectionSelect value={section} onChange={(next) => change({ section: next, page: 1 })} />
      </div>
      {hasNoData ? (
        <Nothing title="还没有监测数据。">
          请先在<Link to="/imports">数据导入</Link>中导入监测数据。
        </Nothing>
      ) : flags.isError && problemOf(flags.error).status === 422 ? (
        <FaultList error={flags.error} />
      ) : (
        <Answered query={flags}>
          {({ items, total }) => (
            <>
              <p aria-live="polite">
                {total === 0 ? '' : `共 ${total} 条提示。`}
                {section === null
                  ? '所列为月均值的提示；选择一个断面，还会查看它的自动监测数据。'
                  : '包括这个断面的月均值和自动监测数据。'}
              </p>
              {total === 0 ? (
                <Nothing title="这段时间没有待核查的数据。">可以放长月份，或换一个断面。</Nothing>
              ) : (
                <FlagTable flags={items} />
              )}
              <Pages
                current={page}
                pageSize={PAGE_SIZE}
                total={total}
                onChange={(next) => change({ page: next })}
              />
            </>
          )}
        </Answered>
      )}
    </Page>
  );
}

function FlagTable({ flags }: { readonly flags: readonly Flag[] }) {
  return (
    <Table
      caption="待核查的数据"
      rows={flags}
      keyOf={({ check, section, indicator, source, first }) =>
        `${source} ${section} ${indicator} ${check} ${first}`
      }
      columns={[
        {
          title: '数据',
          cell: (flag) => (
            <>
              <Link
                to={addressOf(flag)}
                aria-label={`查看${flag.sectionName}的${indicatorName(flag.indicator)}变化趋势`}
              >
                {flag.sectionName}
              </Link>
              <div className="flag-what">
                <span>
                  {indicatorName(flag.indicator)}
                  {flag.source === 'monthly' ? '' : '（自动监测）'}
                </span>
                <span className="status">{flag.checkName}</span>
              </div>
            </>
          ),
        },
        { title: '提示', isWide: true, cell: ({ sentence }) => sentence },
        { title: '时间', cell: timeOf },
      ]}
    />
  );
}

/** Length of `2018-03`, with which a day or a minute begins too. */
const MONTH_LENGTH = 7;

function timeOf({ source, first, last }: Flag) {
  const text = source === 'monthly' ? monthText : (each: string) => each;
  return first === last ? (
    text(first)
  ) : (
    <>
      {text(first)}
      <br />至 {text(last)}
    </>
  );
}

/** The trend of the indicator up to the month, on the page of the section. */
function addressOf({ section, indicator, last }: Flag): string {
  return `/sections/${encodeURIComponent(section)}${searchOf({ month: last.slice(0, MONTH_LENGTH), indicator })}`;
}

/** The months asked for; where they are not, the last year on record. `null` where nothing is on record. */
function spanOf(
  from: string | null,
  to: string | null,
  lastOnRecord: string | null,
): { readonly from: string; readonly to: string } | null {
  const last = parseMonth(to ?? lastOnRecord ?? '');
  return last === null
    ? null
    : { from: from ?? formatMonth((last - USUAL_MONTHS + 1) as Month), to: formatMonth(last) };
}
