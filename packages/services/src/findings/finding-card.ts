import {
  type Bilingual,
  bilingual,
  calendarPeriodText,
  type Finding,
  type Language,
  parseDay,
  parsePeriod,
} from '@shuize/domain';
import { type HeldRole, measuresText, type Pack, postsOfRole } from '@shuize/engine';
import type { FindingCard } from '@shuize/reports';
import type { PolicyOutcome } from './evaluate-policies.ts';
import { divisionName, sectionName, unknownText } from './fact-names.ts';
import { factText } from './fact-texts.ts';
import type { ProvedFinding } from './proved-finding.ts';

/** A finding as reports show it, every text in one language. */
export function findingCardOf(
  { facts, proved }: PolicyOutcome,
  found: ProvedFinding,
  language: Language,
): FindingCard {
  const { finding, telling, cells } = found;
  const { pack, title, held, condition } = telling;
  const say = (text: Bilingual) => text[language];
  const others = new Map(proved.map((other) => [other.finding.digest, other.finding]));
  const { cite, observed } = finding;
  return {
    provisionId: finding.provision,
    clause: say(title),
    citation: say(
      bilingual(`《${cite.instrument}》${cite.provision}`, `${cite.instrument}, ${cite.provision}`),
    ),
    division: divisionName(facts, finding.division),
    section: finding.section === null ? null : say(sectionName(facts, finding.section)),
    post: say(held.label),
    held: held.kind,
    roles: (held.roles ?? []).map(({ label, measures }) => ({
      label: say(label),
      measures: measures.length === 0 ? null : say(measuresText(measures)),
    })),
    window: say(windowText(finding)),
    status: finding.status,
    observed:
      typeof observed === 'number'
        ? String(observed)
        : say(bilingual(`${observed.min}～${observed.max}`, `${observed.min} to ${observed.max}`)),
    required: String(finding.required),
    sentence: say(finding.sentence),
    condition: say(condition),
    facts: finding.facts.map((fact, index) => {
      const text = factText(facts, fact, cells[index] ?? null, others, pack);
      return {
        subject: say(text.subject),
        measurement: text.measurement === null ? null : say(text.measurement),
        statistic: text.statistic === null ? null : say(text.statistic),
        waterClass: text.waterClass,
        comparedClass:
          text.comparedClass === null
            ? null
            : { label: say(text.comparedClass.label), class: text.comparedClass.class },
      };
    }),
    holders: finding.holders.map(({ person, from, to, partial, facts: own, post }) => ({
      person,
      role: post === undefined ? null : say(roleText(held.roles ?? [], post)),
      from: from === null ? null : parseDay(from),
      to: to === null ? null : parseDay(to),
      isPartial: partial,
      facts: own,
    })),
    unknown: finding.unknown.map((unknown) => say(unknownText(facts, unknown, pack))),
    distance: distanceText(finding, language),
    localValues: (telling.localValues ?? []).map(say),
    interpretations: Object.entries(finding.interpretations).map(([name, answer]) => ({
      name: say(questionOf(pack, name)),
      answer: say(labelOf(pack, name, answer)),
    })),
    otherInterpretations: finding.otherInterpretations.map(({ name, answer, status }) => ({
      name: say(questionOf(pack, name)),
      answer: say(labelOf(pack, name, answer)),
      status,
    })),
    digest: finding.digest,
  };
}

/** What a pack calls the role that a post stands for; the post itself where it is of none. */
function roleText(roles: readonly HeldRole[], post: string): Bilingual {
  const own = roles.find((role) => role.role === post || postsOfRole(role).includes(post));
  return own?.label ?? bilingual(post, post);
}

/** `2018年`, `2017—2018年`, `2018年3月`. */
export function windowText({ window }: Pick<Finding, 'window'>): Bilingual {
  const period = parsePeriod(window);
  if (period !== null) {
    return calendarPeriodText(period);
  }
  const [from = '', to = from] = window.split('..');
  return from === to ? bilingual(`${to}年`, to) : bilingual(`${from}—${to}年`, `${from} to ${to}`);
}

/** How far the finding is from changing, in count and by threshold; `null` when neither can be said. */
export function distanceText({ distance, status }: Finding, language: Language): string | null {
  const parts: Bilingual[] = [];
  const { count } = distance;
  if (status !== 'met') {
    if (count > 0) {
      parts.push(bilingual(`距触发次数还差${count}`, `${count} short of the count`));
    }
  } else if (count > 0) {
    parts.push(bilingual('次数未达到，因另一情形成立而触发', 'below the count, met by its other limb'));
  } else {
    parts.push(
      count === 0
        ? bilingual('恰好达到触发次数', 'exactly at the count')
        : bilingual(`比触发次数多${-count}`, `${-count} beyond the count`),
    );
  }
  for (const { threshold, flipsAt } of distance.leaf) {
    if (flipsAt !== null) {
      const outcome =
        status === 'met'
          ? bilingual('不再触发', 'it would no longer be met')
          : bilingual('触发', 'it would be met');
      parts.push(
        bilingual(
          `界限若由${threshold}改为${flipsAt}，则${outcome.zh}`,
          `were the threshold ${flipsAt} instead of ${threshold}, ${outcome.en}`,
        ),
      );
    }
  }
  return parts.length === 0
    ? null
    : parts.map((part) => part[language]).join(language === 'zh' ? '；' : '; ');
}

function questionOf(pack: Pack, name: string): Bilingual {
  return pack.interpretations.find(({ id }) => id === name)?.question ?? bilingual(name, name);
}

function labelOf(pack: Pack, name: string, answer: string): Bilingual {
  const answers = pack.interpretations.find(({ id }) => id === name)?.answers ?? [];
  return answers.find(({ id }) => id === answer)?.label ?? bilingual(answer, answer);
}
