import type { DivisionCode, InForce } from '@shuize/domain';
import type {
  Inheritance,
  Interpretation,
  Pack,
  Parameter,
  PolicyCase,
  Rule,
  Statement,
} from '../language/pack.ts';
import { buildCaseQuestion } from './build-case-question.ts';
import { buildCondition, type Cite } from './build-condition.ts';
import { buildDuty } from './build-duty.ts';
import { buildHeld } from './build-held.ts';
import { buildMatrix } from './build-matrix.ts';
import { buildPlan } from './build-plan.ts';
import { buildProcedure } from './build-procedure.ts';
import { buildRanking } from './build-ranking.ts';
import { buildRegister } from './build-register.ts';
import { buildReward } from './build-reward.ts';
import { buildScore } from './build-score.ts';
import { buildStatistic } from './build-statistic.ts';
import { answerable } from './measure-parts.ts';
import {
  type CaseValue,
  type ElementSyntax,
  type InterpretationValue,
  isSound,
  isSoundRule,
  type PackSyntax,
  type PackValue,
  type ParameterValue,
  type SoundElement,
  type SoundRule,
  type StatementValue,
} from './pack-syntax.ts';
import { decimalAt, type Path, positionAt } from './source-node.ts';

/** The pack that its files say; that nothing is at fault in them has been checked. */
export function buildPack(
  syntax: PackSyntax,
  pack: SoundElement<PackValue>,
  inheritance: Inheritance | null,
): Pack {
  const { value } = pack;
  /** Elements taken over cite the instrument of the pack that they come from. */
  const citeIn =
    ({ from }: ElementSyntax<unknown>): Cite =>
    ({ instrument = from?.instrument ?? value.instrument.name, provision }) => ({ instrument, provision });
  return {
    id: value.id,
    version: value.version,
    title: value.title,
    jurisdiction: value.jurisdiction,
    instrument: {
      name: value.instrument.name,
      number: value.instrument.number,
      issuedBy: value.instrument['issued-by'],
      issued: value.instrument.issued,
      source: value.instrument.source,
    },
    inForce: inForceOf(value['in-force']),
    supersedes: value.supersedes,
    inheritance,
    note: value.note ?? null,
    interpretations: syntax.interpretations
      .filter(isSound)
      .map((element) => interpretation(element, citeIn(element))),
    parameters: syntax.parameters.filter(isSound).map((element) => parameter(element, citeIn(element))),
    rules: syntax.rules.filter(isSoundRule).map((element) => rule(element, citeIn(element))),
    scores: syntax.scores.filter(isSound).map((element) => buildScore(element, citeIn(element))),
    rankings: syntax.rankings.filter(isSound).map((element) => buildRanking(element, citeIn(element))),
    matrices: syntax.matrices.filter(isSound).map((element) => buildMatrix(element, citeIn(element))),
    rewards: syntax.rewards.filter(isSound).map((element) => buildReward(element, citeIn(element))),
    plans: syntax.plans.filter(isSound).map((element) => buildPlan(element, citeIn(element))),
    duties: syntax.duties.filter(isSound).map((element) => buildDuty(element, citeIn(element))),
    procedures: syntax.procedures.filter(isSound).map((element) => buildProcedure(element, citeIn(element))),
    registers: syntax.registers.filter(isSound).map((element) => buildRegister(element, citeIn(element))),
    statistics: syntax.statistics.filter(isSound).map((element) => buildStatistic(element, citeIn(element))),
    statements: syntax.statements.filter(isSound).map((element) => statement(element, citeIn(element))),
    cases: syntax.cases.filter(isSound).map(policyCase),
    position: pack.source.position,
  };
}

function interpretation({ value, source }: SoundElement<InterpretationValue>, cite: Cite): Interpretation {
  const { id, question, answers, reason } = value;
  return { id, question, answers, reason, cite: cite(value.cite), position: source.position };
}

function parameter({ value, source }: SoundElement<ParameterValue>, cite: Cite): Parameter {
  const dated = (entry: DatedValue, ...path: Path) => ({
    value: decimalAt(source, ...path, 'value'),
    inForce: inForceOf(entry),
    cite: cite(entry.cite),
    position: positionAt(source, ...path),
  });
  return {
    id: value.id,
    label: value.label,
    unit: value.unit ?? null,
    values: value.values.map((entry, index) => dated(entry, 'values', index)),
    exceptions: (value.exceptions ?? []).map((entry, index) => ({
      label: entry.label,
      divisions: entry.divisions.map((code) => code as DivisionCode),
      ...dated(entry, 'exceptions', index),
    })),
    local:
      value.local === undefined
        ? null
        : {
            least: decimalAt(source, 'local', 'least'),
            most: decimalAt(source, 'local', 'most'),
            cite: cite(value.local.cite),
          },
    localValues: [],
    position: source.position,
  };
}

interface DatedValue extends InForce {
  readonly cite: Parameters<Cite>[0];
}

function rule({ value, source, condition }: SoundRule, cite: Cite): Rule {
  const [bySection] = Object.entries(value.subject['by-section'] ?? {});
  return {
    id: value.id,
    title: value.title,
    cite: cite(value.cite),
    obligation: value.obligation,
    subject: {
      level: value.subject.level,
      bySection: bySection === undefined ? null : { interpretation: bySection[0], answer: bySection[1] },
    },
    held: buildHeld(value.held),
    window: { years: value.window.years, amendment: value.window.amendment ?? 'window-end' },
    consequence: value.consequence,
    holder: answerable(value.holder),
    condition: buildCondition(condition, cite),
    restsOn: value['rests-on'] ?? [],
    position: source.position,
  };
}

function statement({ value, source }: SoundElement<StatementValue>, cite: Cite): Statement {
  const { id, says } = value;
  return { id, cite: cite(value.cite), says, carriedBy: value['carried-by'], position: source.position };
}

function policyCase({ value, source }: SoundElement<CaseValue>): PolicyCase {
  const { id, title, rules, shows, year = null, facts = {}, expected = [], answers = [], asks } = value;
  return {
    id,
    title,
    rules,
    shows,
    year,
    asOf: value['as-of'] ?? null,
    interpretations: value.interpretations ?? {},
    facts: Object.fromEntries(Object.entries(facts).map(([file, text]) => [file, text ?? ''])),
    question: asks === undefined ? null : buildCaseQuestion(asks),
    answers,
    expected,
    position: source.position,
  };
}

function inForceOf({ from, until }: InForce): InForce {
  return { from, until };
}
