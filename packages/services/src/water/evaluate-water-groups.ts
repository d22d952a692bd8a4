import { type DivisionRow, isNotEvaluated, isWorseClass } from '@shuize/domain';
import type { ChangeGrade, GroupEvaluation, Waterway } from '@shuize/reports';
import { changeByShares, changeByStatus, evaluateGroup, type GroupOutcome } from '@shuize/water';
import type { EvaluatedPeriod, SectionOverPeriod } from './evaluate-water-model.ts';
import type { WaterReportParameters } from './water-report-options.ts';

/** Some of the sections of a period, such as those of one basin. */
export type SectionsOfPeriod = Pick<EvaluatedPeriod, 'standard' | 'sections'>;

/**
 * The sections of a basin, city or area together, against the year before.
 *
 * @param before - `null` when nothing is on record of the year before
 * @see STANDARDS 2.5, 2.7
 */
export function evaluateSectionsTogether(
  name: string,
  now: SectionsOfPeriod,
  before: SectionsOfPeriod | null,
  parameters: WaterReportParameters,
): GroupEvaluation {
  const outcome = evaluateGroup(now.sections, now.standard);
  const outcomeBefore = before === null ? null : evaluateGroup(before.sections, before.standard);
  const judged = now.sections.flatMap(({ evaluation, target }) =>
    evaluation.class === null || target === null ? [] : !isWorseClass(evaluation.class, target),
  );
  const notEvaluatedCount = now.sections.filter(isNeverEvaluated).length;
  const classifiedCount = classified(now).length;
  return {
    name,
    sectionCount: now.sections.length,
    classes: outcome.counts,
    undeterminedCount: now.sections.length - classifiedCount - notEvaluatedCount,
    notEvaluatedCount,
    targets: { attained: judged.filter(Boolean).length, judged: judged.length },
    before:
      before === null || outcomeBefore === null || before.sections.length === 0
        ? null
        : { classes: outcomeBefore.counts, status: outcomeBefore.status },
    status: outcome.status,
    change:
      before === null || outcomeBefore === null || !areBasicallyTheSame(before, now, parameters)
        ? null
        : changeOfGroup(outcomeBefore, outcome, parameters),
    mainPollutants: outcome.mainPollutants.map(({ indicator }) => indicator),
  };
}

/** Basins in the order of the waterways. */
export function evaluateBasins(
  waterways: readonly Waterway[],
  now: SectionsOfPeriod,
  before: SectionsOfPeriod | null,
  parameters: WaterReportParameters,
): readonly GroupEvaluation[] {
  return [...new Set(waterways.map(({ basin }) => basin))].map((basin) => {
    const ofBasin = (period: SectionsOfPeriod) => some(period, ({ place }) => place.row.basin === basin);
    return evaluateSectionsTogether(
      basin,
      ofBasin(now),
      before === null ? null : ofBasin(before),
      parameters,
    );
  });
}

/** Cities that have sections in the period, in the order given; a section on shared banks counts for each. */
export function evaluateCities(
  cities: readonly DivisionRow[],
  now: SectionsOfPeriod,
  before: SectionsOfPeriod | null,
  parameters: WaterReportParameters,
): readonly GroupEvaluation[] {
  return cities.flatMap(({ code, name }) => {
    const ofCity = (period: SectionsOfPeriod) => some(period, ({ place }) => place.cities.includes(code));
    const sections = ofCity(now);
    return sections.sections.length === 0
      ? []
      : evaluateSectionsTogether(name, sections, before === null ? null : ofCity(before), parameters);
  });
}

function some(
  { standard, sections }: SectionsOfPeriod,
  isMeant: (section: SectionOverPeriod) => boolean,
): SectionsOfPeriod {
  return { standard, sections: sections.filter(isMeant) };
}

/** By shares where both periods have sections enough for it and the parameter says so, else by status. */
function changeOfGroup(
  before: GroupOutcome,
  after: GroupOutcome,
  parameters: WaterReportParameters,
): ChangeGrade | null {
  if (before.shares === null || after.shares === null || before.status === null || after.status === null) {
    return null;
  }
  const isByShares =
    parameters.groupChangeMethod === 'shares' && before.method === 'shares' && after.method === 'shares';
  return isByShares
    ? changeByShares(before.shares, after.shares, parameters).grade
    : changeByStatus(before.status, after.status);
}

/** Whether enough of the sections with a class in either period have one in both. */
function areBasicallyTheSame(
  before: SectionsOfPeriod,
  now: SectionsOfPeriod,
  { sharedSectionsFrom }: WaterReportParameters,
): boolean {
  const [idsBefore, idsNow] = [before, now].map(
    (period) => new Set(classified(period).map(({ place }) => place.sectionId)),
  );
  const shared = [...(idsNow ?? [])].filter((sectionId) => idsBefore?.has(sectionId)).length;
  const largest = Math.max(idsBefore?.size ?? 0, idsNow?.size ?? 0);
  return largest > 0 && 100 * shared >= sharedSectionsFrom * largest;
}

function classified({ sections }: SectionsOfPeriod): readonly SectionOverPeriod[] {
  return sections.filter(({ evaluation }) => evaluation.class !== null);
}

/** Dry or frozen in the whole period: out of every denominator, and not undetermined either. */
function isNeverEvaluated({ outcome }: SectionOverPeriod): boolean {
  return outcome.kind === 'state' && isNotEvaluated(outcome.state);
}
