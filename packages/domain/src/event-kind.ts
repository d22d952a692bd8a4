import { type Bilingual, bilingual } from './bilingual.ts';

/** Kinds of event (事件类型) of events.csv, a closed list, each with its name. @see DATA-PACKAGE 1 */
export const EVENT_KIND_NAMES = {
  notice: bilingual('督查通报', 'notice'),
  filing: bilingual('立案查处', 'filing'),
  exposure: bilingual('媒体曝光', 'exposure'),
  report: bilingual('群众举报', 'report'),
  fraud: bilingual('监测数据弄虚作假', 'fraud'),
  'illegal-discharge': bilingual('偷排偷放', 'illegal discharge'),
  incident: bilingual('突发水污染事件', 'incident'),
  'natural-disaster': bilingual('自然灾害', 'natural disaster'),
  'mountain-destruction': bilingual('破坏山体', 'mountain destruction'),
  'illegal-land-use': bilingual('违法占地', 'illegal land use'),
  'illegal-mining': bilingual('私挖滥采', 'illegal mining'),
  'illegal-villa': bilingual('违建别墅', 'illegal villa'),
  'lake-river-filling': bilingual('围湖（河）造地', 'lake or river filling'),
  'illegal-emission': bilingual('违规排放', 'illegal emission'),
  'forest-grassland-destruction': bilingual('毁坏森林（草原）', 'forest or grassland destruction'),
} as const satisfies Readonly<Record<string, Bilingual>>;

export type EventKind = keyof typeof EVENT_KIND_NAMES;

export function isEventKind(text: string): text is EventKind {
  return Object.hasOwn(EVENT_KIND_NAMES, text);
}
