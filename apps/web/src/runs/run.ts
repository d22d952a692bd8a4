import { useQuery } from '@tanstack/react-query';
import type { components } from '../server/api-types.ts';
import { server } from '../server/client.ts';
import { bodyOrThrow } from '../server/problem.ts';

export type Run = components['schemas']['Run'];

/** Whatever is known of runs is kept under it. */
export const RUNS = ['runs'] as const;

/** One run, by its id. */
export function useRun(runId: string) {
  return useQuery({
    queryKey: [...RUNS, runId],
    queryFn: async ({ signal }) =>
      bodyOrThrow(await server.GET('/api/runs/{runId}', { params: { path: { runId } }, signal })),
  });
}
