import { Pagination } from 'antd';

/** Turns the pages of a list; nothing where one page holds all. */
export function Pages(props: {
  readonly current: number;
  readonly pageSize: number;
  readonly total: number;
  readonly onChange: (page: number) => void;
}) {
  return <Pagination className="pages" showSizeChanger={false} hideOnSinglePage {...props} />;
}
