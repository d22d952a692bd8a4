import { Skeleton } from 'antd';

/** While a page comes. */
export function PageSkeleton() {
  return (
    <div role="status" aria-label="正在加载">
      <Skeleton active paragraph={{ rows: 8 }} />
    </div>
  );
}
