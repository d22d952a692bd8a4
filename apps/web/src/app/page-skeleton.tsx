import { Skeleton } from 'antd';

/** While a page comes, or the part of one that is asked for. */
export function PageSkeleton({ rows = 8 }: { readonly rows?: number }) {
  return (
    <div role="status" aria-label="正在加载">
      {/* Its empty headings say nothing to who hears the page. */}
      <div aria-hidden="true">
        <Skeleton active paragraph={{ rows }} />
      </div>
    </div>
  );
}
