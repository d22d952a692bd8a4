import { bilingual, measureOf } from '@shuize/domain';
import type { PackFault } from '../language/fault.ts';
import type { NodeOf } from '../parse/condition-syntax.ts';
import {
  isSound,
  isSoundRule,
  type PackSyntax,
  type RuleValue,
  type SoundRule,
} from '../parse/pack-syntax.ts';
import { keyPositionAt, positionAt } from '../parse/source-node.ts';
import { canonicalText } from './canonical-text.ts';
import { isBelow } from './check-over.ts';
import { fault, listed, placeText, quoted } from './fault.ts';
import { measuresOfNode } from './measures-of-node.ts';
import { answersOf, type PackNames } from './pack-names.ts';
import { rulesRestedOn } from './references.ts';
import { visitsOf } from './visit-rule.ts';

/** Rules beside each other, and conditions beside each other in a rule. */
export function* checkRules({ rules }: PackSyntax, names: PackNames): Iterable<PackFault> {
  for (const { node } of rules.flatMap(visitsOf)) {
    if (node.kind === 'all' || node.kind === 'any') {
      yield* checkRepeated(node);
    } else if (node.kind === 'unless') {
      yield* checkException(node);
    } else if (node.kind === 'choose') {
      yield* checkChoose(node, names);
    }
  }
  const sound = rules.filter(isSoundRule);
  yield* checkSameRules(sound);
  for (const rule of sound) {
    yield* checkRestsOn(rule, names);
    yield* checkBySection(rule);
  }
}

function* checkRepeated({ value, position, children }: NodeOf<'all'> | NodeOf<'any'>): Iterable<PackFault> {
  const texts = value.map(canonicalText);
  for (const [index, text] of texts.entries()) {
    const earlier = texts.indexOf(text);
    if (earlier !== index) {
      const place = placeText(children[earlier]?.condition.position ?? position);
      yield fault(
        'repeated-condition',
        children[index]?.condition.position ?? position,
        bilingual(`与 ${place} 的条件完全相同。`, `This condition is the same as that at ${place}.`),
        bilingual('改成所要的条件，或者删去。', 'Write the one that was meant, or remove it.'),
      );
    }
  }
}

function* checkException({ value, source }: NodeOf<'unless'>): Iterable<PackFault> {
  if (canonicalText(value.condition) === canonicalText(value.exception)) {
    yield fault(
      'repeated-condition',
      keyPositionAt(source, 'exception'),
      bilingual(
        '除外情形与条件完全相同，永远不会触发。',
        'The exception is the same as the condition, so that it is never met.',
      ),
      bilingual('写成真正除外的情形。', 'Write what is really left out.'),
    );
  }
}

function* checkChoose({ value, source }: NodeOf<'choose'>, names: PackNames): Iterable<PackFault> {
  const answers = answersOf(names, value.interpretation);
  if (answers === null) {
    return;
  }
  const written = Object.keys(value.answers);
  const mark = quoted(value.interpretation);
  for (const stranger of written.filter((answer) => !answers.includes(answer))) {
    const answer = quoted(stranger);
    const offered = listed(answers);
    yield fault(
      'unknown-answer',
      keyPositionAt(source, 'answers', stranger),
      bilingual(
        `口径${mark.zh}没有${answer.zh}这个答案。`,
        `The interpretation ${mark.en} has no answer ${answer.en}.`,
      ),
      bilingual(`它的答案是：${offered.zh}。`, `Its answers are: ${offered.en}.`),
    );
  }
  const missing = answers.filter((answer) => !written.includes(answer));
  if (missing.length > 0 && written.every((answer) => answers.includes(answer))) {
    const words = listed(missing);
    yield fault(
      'choose-incomplete',
      keyPositionAt(source, 'answers'),
      bilingual(
        `口径${mark.zh}的答案 ${words.zh} 没有条件。`,
        `Of the interpretation ${mark.en}, ${words.en} has no condition.`,
      ),
      bilingual('给每个答案写上条件。', 'Write a condition for each answer.'),
    );
  }
}

function* checkSameRules(rules: readonly SoundRule[]): Iterable<PackFault> {
  const first = new Map<string, SoundRule>();
  for (const rule of rules) {
    const { subject, held, window, condition } = rule.value;
    const key = canonicalText([subject, withoutLabels(held), window.years, condition]);
    const earlier = first.get(key);
    if (earlier === undefined) {
      first.set(key, rule);
    } else {
      const mark = quoted(earlier.value.id);
      yield fault(
        'rule-repeats',
        positionAt(rule.source, 'id'),
        bilingual(
          `对象、问责的职务、期间和条件都与${mark.zh}相同。`,
          `The subject, post, window and condition are the same as those of ${mark.en}.`,
        ),
        bilingual(
          '核对是否漏改；确实相同的只保留一个。',
          'See whether a change was forgotten; if not, keep one of the two.',
        ),
      );
    }
  }
}

/** Who is held, without what they are called. */
function withoutLabels(held: RuleValue['held']): unknown {
  return Array.isArray(held)
    ? held.map(({ label: _, ...role }) => role)
    : [held.post ?? null, held.body ?? null];
}

function* checkRestsOn(rule: SoundRule, names: PackNames): Iterable<PackFault> {
  for (const { name, position } of rulesRestedOn(rule)) {
    const base = names.rules.get(name);
    if (base === undefined || !isSound(base)) {
      continue;
    }
    const mark = quoted(name);
    const { level } = rule.value.subject;
    const baseLevel = base.value.subject.level;
    if (reaches(base.value.id, rule.value.id, names)) {
      yield fault(
        'circular-rests-on',
        position,
        bilingual(`${mark.zh}反过来也以本条为依据。`, `${mark.en} in turn rests on this rule.`),
        bilingual('删去其中一个方向。', 'Remove one of the two directions.'),
      );
    } else if (baseLevel !== level && !isBelow(baseLevel, level)) {
      yield fault(
        'rests-on-level',
        position,
        bilingual(
          `${mark.zh}的对象是 ${baseLevel}，不是本条的 ${level} 或其下级。`,
          `${mark.en} is for ${baseLevel}, which is neither ${level} nor below it.`,
        ),
        bilingual(
          '只能以同级或下级辖区的条款为依据。',
          'Rest only on rules for the same level or one below.',
        ),
      );
    }
  }
}

/** Whether resting leads from one rule to another; a rule leads to itself. */
function reaches(from: string, to: string, { rules }: PackNames): boolean {
  const seen = new Set<string>();
  const next = [from];
  for (let id = next.pop(); id !== undefined; id = next.pop()) {
    if (id === to) {
      return true;
    }
    if (!seen.has(id)) {
      seen.add(id);
      const rule = rules.get(id);
      next.push(...(rule === undefined ? [] : rulesRestedOn(rule).map(({ name }) => name)));
    }
  }
  return false;
}

function* checkBySection(rule: SoundRule): Iterable<PackFault> {
  if (rule.value.subject['by-section'] === undefined) {
    return;
  }
  const measures = visitsOf(rule).flatMap(({ node }) =>
    measuresOfNode(node).map(({ name }) => measureOf(name)),
  );
  if (measures.every((measure) => measure !== undefined && measure.grain.entity !== 'section')) {
    yield fault(
      'by-section-without-sections',
      keyPositionAt(rule.source, 'subject', 'by-section'),
      bilingual(
        '条件中没有断面的度量，不能逐断面判断。',
        'The condition has no measure of sections, so that sections cannot be judged one by one.',
      ),
      bilingual('删去 by-section。', 'Leave `by-section` out.'),
    );
  }
}
