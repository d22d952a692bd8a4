import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { problemOf, ServerProblem } from './problem.ts';

const MOST_RETRIES = 2;
const FRESH_MILLISECONDS = 30_000;

/** Who is signed in; kept as a query so that every page sees the same. */
export const ME = ['me'] as const;

export function newQueryClient(): QueryClient {
  const client = new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: FRESH_MILLISECONDS,
        refetchOnWindowFocus: false,
        // What the server refused it will refuse again; only a server that was not reached is asked once more.
        retry: (count, error) => !(error instanceof ServerProblem) && count < MOST_RETRIES,
      },
    },
    queryCache: new QueryCache({ onError: forgetWhoWhenSignedOut }),
    mutationCache: new MutationCache({ onError: forgetWhoWhenSignedOut }),
  });
  return client;

  function forgetWhoWhenSignedOut(error: Error): void {
    if (problemOf(error).code === 'not-signed-in') {
      client.setQueryData(ME, null);
    }
  }
}
