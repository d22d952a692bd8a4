import { Button } from 'antd';
import { searchOf } from '../address/use-address.ts';

/** A whole list as a file, with the filters that are set. */
export function ListDownloads({
  list,
  filters,
}: {
  /** Where the server has it, such as `/api/sections`. */
  readonly list: string;
  readonly filters: Readonly<Record<string, string | null>>;
}) {
  const address = (format: 'xlsx' | 'csv') => `${list}${searchOf({ ...filters, format })}`;
  return (
    <>
      <Button href={address('xlsx')}>下载 Excel</Button>
      <Button href={address('csv')}>下载 CSV</Button>
    </>
  );
}
