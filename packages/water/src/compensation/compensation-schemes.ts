import { invariant } from '@shuize/domain';
import type { CompensationScheme, CompensationSchemeId } from './compensation-scheme.ts';
import { SCHEMES_ELSEWHERE } from './schemes-elsewhere.ts';
import { SCHEMES_OF_HENAN } from './schemes-of-henan.ts';
import { SCHEMES_OF_SHANXI } from './schemes-of-shanxi.ts';

/**
 * Schemes of ecological compensation (水环境生态补偿办法) with public numbers. They are different schemes, not versions of
 * one: which of them holds for a place is for its office to say.
 *
 * @see STANDARDS 8.4
 */
export const COMPENSATION_SCHEMES: readonly CompensationScheme[] = [
  ...SCHEMES_OF_SHANXI,
  ...SCHEMES_OF_HENAN,
  ...SCHEMES_ELSEWHERE,
];

export function compensationScheme(id: CompensationSchemeId): CompensationScheme {
  const found = COMPENSATION_SCHEMES.find((scheme) => scheme.id === id);
  invariant(found !== undefined, `a compensation scheme ${id}`);
  return found;
}
