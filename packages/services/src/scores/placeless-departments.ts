import { bilingual, type CalendarPeriod, type InputError } from '@shuize/domain';
import type { Pack } from '@shuize/engine';
import type { PolicyFacts } from '../facts/policy-facts.ts';
import { placeOfDepartment } from './department-place.ts';
import { errorOfRow } from './error-of-row.ts';
import { scoreRowsOf } from './score-facts.ts';
import { divisionsWithPoints } from './score-findings.ts';
import { namesOfScore } from './score-names.ts';

/** Departments of which nobody can tell whose government they are of, where findings about them are asked for. */
export function placelessDepartments(
  pack: Pack,
  facts: PolicyFacts,
  period: CalendarPeriod,
  isBound: (division: number) => boolean,
): readonly InputError[] {
  const rows = scoreRowsOf(facts, period);
  const assessed = divisionsWithPoints(facts, period);
  return pack.scores
    .filter(({ subject, consequences }) => subject.kind === 'departments' && consequences.length > 0)
    .flatMap((score) => {
      const names = namesOfScore(score);
      const own = rows.filter(({ item }) => names.has(item));
      const departments = [...new Set(own.map(({ subject }) => subject))];
      return departments
        .filter((department) => placeOfDepartment(score, department, facts, isBound, assessed) === null)
        .flatMap((department) => own.find(({ subject }) => subject === department) ?? [])
        .map((row) =>
          errorOfRow(
            row,
            'subject',
            'department-of-no-division',
            bilingual(
              `无法确定部门“${row.subject}”属于哪个行政区的政府。`,
              `It can't be told which division's government the department “${row.subject}” is of.`,
            ),
            bilingual(
              '请在 adoptions.csv 中登记哪个行政区采用了这项制度，或者在 posts.csv 中登记该部门的任职。',
              'Record in adoptions.csv who adopted the policy, or in posts.csv who holds a post in the department.',
            ),
          ),
        );
    });
}
