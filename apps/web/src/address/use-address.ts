import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { dayField, type Fields, monthField, readFields, writeFields } from './field.ts';

/** What goes with the reader from page to page: the month, and the day as of which things are known. */
const PERIOD = { month: monthField, asOf: dayField };

/** The state of a page as its address says it, and a way to change it. Changes replace the entry in the history. */
export function useAddress<Values extends object>(
  fields: Fields<Values>,
): readonly [Values, (changes: Partial<Values>) => void] {
  const [search, setSearch] = useSearchParams();
  const values = useMemo(() => readFields(fields, search), [fields, search]);
  const change = useCallback(
    (changes: Partial<Values>) => setSearch((now) => writeFields(fields, now, changes), { replace: true }),
    [fields, setSearch],
  );
  return [values, change];
}

export function usePeriod() {
  return useAddress(PERIOD);
}

/** The search part that a link to another page takes along, `''` or `?…`. */
export function useKeptSearch(extra: Readonly<Record<string, string>> = {}): string {
  const [{ month, asOf }] = usePeriod();
  return searchOf({ month, asOf, ...extra });
}

export function searchOf(values: Readonly<Record<string, string | null>>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) {
    if (value !== null) {
      search.set(name, value);
    }
  }
  const text = search.toString();
  return text === '' ? '' : `?${text}`;
}
