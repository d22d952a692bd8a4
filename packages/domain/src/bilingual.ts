/** The two languages of the product; Chinese is the one by default. */
export type Language = 'zh' | 'en';

/** One text in Chinese and English, written for each language and not translated word by word. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

export function bilingual(zh: string, en: string): Bilingual {
  return { zh, en };
}
