import {
  type Bilingual,
  bilingual,
  type Day,
  type DivisionCode,
  type Finding,
  formatDay,
  type Month,
  monthOfYear,
  parseDay,
  parseMonth,
  type SectionId,
  type UnknownCell,
  yearOfMonth,
} from '@shuize/domain';
import type { Pack } from '@shuize/engine';
import type { PolicyFacts } from '../facts/policy-facts.ts';
import { inPeriod, rankingTitle } from './rank-fact-text.ts';
import { scoreUnknownText } from './score-fact-text.ts';

/** Such as `断面清川一 2018年3月`. */
export function unknownText(facts: PolicyFacts, unknown: UnknownCell, pack: Pack): Bilingual {
  if ('section' in unknown) {
    const name = sectionName(facts, unknown.section);
    return 'month' in unknown ? inMonth(name, unknown.month) : inYear(name, unknown.year);
  }
  if ('task' in unknown) {
    const title = facts.tasks.find(({ row }) => row?.task === unknown.task)?.row?.title ?? unknown.task;
    return inYear(bilingual(`任务“${title}”`, `task “${title}”`), unknown.year);
  }
  if ('event' in unknown) {
    const name = eventName(facts, unknown.event);
    const day = dayText(unknown.date);
    return bilingual(`事件${name.zh} ${day.zh}`, `event ${name.en} ${day.en}`);
  }
  if ('item' in unknown) {
    return scoreUnknownText(pack, unknown, (subject) => divisionName(facts, subject as DivisionCode));
  }
  const name = divisionName(facts, unknown.division);
  if ('ranking' in unknown) {
    const place = inPeriod(rankingTitle(pack, unknown.ranking), unknown.period);
    return bilingual(`${name}在${place.zh}的名次`, `the place of ${name} in ${place.en}`);
  }
  return inYear(bilingual(name, name), unknown.year);
}

/** Name of the division at the root of the package; of several, the first. */
export function provinceName({ context }: PolicyFacts): string {
  const { names, parents } = context.divisions;
  return names[parents.indexOf(-1)] ?? '';
}

export function divisionName({ context }: PolicyFacts, code: Finding['division']): string {
  const { codes, names } = context.divisions;
  return names[codes.indexOf(code)] ?? code;
}

export function sectionName({ context }: PolicyFacts, id: SectionId): Bilingual {
  const name = context.data.sections.find(({ section }) => section === id)?.name ?? id;
  return bilingual(name.endsWith('断面') ? name : `${name}断面`, `section ${name}`);
}

/** Title of an event in quotes; its number where it has none. */
export function eventName({ events }: PolicyFacts, id: string): Bilingual {
  const title = events.find(({ event }) => event === id)?.title ?? null;
  return title === null ? bilingual(id, id) : bilingual(`“${title}”`, `“${title}”`);
}

export function inMonth(name: Bilingual, month: string): Bilingual {
  const parsed = parseMonth(month);
  return parsed === null ? name : bilingual(`${name.zh} ${chineseMonth(parsed)}`, `${name.en} ${month}`);
}

export function inYear(name: Bilingual, year: number): Bilingual {
  return bilingual(`${name.zh} ${year}年`, `${name.en} ${year}`);
}

function chineseMonth(month: Month): string {
  return `${yearOfMonth(month)}年${monthOfYear(month)}月`;
}

export function dayText(text: string): Bilingual {
  const day = parseDay(text);
  return day === null ? bilingual(text, text) : bilingual(chineseDay(day), text);
}

export function chineseDay(day: Day): string {
  const [year, month, date] = formatDay(day).split('-').map(Number);
  return `${year}年${month}月${date}日`;
}
