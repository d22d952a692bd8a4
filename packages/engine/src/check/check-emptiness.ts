import { bilingual } from '@shuize/domain';
import { STATUS_ABSENT, STATUS_MET, STATUS_NOT_MET } from '../evaluate/outcome.ts';
import { allStatus, anyStatus, notStatus, unlessStatus } from '../evaluate/status.ts';
import type { PackFault } from '../language/fault.ts';
import type { ConditionSyntax } from '../parse/condition-syntax.ts';
import { isSoundRule, type PackSyntax } from '../parse/pack-syntax.ts';
import { fault, quoted } from './fault.ts';
import { isWhole } from './visit-rule.ts';

/** No rule is met where there is nothing at all: no section, no task, no division below. */
export function* checkEmptiness({ rules }: PackSyntax): Iterable<PackFault> {
  for (const { condition } of rules.filter(isSoundRule).filter(isWhole)) {
    const met = metOfNothing(condition);
    if (met !== null) {
      const mark = quoted(met.kind);
      yield fault(
        'met-by-nothing',
        met.position,
        bilingual(
          `没有任何对象时，${mark.zh}使本条触发。`,
          `Where there is nothing at all, ${mark.en} makes the rule met.`,
        ),
        bilingual(
          '用 all 加上一个 any-of，要求至少有一个对象。',
          'Use all to add an any-of, so that there must be something.',
        ),
      );
    }
  }
}

/** The node by which a condition is met when nothing exists, or `null` when it is not. */
function metOfNothing(condition: ConditionSyntax): ConditionSyntax | null {
  if (statusOfNothing(condition) !== STATUS_MET) {
    return null;
  }
  const inner = condition.children.map((child) => metOfNothing(child.condition)).find((met) => met !== null);
  return condition.kind === 'all' || condition.kind === 'any' || condition.kind === 'choose'
    ? (inner ?? condition)
    : condition;
}

/** The status of a condition when there is nothing to go through, in the arithmetic that it is evaluated by. */
function statusOfNothing(condition: ConditionSyntax): number {
  if (condition.kind === 'faulty') {
    return STATUS_ABSENT;
  }
  const of = (key: string) => {
    const child = condition.children.find((each) => each.key === key);
    return child === undefined ? STATUS_ABSENT : statusOfNothing(child.condition);
  };
  const parts = () => condition.children.map((child) => statusOfNothing(child.condition));
  switch (condition.kind) {
    case 'at-least':
    case 'consecutive':
    case 'share':
    case 'events':
    case 'any-of':
      return STATUS_NOT_MET;
    case 'all-of':
    case 'none-of':
      return STATUS_MET;
    case 'all':
      return parts().reduce(allStatus, STATUS_ABSENT);
    case 'any':
      return parts().reduce(anyStatus, STATUS_ABSENT);
    case 'not':
      return notStatus(of('condition'));
    case 'unless':
      return unlessStatus(of('condition'), of('exception'));
    case 'choose':
      return parts().includes(STATUS_MET) ? STATUS_MET : STATUS_NOT_MET;
    default:
      return STATUS_ABSENT;
  }
}
