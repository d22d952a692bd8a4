import { classNumeral } from '@shuize/domain';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Input, Select } from 'antd';
import { Link } from 'react-router';
import { choiceField, pageField, textField } from '../address/field.ts';
import { useAddress, useKeptSearch, usePeriod } from '../address/use-address.ts';
import { Answered } from '../parts/answered.tsx';
import { ListDownloads } from '../parts/list-downloads.tsx';
import { NoDataYet } from '../parts/no-data-yet.tsx';
import { Nothing } from '../parts/nothing.tsx';
import { Page } from '../parts/page.tsx';
import { Pages } from '../parts/pages.tsx';
import { Table } from '../parts/table.tsx';
import { server } from '../server/client.ts';
import { bodyOrThrow } from '../server/problem.ts';
import { BODY_NAMES, BOUNDARY_NAMES, CONTROL_NAMES, NO_FIGURE } from '../wording/words.ts';

const PAGE_SIZE = 50;
const ADDRESS = {
  search: textField,
  control: choiceField(['all', 'national', 'provincial', 'municipal', 'county']),
  page: pageField,
};

export function SectionListPage() {
  const [{ search, control, page }, change] = useAddress(ADDRESS);
  const [{ asOf }] = usePeriod();
  const kept = useKeptSearch();
  const filters = {
    ...(search === null ? {} : { search }),
    ...(control === 'all' ? {} : { control }),
    ...(asOf === null ? {} : { asOf }),
  };
  const sections = useQuery({
    queryKey: ['sections', filters, page],
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) =>
      bodyOrThrow(
        await server.GET('/api/sections', {
          params: { query: { ...filters, page, size: PAGE_SIZE } },
          signal,
        }),
      ),
  });
  return (
    <Page title="断面" actions={<ListDownloads list="/api/sections" filters={filters} />}>
      <search className="tools">
        <Input.Search
          aria-label="按编号、名称或河流查找"
          placeholder="编号、名称或河流"
          defaultValue={search ?? ''}
          allowClear
          enterButton="查找"
          onSearch={(text) => change({ search: text === '' ? null : text, page: 1 })}
        />
        <Select
          aria-label="级别"
          value={control}
          options={[
            { value: 'all', label: '全部级别' },
            ...Object.entries(CONTROL_NAMES).map(([value, label]) => ({ value, label })),
          ]}
          onChange={(next) => change({ control: ADDRESS.control.read(next), page: 1 })}
        />
      </search>
      <Answered query={sections}>
        {({ items, total }) => (
          <>
            <p aria-live="polite">共 {total} 个断面</p>
            {total === 0 && search === null && control === 'all' ? (
              <NoDataYet title="还没有断面。" />
            ) : total === 0 ? (
              <Nothing title="没有符合条件的断面。">请放宽查找条件。</Nothing>
            ) : (
              <Table
                caption="断面"
                rows={items}
                keyOf={({ section }) => section}
                columns={[
                  {
                    title: '断面',
                    cell: ({ section, name }) => (
                      <Link to={`/sections/${encodeURIComponent(section)}${kept}`}>{name}</Link>
                    ),
                  },
                  { title: '编号', cell: ({ section }) => section },
                  { title: '水体', cell: ({ river, kind }) => `${river}（${BODY_NAMES[kind]}）` },
                  { title: '流域', cell: ({ basin }) => basin },
                  { title: '级别', cell: (row) => CONTROL_NAMES[row.control] },
                  { title: '跨界', cell: ({ boundary }) => BOUNDARY_NAMES[boundary] },
                  {
                    title: '县（市、区）',
                    cell: ({ divisions }) => divisions.map(({ name }) => name).join('、') || NO_FIGURE,
                  },
                  {
                    title: '目标',
                    cell: ({ target }) =>
                      target === null ? NO_FIGURE : `${classNumeral(target.class)}类（${target.year}）`,
                  },
                ]}
              />
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
    </Page>
  );
}
