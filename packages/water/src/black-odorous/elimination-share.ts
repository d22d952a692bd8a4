import {
  bilingual,
  compareFractions,
  type Decimal,
  type Explained,
  type Fraction,
  failure,
  fraction,
  fractionOfDecimal,
  type Result,
  success,
} from '@shuize/domain';

/** Black-odorous water bodies of a place, by number. */
export interface EliminationCounts {
  readonly identified: number;
  readonly eliminated: number;
}

/** More water bodies eliminated than identified, or numbers that are not whole. */
export interface ImpossibleCounts extends Explained {
  readonly kind: 'impossible-counts';
}

/** How far black-odorous water is eliminated (黑臭水体消除比例). */
export interface EliminationShare {
  /** Eliminated over identified, 0 to 1, exact; `null` when none was identified. */
  readonly share: Fraction | null;
  /** Water bodies that are left. */
  readonly left: number;
  /** At or above what was asked; where none was identified there is nothing left to do. `null` when nothing was asked. */
  readonly attains: boolean | null;
}

/**
 * @param required - share that is asked, 0 to 1; `null` when none is
 * @see STANDARDS 6.1
 */
export function eliminationShare(
  { identified, eliminated }: EliminationCounts,
  required: Decimal | null = null,
): Result<EliminationShare, ImpossibleCounts> {
  const areCounts = [identified, eliminated].every((count) => Number.isSafeInteger(count) && count >= 0);
  if (!areCounts || eliminated > identified) {
    return failure(impossibleCounts(identified, eliminated));
  }
  const share = identified === 0 ? null : fraction(eliminated, identified);
  const attains =
    required === null ? null : share === null || compareFractions(share, fractionOfDecimal(required)) >= 0;
  return success({ share, left: identified - eliminated, attains });
}

function impossibleCounts(identified: number, eliminated: number): ImpossibleCounts {
  return {
    kind: 'impossible-counts',
    message: bilingual(
      `认定黑臭水体 ${identified} 个、已消除 ${eliminated} 个，数量不合理。`,
      `${identified} black-odorous water bodies identified and ${eliminated} eliminated cannot be.`,
    ),
    mend: bilingual(
      '数量应为非负整数，已消除数不得多于认定数，请核对。',
      'Give whole numbers from zero, no more eliminated than identified.',
    ),
  };
}
