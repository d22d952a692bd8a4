import type { Bilingual } from '@shuize/domain';

/**
 * Whether a text names a thing, in Chinese or English. Brackets may be full or half width: laboratories write
 * `苯并(a)芘` as often as `苯并（a）芘`.
 */
export function isNamed(name: Bilingual, text: string): boolean {
  const sought = plain(text);
  return plain(name.zh) === sought || plain(name.en) === sought;
}

function plain(text: string): string {
  return text.trim().replaceAll('（', '(').replaceAll('）', ')').toLowerCase();
}
