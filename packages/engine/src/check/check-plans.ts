import { type Bilingual, bilingual } from '@shuize/domain';
import type { PackFault } from '../language/fault.ts';
import { isSound, type PackSyntax, type PlanValue, type SoundElement } from '../parse/pack-syntax.ts';
import { type Path, positionAt } from '../parse/source-node.ts';
import { COUNTED_SECTIONS, YEAR_DAYS } from '../schema/plan-words.ts';
import { answersDoNotFit } from './check-measures.ts';
import { checkPlanDepartments } from './check-plan-departments.ts';
import { checkPlanNumbers } from './check-plan-numbers.ts';
import { checkPlanTargets } from './check-plan-targets.ts';
import { fault, quoted } from './fault.ts';
import { answersOf, type PackNames } from './pack-names.ts';

/** Plans: numbers without gaps, departments and areas that are listed and used, targets that can be judged. */
export function* checkPlans({ plans }: PackSyntax, names: PackNames): Iterable<PackFault> {
  for (const plan of plans.filter(isSound)) {
    yield* checkPlanNumbers(plan);
    yield* checkPlanDepartments(plan);
    yield* checkPlanTargets(plan);
    yield* checkAnswers(plan, names, 'by-year', Object.keys(YEAR_DAYS));
    yield* checkAnswers(plan, names, 'counted-sections', Object.keys(COUNTED_SECTIONS));
    yield* checkBasins(plan);
  }
}

function* checkAnswers(
  { value, source }: SoundElement<PlanValue>,
  names: PackNames,
  key: 'by-year' | 'counted-sections',
  values: readonly string[],
): Iterable<PackFault> {
  const given = value[key];
  if (given === undefined || typeof given === 'string') {
    return;
  }
  const strangers = (answersOf(names, given.interpretation) ?? []).filter(
    (answer) => !values.includes(answer),
  );
  if (strangers.length > 0) {
    const what = bilingual(` ${key} `, `\`${key}\``);
    const position = positionAt(source, key, 'interpretation');
    yield answersDoNotFit({ position }, given.interpretation, { strangers, values, what });
  }
}

/** One basin belongs to one area, or its sections would be told twice. */
function* checkBasins({ value, source }: SoundElement<PlanValue>): Iterable<PackFault> {
  const seen = new Set<string>();
  for (const [area, { basins }] of (value.areas ?? []).entries()) {
    for (const [index, basin] of basins.entries()) {
      if (seen.has(basin)) {
        yield repeated(quoted(basin), source, ['areas', area, 'basins', index]);
      }
      seen.add(basin);
    }
  }
}

function repeated(mark: Bilingual, source: SoundElement<PlanValue>['source'], path: Path): PackFault {
  return fault(
    'repeated-entry',
    positionAt(source, ...path),
    bilingual(`流域${mark.zh}写了两次。`, `The basin ${mark.en} stands twice.`),
    bilingual('一个流域只归入一个区域。', 'Let each basin belong to one area.'),
  );
}
