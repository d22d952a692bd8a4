import type { Year } from '@shuize/domain';
import {
  type Answers,
  type CompiledRule,
  compileRule,
  type EvaluationCache,
  evaluateRule,
  interpretationsOfRule,
  type OutcomeColumns,
  type Pack,
  type Rule,
  STATUS_MET,
  STATUS_UNDETERMINED,
  type Status,
  type Subject,
  type Window,
  windowsOf,
} from '@shuize/engine';

/** A single changed answer, the others as chosen, that changes the status of a finding. */
export interface OtherInterpretation {
  readonly name: string;
  readonly answer: string;
  readonly status: Status;
}

/** One rule judged for one subject over one window. */
export interface Judgement {
  readonly compiled: CompiledRule;
  readonly window: Window;
  readonly subject: Subject;
  readonly status: Status;
  readonly otherInterpretations: readonly OtherInterpretation[];
}

/**
 * Judges a rule for all its subjects in the windows that close with a year, under the answers chosen and again under every
 * single other answer that it depends on.
 *
 * @param cache - of the facts; shared by the rules of a run
 */
export function judgeRule(
  pack: Pack,
  rule: Rule,
  cache: EvaluationCache,
  answers: Answers,
  year: Year,
): readonly Judgement[] {
  const compiled = compileRule(pack, rule, cache.source, answers, cache);
  const variants = variantsOf(pack, rule, answers).map(({ name, answer }) => ({
    name,
    answer,
    compiled: compileRule(pack, rule, cache.source, { ...answers, [name]: answer }, cache),
  }));
  return windowsOf(rule, year).flatMap((window) => {
    const columns = evaluateRule(compiled, window);
    const others = variants.map((variant) => ({
      ...variant,
      statusOf: statusLookup(evaluateRule(variant.compiled, window)),
    }));
    return columns.subjects.map((subject, index) => {
      const status = statusNamed(columns.status[index] ?? 0);
      return {
        compiled,
        window,
        subject,
        status,
        otherInterpretations: others.flatMap(({ name, answer, statusOf }) => {
          const other = statusOf(subject);
          return other === status ? [] : [{ name, answer, status: other }];
        }),
      };
    });
  });
}

/** Every answer not chosen of the interpretations that decide the outcome of a rule, in the order of their names. */
function variantsOf(
  pack: Pack,
  rule: Rule,
  answers: Answers,
): readonly { readonly name: string; readonly answer: string }[] {
  return interpretationsOfRule(rule, 'condition').flatMap((name) => {
    const interpretation = pack.interpretations.find(({ id }) => id === name);
    return (interpretation?.answers ?? [])
      .filter(({ id }) => id !== answers[name])
      .map(({ id }) => ({ name, answer: id }));
  });
}

/**
 * The status under another answer of the subject that a finding is about. Where one answer judges section by section and the
 * other all of a division's together, the division is met when one of its sections is.
 */
function statusLookup({ subjects, status }: OutcomeColumns): (subject: Subject) => Status {
  const exact = new Map<string, number>();
  const worst = new Map<number, number>();
  subjects.forEach((subject, index) => {
    const found = status[index] ?? 0;
    exact.set(keyOf(subject), found);
    worst.set(subject.division, graver(worst.get(subject.division) ?? 0, found));
  });
  return (subject) => statusNamed(exact.get(keyOf(subject)) ?? worst.get(subject.division) ?? 0);
}

function graver(a: number, b: number): number {
  const grave = [a, b];
  if (grave.includes(STATUS_MET)) {
    return STATUS_MET;
  }
  return grave.includes(STATUS_UNDETERMINED) ? STATUS_UNDETERMINED : Math.max(a, b);
}

function keyOf({ division, section }: Subject): string {
  return `${division} ${section ?? ''}`;
}

function statusNamed(status: number): Status {
  return status === STATUS_MET ? 'met' : status === STATUS_UNDETERMINED ? 'undetermined' : 'not-met';
}
