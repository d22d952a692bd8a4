import {
  type Bilingual,
  bilingual,
  EVENT_ACTS,
  EVENT_KIND_NAMES,
  type FindingFact,
  isEventKind,
  levelsOfEventKind,
} from '@shuize/domain';
import type { PolicyFacts } from '../facts/policy-facts.ts';
import { dayText, divisionName, eventName } from './fact-names.ts';
import { type FactText, NO_CLASS } from './fact-text.ts';

/**
 * An event (事件) in words: where and when it happened and what it is called; in place of a measurement who acted on it and
 * how, and then which problem it is about.
 */
export function eventText(facts: PolicyFacts, fact: Extract<FindingFact, { kind: 'event' }>): FactText {
  const place = divisionName(facts, fact.division) + (fact.department ?? '');
  const name = eventName(facts, fact.event);
  const day = dayText(fact.date);
  return {
    subject: bilingual(`${place} ${day.zh}${name.zh}`, `${place} ${day.en} ${name.en}`),
    measurement: actText(fact.eventKind, fact.level),
    statistic: fact.topic === null ? null : bilingual(`问题：${fact.topic}`, `problem: ${fact.topic}`),
    ...NO_CLASS,
  };
}

/** Such as `省级新闻媒体曝光`. */
function actText(kind: string, level: string | null): Bilingual {
  if (!isEventKind(kind)) {
    return bilingual(kind, kind);
  }
  const name = EVENT_KIND_NAMES[kind];
  const actor = level === null ? undefined : levelsOfEventKind(kind)?.[level];
  if (actor === undefined) {
    return level === null ? name : bilingual(`${name.zh}（${level}）`, `${name.en} (${level})`);
  }
  const act = EVENT_ACTS[kind] ?? name;
  return bilingual(`${actor.zh}${act.zh}`, `${act.en} by ${actor.en}`);
}
