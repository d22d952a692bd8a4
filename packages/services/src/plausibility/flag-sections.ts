import {
  type Bilingual,
  type DataPackage,
  firstDayOfMonth,
  formatMinute,
  formatMonth,
  type IndicatorCode,
  lastDayOfMonth,
  type Minute,
  type Month,
  type SectionId,
  yearOfMonth,
} from '@shuize/domain';
import {
  type ClassLimit,
  digitPreference,
  evaluationStandardOn,
  flatLines,
  implausibleValues,
  limitHugging,
  limitOf,
  PLAUSIBILITY,
  type SuspectSpan,
  suddenJumps,
} from '@shuize/water';
import { CHECK_NAMES, flagSentence, type PlausibilityCheck } from './flag-sentence.ts';
import { type MeasuredSeries, measuredSeries } from './measured-series.ts';

/** Something to look into (待核查): never a verdict about a value, let alone about who measured it. */
export interface PlausibilityFlag {
  readonly check: PlausibilityCheck;
  readonly checkName: Bilingual;
  readonly section: SectionId;
  readonly indicator: IndicatorCode;
  readonly source: 'monthly' | 'readings';
  /** From one value to another, both included: months `2018-03`, or minutes `2018-03-01 08:00`. */
  readonly first: string;
  readonly last: string;
  readonly evidence: Readonly<Record<string, number>>;
  readonly sentence: Bilingual;
}

export interface FlagsAsked {
  /** `null`: all. */
  readonly sections: ReadonlySet<SectionId> | null;
  /** Both included. What lies before is history, what comes after is not looked at. */
  readonly first: Month;
  readonly last: Month;
}

/**
 * What is worth a look in the monthly values and station readings of some months: implausible values, jumps against the
 * section's own history, flat lines, a preference for last digits, and values that hug the limit of the target class of the
 * last year. In order of source, section, indicator, check and time.
 */
export function flagSections(data: DataPackage, asked: FlagsAsked): readonly PlausibilityFlag[] {
  const names = new Map(data.sections.map(({ section, name }) => [section, name]));
  return measuredSeries(data)
    .filter(({ section }) => asked.sections === null || asked.sections.has(section))
    .flatMap((series) => {
      const { section, indicator, source } = series;
      const [from, to] = spanOf(source, asked);
      const known = { ...series, values: series.values.filter(({ at }) => at <= to) };
      return spansOf(known, limitOfTarget(data, series, asked.last))
        .filter(({ span }) => span.last >= from)
        .map(({ check, span: { evidence, ...span } }) => {
          const [first, last] = [timeText(source, span.first), timeText(source, span.last)];
          const told = { check, section, indicator, first, last, evidence };
          const sentence = flagSentence({ ...told, section: names.get(section) ?? section });
          return { ...told, checkName: CHECK_NAMES[check], source, sentence };
        });
    });
}

function spansOf(
  { indicator, source, values }: MeasuredSeries,
  limit: ClassLimit | null,
): readonly { readonly check: PlausibilityCheck; readonly span: SuspectSpan }[] {
  const fewest = source === 'monthly' ? PLAUSIBILITY.flatMonths : PLAUSIBILITY.flatReadings;
  const found: Readonly<Record<PlausibilityCheck, readonly SuspectSpan[]>> = {
    range: implausibleValues(indicator, values),
    jump: suddenJumps(values),
    'flat-line': flatLines(values, fewest),
    'digit-preference': listed(digitPreference(values)),
    'limit-hugging': limit === null ? [] : listed(limitHugging(values, limit)),
  };
  return Object.entries(found).flatMap(([check, spans]) =>
    spans.map((span) => ({ check: check as PlausibilityCheck, span })),
  );
}

function listed(span: SuspectSpan | null): readonly SuspectSpan[] {
  return span === null ? [] : [span];
}

/** Of monthly values only: a single reading is held against no target. */
function limitOfTarget(
  { sections, targets }: DataPackage,
  { section, indicator, source }: MeasuredSeries,
  last: Month,
): ClassLimit | null {
  const kind = sections.find((row) => row.section === section)?.kind;
  const target = (targets ?? []).findLast((row) => row.section === section && row.year === yearOfMonth(last));
  const standard = evaluationStandardOn(lastDayOfMonth(last));
  return source === 'readings' || kind === undefined || target === undefined || !standard.ok
    ? null
    : limitOf(standard.value.limits.content, indicator, kind, target.class);
}

const MINUTES_PER_DAY = 1_440;

/** First and last time asked for, in the unit of the source. */
function spanOf(source: MeasuredSeries['source'], { first, last }: FlagsAsked): readonly [number, number] {
  return source === 'monthly'
    ? [first, last]
    : [firstDayOfMonth(first) * MINUTES_PER_DAY, (lastDayOfMonth(last) + 1) * MINUTES_PER_DAY - 1];
}

function timeText(source: MeasuredSeries['source'], at: number): string {
  return source === 'monthly' ? formatMonth(at as Month) : formatMinute(at as Minute);
}
