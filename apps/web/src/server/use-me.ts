import type { meSchema } from '@shuize/contract';
import { useQuery } from '@tanstack/react-query';
import type { Answer } from './answer.ts';
import { server } from './client.ts';
import { bodyOrThrow, problemOf } from './problem.ts';
import { ME } from './query-client.ts';

export type Me = Answer<typeof meSchema>;

/** Who is signed in; `data` is `null` where nobody is. */
export function useMe() {
  return useQuery({
    queryKey: ME,
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async (): Promise<Me | null> => {
      try {
        return bodyOrThrow(await server.GET('/api/me'));
      } catch (error) {
        if (problemOf(error).status === 401) {
          return null;
        }
        throw error;
      }
    },
  });
}

export function allows(me: Me, permission: string): boolean {
  return me.permissions.includes(permission);
}
