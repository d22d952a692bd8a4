import type { Language } from '@shuize/domain';
import { type Say, sayIn } from '../wording/say.ts';
import { createNumbering, type Numbering } from './numbering.ts';

/** What every part of one rendering shares. */
export interface ReportContext {
  readonly say: Say;
  readonly numbering: Numbering;
}

export function createContext(language: Language): ReportContext {
  const say = sayIn(language);
  return { say, numbering: createNumbering(say) };
}
