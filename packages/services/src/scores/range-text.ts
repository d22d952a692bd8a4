import { type Bilingual, bilingual, plainFraction } from '@shuize/domain';
import { isKnown, type PointRange } from '@shuize/engine';

/** `80`, or `78 至 82` where points are open. */
export function rangeText(range: PointRange): Bilingual {
  const [min, max] = [plainFraction(range.min), plainFraction(range.max)];
  return isKnown(range) ? bilingual(min, min) : bilingual(`${min} 至 ${max}`, `${min} to ${max}`);
}
