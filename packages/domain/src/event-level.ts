import { type Bilingual, bilingual } from './bilingual.ts';
import type { EventKind } from './event-kind.ts';

/**
 * Levels of the kinds of event that have them, each with who acted as the texts name them (督查 of the office and the
 * province, 督察 of the city committee and government). Kinds not listed have no levels of their own.
 *
 * @see DATA-PACKAGE 1
 */
const LEVELS_OF_KIND: Readonly<Record<string, Readonly<Record<string, Bilingual>>>> = {
  notice: {
    'city-office': bilingual('市攻坚办', 'the city office'),
    'city-committee': bilingual(
      '市委市政府环保督察组',
      'the inspection team of the city committee and government',
    ),
    provincial: bilingual('省环保督查组', 'the provincial supervision team'),
    'above-provincial': bilingual('省级以上环保督查机构', 'supervision above the province'),
  },
  filing: {
    ministry: bilingual('环保部', 'the ministry'),
    provincial: bilingual('省级主管部门', 'provincial authorities'),
    city: bilingual('市级主管部门', 'city authorities'),
  },
  exposure: {
    central: bilingual('中央新闻媒体', 'central media'),
    provincial: bilingual('省级新闻媒体', 'provincial media'),
    city: bilingual('市级新闻媒体', 'city media'),
  },
};

/**
 * Kinds of event that somebody does about a problem, as the act is called beside who did it (省级新闻媒体曝光); all other kinds
 * are what happens itself.
 */
export const EVENT_ACTS: Readonly<Partial<Record<EventKind, Bilingual>>> = {
  notice: bilingual('通报', 'notice'),
  filing: bilingual('立案查处', 'filing'),
  exposure: bilingual('曝光', 'exposure'),
  report: bilingual('举报', 'report'),
};

/** Every level that some kind of event has, each once. */
export const EVENT_LEVELS: readonly string[] = [
  ...new Set(Object.values(LEVELS_OF_KIND).flatMap(Object.keys)),
];

/** Levels of one kind with who acted; `null` of a kind that has none of its own. */
export function levelsOfEventKind(kind: string): Readonly<Record<string, Bilingual>> | null {
  return Object.hasOwn(LEVELS_OF_KIND, kind) ? (LEVELS_OF_KIND[kind] ?? null) : null;
}
