import { type Bilingual, bilingual } from '@shuize/domain';
import { listed } from './fault.ts';

const LONGEST_COMPARED = 48;
const MOST_LISTED = 20;

/** What people write instead of a word of the language, by their words for it. */
const OTHER_WORDS: ReadonlyMap<string, readonly string[]> = new Map([
  ['at-or-above', ['>=', '≥', '以上', '不低于', '不少于', '达到', '大于等于', '大于或等于']],
  ['above', ['>', '超过', '高于', '大于', '多于']],
  ['at-or-below', ['<=', '≤', '以下', '以内', '不超过', '不高于', '不多于', '小于等于', '小于或等于']],
  ['below', ['<', '不足', '不满', '低于', '小于', '少于']],
  ['shall', ['应当', '应', '必须', 'must']],
  ['may', ['可', '可以', 'can']],
  ['province', ['省']],
  ['city', ['市', '设区市']],
  ['county', ['县', '县区', '区县']],
  ['township', ['乡', '镇', '乡镇']],
  ['national', ['国控', '国考']],
  ['provincial', ['省控']],
  ['municipal', ['市控']],
  ['river', ['河流']],
  ['lake', ['湖库', '湖泊']],
  ['month', ['月', '月份', 'months']],
  ['year', ['年', '年度', 'years']],
  ['section', ['断面']],
  ['met', ['触发']],
  ['not-met', ['未触发']],
  ['undetermined', ['待定', 'unknown']],
]);

/**
 * The candidate that was most likely meant: another word for it, or the one fewest slips of the hand away, at most a
 * third of its letters.
 *
 * @returns `null` when none is near
 */
export function nearestWord(word: string, candidates: readonly string[]): string | null {
  const known = candidates.find((candidate) => OTHER_WORDS.get(candidate)?.includes(word.trim()));
  if (known !== undefined) {
    return known;
  }
  if (word.length > LONGEST_COMPARED) {
    return null;
  }
  const written = word.trim().toLowerCase().replaceAll('_', '-');
  let nearest: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const allowed = Math.max(1, Math.floor(candidate.length / 3));
    if (Math.abs(candidate.length - written.length) > allowed) {
      continue;
    }
    const slips = slipsBetween(written, candidate.toLowerCase());
    if (slips <= allowed && slips < least) {
      nearest = candidate;
      least = slips;
    }
  }
  return nearest;
}

/** The way to mend a word that is none of the candidates. */
export function mendByWord(word: string, candidates: readonly string[]): Bilingual {
  const nearest = nearestWord(word, candidates);
  if (nearest !== null) {
    return bilingual(`是否应为“${nearest}”？`, `Did you mean "${nearest}"?`);
  }
  if (candidates.length === 0) {
    return bilingual('删去。', 'Leave it out.');
  }
  const offered = listed(candidates.slice(0, MOST_LISTED));
  const [moreZh, moreEn] = candidates.length > MOST_LISTED ? ['等', ' and more'] : ['', ''];
  return bilingual(
    `可用的有：${offered.zh}${moreZh}。`,
    `One of these can stand here: ${offered.en}${moreEn}.`,
  );
}

/** Letters added, left out or changed, and neighbours swapped, between two words. */
function slipsBetween(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const isSame = a[row - 1] === b[column - 1];
      const changed = (last[column - 1] ?? 0) + (isSame ? 0 : 1);
      const added = Math.min((last[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1);
      const isSwapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      const swapped = isSwapped ? (beforeLast[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY;
      current.push(Math.min(changed, added, swapped));
    }
    [beforeLast, last] = [last, current];
  }
  return last[b.length] ?? 0;
}
