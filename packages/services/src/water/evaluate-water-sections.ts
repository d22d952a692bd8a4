import { isWorseClass, type SectionId } from '@shuize/domain';
import type { SectionEvaluation, Waterway } from '@shuize/reports';
import { changeOfSection } from './evaluate-water-change.ts';
import type { EvaluatedPeriod, SectionOverPeriod } from './evaluate-water-model.ts';
import { mainPollutantsOfClass } from './evaluate-water-outcome.ts';
import type { WaterScope } from './evaluate-water-scope.ts';

/**
 * Every section of the period against its target and the year before, waterway by waterway in the order of the flow.
 *
 * @param before - `null` when nothing is on record of the year before
 */
export function describeSections(
  now: EvaluatedPeriod,
  before: EvaluatedPeriod | null,
  waterways: readonly Waterway[],
  scope: WaterScope,
): readonly SectionEvaluation[] {
  const sections = new Map(now.sections.map((section) => [section.place.sectionId, section]));
  const sectionsBefore = new Map(before?.sections.map((section) => [section.place.sectionId, section]));
  const inFlow = waterways.flatMap(({ sectionIds }) => sectionIds);
  return inFlow.flatMap((sectionId: SectionId) => {
    const section = sections.get(sectionId);
    if (section === undefined) {
      return [];
    }
    const earlier = sectionsBefore.get(sectionId);
    return {
      ...describePlace(section, scope),
      outcome: section.outcome,
      target: section.target,
      attains: attains(section),
      before: earlier?.outcome ?? null,
      change: earlier === undefined ? null : changeOfSection(earlier.evaluation, section.evaluation),
      mainPollutants: mainPollutantsOfClass(section.evaluation),
      evaluatedMonths: section.evaluatedMonths,
      expectedMonths: section.expectedMonths,
    };
  });
}

function describePlace({ place }: SectionOverPeriod, { nameOf }: WaterScope) {
  const { sectionId, row, divisions, cities } = place;
  return {
    sectionId,
    name: row.name,
    kind: row.kind,
    control: row.control,
    waterBody: row.river,
    basin: row.basin,
    city: cities.map(nameOf).join('、'),
    divisions: divisions.map(nameOf),
  };
}

function attains({ evaluation, target }: SectionOverPeriod): boolean | null {
  return evaluation.class === null || target === null ? null : !isWorseClass(evaluation.class, target);
}
