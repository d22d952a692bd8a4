import { type Bilingual, bilingual, type Day, parseDay } from '@shuize/domain';
import {
  type Answers,
  dueDay,
  dueText,
  goalText,
  type Pack,
  type Plan,
  type PlanMeasure,
} from '@shuize/engine';
import type { DutyRow } from './duty-row.ts';

/** Something of a measure that has to be so by some day. */
interface PlanDuty {
  readonly what: Bilingual;
  readonly due: PlanMeasure['deadlines'][number]['due'];
}

/**
 * The deadlines of a pack's plans that fall between two days, both included, those of the targets of measures among them, as
 * duties of the departments that lead. What waits for an event is listed without a day while the pack is in force. Targets of
 * a plan as a whole are nobody's in particular and are not listed.
 */
export function planDeadlines(
  pack: Pack,
  answers: Answers,
  range: { readonly from: Day; readonly to: Day },
): readonly DutyRow[] {
  return pack.plans.flatMap((plan) =>
    plan.measures.flatMap((measure) =>
      dutiesOf(measure).flatMap(({ what, due }): DutyRow[] => {
        const day = dueDay(plan, due, answers);
        const isAsked =
          day === null
            ? due.kind === 'event' && isInForce(pack, range)
            : range.from <= day && day <= range.to;
        return isAsked
          ? [
              {
                policy: pack.id,
                duty: `${plan.id} ${measure.number}`,
                provision: `${plan.id} ${measure.number}`,
                owners: ownersOf(plan, measure),
                what: titled(measure, what),
                due: day,
                after: due.kind === 'event' ? due.label : null,
                whenLate: lateOf(plan),
                time: dueText(due),
                isDaily: false,
              },
            ]
          : [];
      }),
    ),
  );
}

function dutiesOf({ deadlines, targets }: PlanMeasure): readonly PlanDuty[] {
  return [
    ...deadlines,
    ...targets.flatMap(({ indicator, goal, due }) => {
      const { zh, en } = goalText(goal);
      const what = bilingual(`${indicator.zh}${zh}`, `${indicator.en}: ${en}`);
      return due === null ? [] : [{ what, due }];
    }),
  ];
}

function isInForce({ inForce }: Pack, { from, to }: { readonly from: Day; readonly to: Day }): boolean {
  const [first, last] = [inForce.from, inForce.until].map((text) => (text === null ? null : parseDay(text)));
  return (first ?? from) <= to && from <= (last ?? to);
}

function titled({ title }: PlanMeasure, what: Bilingual): Bilingual {
  return bilingual(`${title.zh}：${what.zh}`, `${title.en}: ${what.en}`);
}

/** Departments that lead, by their names of then, and those that the text charges with a part. */
function ownersOf({ departments }: Plan, { lead, charged }: PlanMeasure): DutyRow['owners'] {
  return [...lead, ...charged].flatMap((id) =>
    departments
      .filter((department) => department.id === id)
      .map(({ name }) => ({ kind: 'department', label: name })),
  );
}

function lateOf({ whenLate }: Plan): Bilingual | null {
  return whenLate === null
    ? null
    : bilingual(
        `${whenLate.label.zh}（${whenLate.cite.provision}）`,
        `${whenLate.label.en} (${whenLate.cite.provision})`,
      );
}
