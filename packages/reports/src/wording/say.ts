import type { Bilingual, Language } from '@shuize/domain';

/** Picks one of two texts that stand side by side, each written for its language. */
export type Say = (zh: string, en: string) => string;

export function sayIn(language: Language): Say {
  return language === 'zh' ? (zh) => zh : (_, en) => en;
}

export function spoken(text: Bilingual, say: Say): string {
  return say(text.zh, text.en);
}
