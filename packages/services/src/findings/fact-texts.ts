import {
  type Bilingual,
  bilingual,
  type DivisionCode,
  type Finding,
  type FindingFact,
  parseDay,
} from '@shuize/domain';
import type { CellRef, Pack } from '@shuize/engine';
import type { PolicyFacts } from '../facts/policy-facts.ts';
import { eventText } from './event-fact-text.ts';
import { chineseDay, dayText, divisionName, inYear } from './fact-names.ts';
import { type FactText, NO_CLASS } from './fact-text.ts';
import { declaredFactText, rankText } from './rank-fact-text.ts';
import { scoreFactText } from './score-fact-text.ts';
import { annualMissText, exceedanceText, monthClassText, worseMonthText } from './water-fact-texts.ts';

/**
 * @param cell - behind the fact; `null` for a fact that is another finding
 * @param others - findings by digest, for facts that point to them
 * @param pack - of the finding, for the names of its elements
 */
export function factText(
  facts: PolicyFacts,
  fact: FindingFact,
  cell: CellRef | null,
  others: ReadonlyMap<string, Finding>,
  pack: Pack,
): FactText {
  switch (fact.kind) {
    case 'exceedance':
      return exceedanceText(facts, fact, cell);
    case 'worse-month':
      return worseMonthText(facts, fact, cell);
    case 'month-class':
      return monthClassText(facts, fact, cell);
    case 'annual-miss':
      return annualMissText(facts, fact, cell);
    case 'task':
      return taskText(facts, fact, cell);
    case 'black-odorous':
      return {
        subject: inYear(
          bilingual('城市建成区黑臭水体', 'black-odorous water bodies of the built-up area'),
          fact.year,
        ),
        measurement: bilingual(
          `认定${fact.identified}个，消除${fact.eliminated}个`,
          `${fact.identified} identified, ${fact.eliminated} eliminated`,
        ),
        statistic:
          fact.required === null
            ? null
            : bilingual(`要求消除比例${fact.required}`, `to be eliminated: ${fact.required}`),
        ...NO_CLASS,
      };
    case 'binding':
      return {
        subject: inYear(BINDING[fact.indicator], fact.year),
        measurement: bilingual(`比例${fact.value}`, `share ${fact.value}`),
        statistic: fact.target === null ? null : bilingual(`目标${fact.target}`, `target ${fact.target}`),
        ...NO_CLASS,
      };
    case 'aspect':
      return {
        subject: inYear(ASPECTS[fact.aspect], fact.year),
        measurement: null,
        statistic: bilingual('年度考核不合格', 'failed in the annual assessment'),
        ...NO_CLASS,
      };
    case 'event':
      return eventText(facts, fact);
    case 'rank':
      return rankText(pack, fact);
    case 'score':
      return scoreFactText(pack, fact, (subject) => divisionName(facts, subject as DivisionCode));
    case 'declared':
      return declaredFactText(pack, fact);
    case 'finding': {
      const other = others.get(fact.digest);
      const name =
        other === undefined
          ? fact.digest.slice(0, 12)
          : `${divisionName(facts, other.division)} ${other.provision}`;
      return {
        subject: bilingual(`线索：${name}`, `Finding: ${name}`),
        measurement: null,
        statistic: other?.sentence ?? null,
        ...NO_CLASS,
      };
    }
  }
}

const BINDING: Readonly<Record<'good-share' | 'below-v-share', Bilingual>> = {
  'good-share': bilingual('优良水体断面比例', 'share of sections in classes I to III'),
  'below-v-share': bilingual('劣Ⅴ类水体断面比例', 'share of sections below class V'),
};

const ASPECTS: Readonly<Record<Extract<FindingFact, { kind: 'aspect' }>['aspect'], Bilingual>> = {
  surface: bilingual('地表水环境质量改善', 'surface water'),
  'black-odorous': bilingual('黑臭水体治理', 'black-odorous water bodies'),
  drinking: bilingual('饮用水水源保护', 'drinking water sources'),
  groundwater: bilingual('地下水污染防治', 'groundwater'),
};

function taskText(
  facts: PolicyFacts,
  fact: Extract<FindingFact, { kind: 'task' }>,
  cell: CellRef | null,
): FactText {
  const row = cell === null ? null : (facts.tasks[cell.entity]?.row ?? null);
  const title = row?.title ?? fact.task;
  const owner = row?.division == null ? '' : divisionName(facts, row.division);
  const done = fact.done === null ? null : parseDay(fact.done);
  return {
    subject: bilingual(`${owner}任务“${title}”`, `${owner} task “${title}”`),
    measurement: bilingual(`期限${dayText(fact.due).zh}`, `due ${fact.due}`),
    statistic:
      done === null
        ? bilingual('未完成', 'not done')
        : bilingual(`${chineseDay(done)}完成，当年未完成`, `done ${fact.done}, not within the year`),
    ...NO_CLASS,
  };
}
