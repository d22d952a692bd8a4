import { existsSync, readFileSync } from 'node:fs';

const FILE = new URL('../../../../../shared/seeds/004_c2127854fe33c381.txt', import.meta.url);

/** Whether the text of the plan lies beside the repository. */
export const IS_TEXT_HERE = existsSync(FILE);

/** A measure as its text and the clause in brackets at its end say it, read by pattern. */
export interface MeasureOfText {
  readonly number: string;
  readonly text: string;
  readonly lead: readonly string[];
  readonly sole: readonly string[];
  readonly participating: readonly string[];
  readonly isOpen: boolean;
}

export interface PlanOfText {
  readonly headings: readonly { readonly number: string; readonly title: string }[];
  readonly measures: readonly MeasureOfText[];
  /** All of it. */
  readonly text: string;
}

const NUMERALS = '一二三四五六七八九';
const PATTERNS = [/^([一二三四])、(.+?)。?$/, /^\(([一二三四五])\)(.+?)。?$/, /^(\d)\.(\D+?)。?$/];
const CLAUSE = /\(([^()]*(?:牵头|负责)[^()]*)\)$/;
const LED = /^(.+?)牵头,(.+?)(等)?参与/;
const SOLE = /^(.+)负责$/;

/** The work plan of Shanxi read from its text; headings and measures in order. */
export function readPlanText(): PlanOfText {
  const text = readFileSync(FILE, 'utf8').replace(/\p{Co}/gu, '');
  const headings: { number: string; title: string }[] = [];
  const measures: MeasureOfText[] = [];
  let place: readonly number[] = [];
  let item = 0;
  for (const line of text.split('\n').map((each) => each.trim())) {
    const depth = PATTERNS.findIndex((pattern, level) => level <= place.length && pattern.test(line));
    const clause = CLAUSE.exec(line);
    if (depth >= 0 && clause === null) {
      const [, numeral = '', title = ''] = PATTERNS[depth]?.exec(line) ?? [];
      const value = depth === 2 ? Number(numeral) : NUMERALS.indexOf(numeral) + 1;
      place = [...place.slice(0, depth), value];
      item = 0;
      headings.push({ number: place.join('.'), title });
    } else if (clause !== null && place.length === 3) {
      item += 1;
      measures.push({
        number: [...place, item].join('.'),
        text: line.slice(0, clause.index),
        ...partsOf(clause[1] ?? ''),
      });
    }
  }
  return { headings, measures, text };
}

function partsOf(clause: string) {
  const led = LED.exec(clause);
  const names = (list: string | undefined) => (list === undefined ? [] : list.split('、'));
  return {
    lead: names(led?.[1]),
    participating: names(led?.[2]),
    isOpen: led?.[3] !== undefined,
    sole: led === null ? names(SOLE.exec(clause)?.[1]) : [],
  };
}

/** Dates of a text: when something is due (`2016-12-31`, or `2020` for a bare year) or begins (`2016-01-01`). */
export function datesOf(text: string): {
  readonly due: readonly string[];
  readonly starts: readonly string[];
} {
  const due = new Set<string>();
  const starts = new Set<string>();
  for (const [, year = '', month, end] of withoutTitles(text).matchAll(
    /(?<!比)(\d{4})年(?:(\d{1,2})月)?(底前|起)?/g,
  )) {
    if (end === '起') {
      starts.add(`${year}-01-01`);
    } else if (end === '底前') {
      due.add(lastDay(Number(year), Number(month ?? 12)));
    } else {
      due.add(year);
    }
  }
  return { due: [...due].sort(), starts: [...starts].sort() };
}

/** Every number of a text that is no part of a date or of a title in book marks. */
export function numbersOf(text: string): readonly string[] {
  return [
    ...withoutTitles(text)
      .replace(/\d{4}年(?:\d{1,2}月)?/g, '')
      .matchAll(/\d+(?:\.\d+)?/g),
  ].map(([number]) => number);
}

function withoutTitles(text: string): string {
  return text.replace(/《[^》]*》/g, '');
}

function lastDay(year: number, month: number): string {
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}
