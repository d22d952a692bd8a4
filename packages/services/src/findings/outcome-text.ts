import { type Bilingual, bilingual, type Finding } from '@shuize/domain';

/** How every sentence of a finding ends: whether the provision is met, `触发“一是第1项”`. */
export function outcomeText(status: Finding['status'], provision: string): Bilingual {
  switch (status) {
    case 'met':
      return bilingual(`触发“${provision}”`, `“${provision}” is met`);
    case 'not-met':
      return bilingual(`未触发“${provision}”`, `“${provision}” is not met`);
    case 'undetermined':
      return bilingual(`尚不能认定是否触发“${provision}”`, `whether “${provision}” is met can’t be told yet`);
  }
}

/** A count, or the range that unknown facts leave open, beside what is required. */
export function countText(
  { min, max }: { readonly min: number; readonly max: number },
  required: number,
): Bilingual {
  return min === max
    ? bilingual(`实际${min}，应达${required}，`, `${min} found, ${required} required: `)
    : bilingual(
        `已知${min}，连同未知的最多${max}，应达${required}，`,
        `${min} known and ${max} at most with what is unknown, ${required} required: `,
      );
}
