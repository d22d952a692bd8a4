import { allows, useMe } from '../server/use-me.ts';

/** What whoever is signed in may do to the values of a section. */
export interface MayWrite {
  readonly correct: boolean;
  readonly propose: boolean;
}

/** Roles of those judged by the water: they never write it, whatever other roles they have. */
const JUDGED = ['county', 'department'];

/** As the server holds it: a monitoring station writes the sections that it measures, nobody judged writes any. */
export function useMayWrite(section: string): MayWrite {
  const { data: me } = useMe();
  if (me == null || me.roles.some((role) => JUDGED.includes(role))) {
    return { correct: false, propose: false };
  }
  const isReached = me.roles.some((role) => role !== 'station') || me.sections.includes(section);
  return {
    correct: isReached && allows(me, 'correct'),
    propose: isReached && allows(me, 'propose-exclusion'),
  };
}
