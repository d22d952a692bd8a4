import { useIsMutating, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { components } from '../server/api-types.ts';
import { server } from '../server/client.ts';
import { bodyOrThrow } from '../server/problem.ts';
import { RUNS } from './run.ts';

export type RunUnderWay = components['schemas']['RunUnderWay'];

/** Key of what sets a run going: while the answer is awaited, the run is looked for at once. */
export const MAKING_RUN = ['making-run'] as const;

const MILLISECONDS_WHILE_RUNNING = 1_000;
const MILLISECONDS_AT_REST = 15_000;

/** Runs that are being made or wait, whoever started them, asked for again and again. When one ends, the list of runs is asked for anew. */
export function useRunsUnderWay(): readonly RunUnderWay[] {
  const queries = useQueryClient();
  const isMaking = useIsMutating({ mutationKey: MAKING_RUN }) > 0;
  const underWay = useQuery<readonly RunUnderWay[]>({
    queryKey: ['runs-under-way'],
    staleTime: 0,
    refetchInterval: ({ state }) =>
      isMaking || (state.data?.length ?? 0) > 0 ? MILLISECONDS_WHILE_RUNNING : MILLISECONDS_AT_REST,
    queryFn: async ({ signal }) => bodyOrThrow(await server.GET('/api/runs/under-way', { signal })).items,
  });
  const count = underWay.data?.length ?? 0;
  const countBefore = useRef(count);
  useEffect(() => {
    if (count < countBefore.current) {
      void queries.invalidateQueries({ queryKey: RUNS });
    }
    countBefore.current = count;
  }, [count, queries]);
  return underWay.data ?? [];
}
