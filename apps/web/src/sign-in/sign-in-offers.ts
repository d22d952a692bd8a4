import { useQuery } from '@tanstack/react-query';
import { server } from '../server/client.ts';
import { bodyOrThrow } from '../server/problem.ts';

/** How one may sign in besides a password; while it is not known, not at all. */
export function useOpenIdName(): string | null {
  const offers = useQuery({
    queryKey: ['sign-in'],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async () => bodyOrThrow(await server.GET('/api/sign-in')),
  });
  return offers.data?.openId?.name ?? null;
}
