import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { server } from '../server/client.ts';
import { bodyOrThrow } from '../server/problem.ts';

const MOST_OFFERED = 50;

/** Chooses one section by typing a part of its id, its name or its river. */
export function SectionSelect({
  id,
  value = null,
  placeholder = '全部断面',
  onChange,
}: {
  readonly id?: string;
  readonly value?: string | null;
  readonly placeholder?: string;
  readonly onChange?: (section: string | null) => void;
}) {
  const [search, setSearch] = useState('');
  const found = useQuery({
    queryKey: ['sections', 'offered', search],
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) =>
      bodyOrThrow(
        await server.GET('/api/sections', {
          params: { query: { size: MOST_OFFERED, ...(search === '' ? {} : { search }) } },
          signal,
        }),
      ),
  });
  const chosen = useQuery({
    queryKey: ['section', value, null],
    enabled: value !== null,
    queryFn: async ({ signal }) =>
      bodyOrThrow(
        await server.GET('/api/sections/{section}', { params: { path: { section: value ?? '' } }, signal }),
      ),
  });
  const offered = new Map(
    found.data?.items.map(({ section, name, river }) => [section, `${name}（${river}）`]),
  );
  if (value !== null && !offered.has(value)) {
    offered.set(value, chosen.data?.name ?? value);
  }
  return (
    <Select<string | null>
      {...(id === undefined ? {} : { id })}
      aria-label="断面"
      className="section-select"
      placeholder={placeholder}
      showSearch={{ filterOption: false, onSearch: setSearch }}
      allowClear
      value={value}
      loading={found.isFetching}
      notFoundContent="没有找到断面"
      options={[...offered].map(([section, label]) => ({ value: section, label }))}
      onChange={(next) => onChange?.(next ?? null)}
    />
  );
}
