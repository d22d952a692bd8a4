import { hashKey, useMutation, useQueryClient } from '@tanstack/react-query';
import { server } from '../server/client.ts';
import { bodyOrThrow } from '../server/problem.ts';
import { ME } from '../server/query-client.ts';

/** Signs out and forgets everything that was shown. */
export function useSignOut() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async () => bodyOrThrow(await server.POST('/api/sign-out')),
    onSuccess: () => {
      queries.setQueryData(ME, null);
      queries.removeQueries({ predicate: ({ queryHash }) => queryHash !== hashKey(ME) });
    },
  });
}
