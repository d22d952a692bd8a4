import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { PageSkeleton } from '../app/page-skeleton.tsx';
import { ProblemNote } from './problem-note.tsx';

/** What a question to the server comes to: a skeleton while it is asked, the problem, or what it answered. */
export function Answered<Body>({
  query,
  rows = 6,
  children,
}: {
  readonly query: UseQueryResult<Body>;
  readonly rows?: number;
  readonly children: (body: Body) => ReactNode;
}) {
  if (query.data !== undefined) {
    return (
      <div aria-busy={query.isFetching} className={query.isPlaceholderData ? 'stale' : undefined}>
        {children(query.data)}
      </div>
    );
  }
  if (query.isError) {
    return <ProblemNote error={query.error} retry={() => void query.refetch()} />;
  }
  return <PageSkeleton rows={rows} />;
}
