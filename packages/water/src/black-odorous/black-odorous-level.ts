import { type Bilingual, bilingual } from '@shuize/domain';

/** How black and odorous water is (黑臭级别), best first. */
export type BlackOdorousLevel = 'none' | 'light' | 'heavy';

export const BLACK_ODOROUS_LEVELS: readonly BlackOdorousLevel[] = ['none', 'light', 'heavy'];

const TEXTS: Readonly<Record<BlackOdorousLevel, Bilingual>> = {
  none: bilingual('不黑臭', 'not black or odorous'),
  light: bilingual('轻度黑臭', 'lightly black and odorous'),
  heavy: bilingual('重度黑臭', 'heavily black and odorous'),
};

export function blackOdorousText(level: BlackOdorousLevel): Bilingual {
  return TEXTS[level];
}

/** The worst of some levels; `null` when there is none. */
export function worstLevel(levels: readonly BlackOdorousLevel[]): BlackOdorousLevel | null {
  return BLACK_ODOROUS_LEVELS.findLast((level) => levels.includes(level)) ?? null;
}
