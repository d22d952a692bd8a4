import { bilingual } from '@shuize/domain';
import type { PackFault } from '../language/fault.ts';
import type { PolicyCase } from '../language/pack.ts';
import { isValueNode } from '../parse/condition-parts.ts';
import type { NodeSyntax } from '../parse/condition-syntax.ts';
import {
  type CaseValue,
  type ElementSyntax,
  isSound,
  isSoundRule,
  type PackSyntax,
  type RuleSyntax,
  type SoundElement,
  type SoundRule,
} from '../parse/pack-syntax.ts';
import { positionAt } from '../parse/source-node.ts';
import { computedElements } from './element-references.ts';
import { fault, quoted } from './fault.ts';
import type { FaultCode } from './fault-codes.ts';
import type { PackNames } from './pack-names.ts';
import { isWhole, type Visit, visitsOf } from './visit-rule.ts';

type Shows = PolicyCase['shows'];

/** Cases prove what they name, and every rule has one on its limit, one just off it and one with a value missing. */
export function* checkCases(syntax: PackSyntax, names: PackNames): Iterable<PackFault> {
  const { rules, cases } = syntax;
  for (const element of cases.filter(isSound)) {
    yield* checkCase(element, names);
  }
  const namesRules = (element: ElementSyntax<CaseValue>) =>
    element.value?.rules.every((rule) => names.provisions.has(rule));
  if (cases.every(namesRules)) {
    for (const rule of rules.filter(isSoundRule).filter(isWhole)) {
      yield* checkCoverage(rule, cases);
    }
    yield* checkEachProved(syntax, names);
  }
}

/** Every computed element is named by a case, by its id or by a provision that stands within it. */
function* checkEachProved(syntax: PackSyntax, names: PackNames): Iterable<PackFault> {
  const proved = new Set(
    syntax.cases.flatMap(({ value }) => value?.rules.map((rule) => names.provisions.get(rule)) ?? []),
  );
  // What is taken over has been proved by the pack that it comes from, whose cases may not all be taken over with it.
  const own = computedElements(syntax).filter(({ from }) => from === null);
  for (const element of own.filter(isSound)) {
    if (!proved.has(element)) {
      const mark = quoted(element.value.id);
      yield fault(
        'no-case',
        positionAt(element.source, 'id'),
        bilingual(`${mark.zh}没有案例。`, `There is no case of ${mark.en}.`),
        bilingual(
          '在 cases/ 中加一个案例，rules 列出它，asks 和 answers 写明所问和应得的结果。',
          'Add one in cases/ that names it under `rules`, with `asks` and `answers`.',
        ),
      );
    }
  }
}

/** A case asks something and says what must come out: a year and findings, or a question and its answers. */
function* checkQuestion({ value, source }: SoundElement<CaseValue>): Iterable<PackFault> {
  const wanted = value.asks === undefined ? (['year', 'facts', 'expected'] as const) : (['answers'] as const);
  for (const key of wanted) {
    if (value[key] === undefined) {
      const mark = quoted(key);
      yield fault(
        'case-incomplete',
        source.position,
        bilingual(`案例缺少${mark.zh}。`, `The case lacks ${mark.en}.`),
        value.asks === undefined
          ? bilingual(
              '问责线索的案例写 year、facts 和 expected；其他案例写 asks 和 answers。',
              'A case of findings has `year`, `facts` and `expected`; any other has `asks` and `answers`.',
            )
          : bilingual('在 answers 中写上应得的结果。', 'Write under `answers` what must come out.'),
      );
    }
  }
}

function* checkCase(element: SoundElement<CaseValue>, names: PackNames): Iterable<PackFault> {
  const { value, source } = element;
  yield* checkQuestion(element);
  const expected = value.expected ?? [];
  for (const [index, rule] of value.rules.entries()) {
    const isJudged = value.asks === undefined && names.rules.has(rule);
    if (isJudged && !expected.some(({ provision }) => provision === rule)) {
      const mark = quoted(rule);
      yield fault(
        'case-proves-nothing',
        positionAt(source, 'rules', index),
        bilingual(
          `列出了条款${mark.zh}，但 expected 中没有它的结论。`,
          `The rule ${mark.en} is named, and nothing is expected of it.`,
        ),
        bilingual(
          '在 expected 中写上它的结论（未触发写 status: not-met），或者从 rules 中删去。',
          'Write its outcome under `expected` (status: not-met where it is not triggered), or take it out of `rules`.',
        ),
      );
    }
  }
  const divisions = value.facts?.['divisions.csv'] ?? '';
  for (const [index, { division }] of expected.entries()) {
    if (!divisions.includes(division)) {
      const mark = quoted(division);
      yield fault(
        'case-division-unknown',
        positionAt(source, 'expected', index, 'division'),
        bilingual(`本案例的 divisions.csv 没有${mark.zh}。`, `divisions.csv of this case has no ${mark.en}.`),
        bilingual(
          '更正代码，或者在 divisions.csv 中加上这一行。',
          'Correct the code, or add its row to divisions.csv.',
        ),
      );
    }
  }
}

function* checkCoverage(
  rule: RuleSyntax & SoundRule,
  cases: readonly ElementSyntax<CaseValue>[],
): Iterable<PackFault> {
  const shown = new Set(
    cases.flatMap(({ value }) =>
      value?.rules.some((id) => id === rule.value.id || id === rule.name) ? [value.shows] : [],
    ),
  );
  const wanted: readonly (readonly [code: FaultCode, kinds: readonly Shows[]])[] = [
    ['no-case-on-limit', ['on-limit']],
    ['no-case-near-limit', justMissing(rule)],
    ['no-case-missing-value', ['missing']],
  ];
  for (const [code, kinds] of wanted) {
    if (!kinds.some((kind) => shown.has(kind))) {
      yield withoutCase(code, kinds, rule);
    }
  }
}

/**
 * The side of the limit on which a rule is just not triggered: below it where more is worse, above it where less is, and
 * either where the rule has limits of both kinds or none that is a number.
 */
function justMissing(rule: RuleSyntax): readonly Shows[] {
  const sides = new Set(visitsOf(rule).flatMap(({ node, sense }) => sideOf(node, sense) ?? []));
  const [only, other] = sides;
  return only !== undefined && other === undefined ? [only] : ['just-below', 'just-above'];
}

function sideOf(node: NodeSyntax, sense: Visit['sense']): Shows | null {
  if (sense === 0) {
    return null;
  }
  if (node.kind === 'at-least' || node.kind === 'consecutive' || node.kind === 'events') {
    return sense === 1 ? 'just-below' : 'just-above';
  }
  const is =
    node.kind === 'compare' || node.kind === 'share' || isValueNode(node) ? node.value.is : undefined;
  if (is === undefined) {
    return null;
  }
  const isUp = is === 'above' || is === 'at-or-above';
  return isUp === (sense === 1) ? 'just-below' : 'just-above';
}

function withoutCase(code: FaultCode, kinds: readonly Shows[], { value, source }: SoundRule): PackFault {
  const mark = quoted(value.id);
  const [zh, en] = [kinds.join(' 或 '), kinds.join(' or ')];
  return fault(
    code,
    positionAt(source, 'id'),
    bilingual(
      `条款${mark.zh}没有 shows 为 ${zh} 的案例。`,
      `The rule ${mark.en} has no case that shows ${en}.`,
    ),
    bilingual(
      '在 cases/ 中加一个这样的案例，rules 列出本条，expected 写它的结论。',
      'Add one in cases/ that names this rule under `rules` and expects its outcome.',
    ),
  );
}
