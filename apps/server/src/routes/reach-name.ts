import { bilingual, type DivisionCode, type Language } from '@shuize/domain';
import { type KnownPlaces, knownPlaces, WHOLE } from '@shuize/platform';
import type { ServerContext } from '../context/server-context.ts';

type DivisionNames = KnownPlaces['names'];

const WHOLE_NAME = bilingual('全域', 'everything');
const NO_NAMES: DivisionNames = new Map();

/** What an account reaches, in words: the name of its division, or its code where none is on record. */
export async function reachName(
  database: ServerContext['database'],
  division: string,
  language: Language,
): Promise<string> {
  // WHY: who reaches everything needs no name from the record, and most who ask do.
  const names = division === WHOLE ? NO_NAMES : (await knownPlaces(database, null)).names;
  return reachAmong(names, division, language);
}

/** The same with the names at hand, for many accounts. */
export function reachAmong(names: DivisionNames, division: string, language: Language): string {
  return division === WHOLE ? WHOLE_NAME[language] : (names.get(division as DivisionCode) ?? division);
}
