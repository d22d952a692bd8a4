import { bilingual, type DivisionCode, type Language } from '@shuize/domain';
import { knownPlaces, WHOLE } from '@shuize/platform';
import type { ServerContext } from '../context/server-context.ts';

const WHOLE_NAME = bilingual('全域', 'everything');

/** What an account reaches, in words: the name of its division, or its code where none is on record. */
export async function reachName(
  database: ServerContext['database'],
  division: string,
  language: Language,
): Promise<string> {
  return division === WHOLE
    ? WHOLE_NAME[language]
    : ((await knownPlaces(database, null)).names.get(division as DivisionCode) ?? division);
}
