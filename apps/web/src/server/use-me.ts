import { useQuery } from '@tanstack/react-query';
import type { components } from './api-types.ts';
import { server } from './client.ts';
import { bodyOrThrow, problemOf } from './problem.ts';
import { ME } from './query-client.ts';

export type Me = components['schemas']['Me'];

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
