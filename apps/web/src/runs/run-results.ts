import type {
  Bilingual,
  ControlLevel,
  Decimal,
  IndicatorCode,
  MonitoringState,
  TargetClass,
  WaterBodyKind,
  WaterStatus,
} from '@shuize/domain';
import { useQuery } from '@tanstack/react-query';
import type { Mark } from '../marks/class-palette.ts';
import type { ClassCounts } from '../overview/share.ts';
import type { components } from '../server/api-types.ts';
import { server } from '../server/client.ts';
import { bodyOrThrow } from '../server/problem.ts';
import type { ChangeGrade, TrophicState } from '../wording/water-text.ts';

/**
 * What a run keeps of each kind of result. The server passes it on as it was kept, without a shape of its own in the API; here
 * stands what the pages read of it.
 */

/** Everything, a basin or a city. */
export interface WaterGroup {
  readonly name: string;
  readonly sectionCount: number;
  readonly classes: ClassCounts;
  readonly undeterminedCount: number;
  readonly notEvaluatedCount: number;
  readonly targets: { readonly judged: number; readonly attained: number };
  readonly before: { readonly classes: ClassCounts } | null;
  readonly status: WaterStatus | null;
  readonly change: ChangeGrade | null;
  readonly mainPollutants: readonly IndicatorCode[];
}

export type ClassOutcome =
  | { readonly kind: 'class'; readonly class: Mark; readonly deciding: readonly IndicatorCode[] }
  | { readonly kind: 'state'; readonly state: MonitoringState }
  | { readonly kind: 'too-few-data' };

export interface WaterSection {
  readonly sectionId: string;
  readonly name: string;
  readonly kind: WaterBodyKind;
  readonly control: ControlLevel;
  readonly waterBody: string;
  readonly divisions: readonly string[];
  readonly outcome: ClassOutcome;
  readonly before: ClassOutcome | null;
  readonly target: TargetClass | null;
  readonly attains: boolean | null;
  readonly change: ChangeGrade | null;
}

export interface WaterLake {
  readonly name: string;
  readonly pointCount: number;
  readonly outcome: ClassOutcome;
  readonly change: ChangeGrade | null;
  readonly trophic:
    | { readonly kind: 'index'; readonly index: Decimal; readonly state: TrophicState }
    | { readonly kind: 'not-computable'; readonly missing: readonly IndicatorCode[] };
}

/** Why the water was not evaluated. */
export interface NoWater {
  readonly message: Bilingual;
  readonly mend: Bilingual;
}

/** A whole number, or between which it lies. */
export type Place = number | { readonly min: number; readonly max: number };

/** A place in a ranking; without `row` the money of a group. */
export interface RankedDivision {
  readonly ranking: string;
  readonly title: Bilingual;
  readonly parent: string | null;
  readonly group: string | null;
  readonly name?: string;
  readonly row?: {
    readonly division: string;
    readonly value: string | null;
    readonly rank: Place | null;
    readonly consequences: readonly {
      readonly provision: string;
      readonly status: 'met' | 'undetermined';
      /** Yuan; `null`: not configured. */
      readonly deduction?: string | null;
    }[];
    /** Yuan; `null` where that cannot be told. */
    readonly reward?: string | null;
    readonly note?: 'alone' | 'all-level' | 'no-value';
  };
  readonly provisions?: Readonly<Record<string, Bilingual | null>>;
}

export interface Scored {
  readonly policy: string;
  readonly score: string;
  readonly title: Bilingual;
  readonly name: string;
  /** In their order. */
  readonly parts: readonly { readonly id: string; readonly label: Bilingual }[];
  readonly gradeName: Bilingual | null;
  readonly row: {
    readonly subject: string;
    readonly parts: Readonly<Record<string, string | null>>;
    readonly total: string | null;
    readonly range: { readonly min: number; readonly max: number } | number | null;
    readonly place: Place | null;
    readonly unknown: readonly unknown[];
  };
}

type Result = components['schemas']['RunResult'];
type ResultKind = Result['kind'];

const MOST_AT_ONCE = 200;

/** All results of one kind of a run within the reader's scope, in their order. */
export function useResults(runId: string, kind: Exclude<ResultKind, 'finding'>, key?: string) {
  return useQuery({
    queryKey: ['run-results', runId, kind, key ?? null],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async ({ signal }): Promise<readonly Result[]> => {
      const results: Result[] = [];
      for (let page = 1; ; page += 1) {
        const query = { run: runId, kind, page, size: MOST_AT_ONCE, ...(key === undefined ? {} : { key }) };
        const { items, total } = bodyOrThrow(await server.GET('/api/results', { params: { query }, signal }));
        results.push(...items);
        if (items.length === 0 || results.length >= total) {
          return results;
        }
      }
    },
  });
}

/** The contents of the results under a key or, with a `/` at its end, under the keys that begin so. */
export function contentsOf<Content>(results: readonly Result[], key: string): readonly Content[] {
  return results
    .filter((each) => (key.endsWith('/') ? each.key.startsWith(key) : each.key === key))
    .map(({ content }) => content as Content);
}

/** Contents that belong to one table, tables and rows in the order of the results. */
export function tablesOf<Content>(
  results: readonly Result[],
  tableOf: (content: Content) => readonly unknown[],
): readonly (readonly [key: string, rows: readonly Content[]])[] {
  const tables = new Map<string, Content[]>();
  for (const { content } of results) {
    const key = JSON.stringify(tableOf(content as Content));
    tables.set(key, [...(tables.get(key) ?? []), content as Content]);
  }
  return [...tables];
}

/** `3`, or `3～5` of a range. */
export function placeText(place: Place): string {
  return typeof place === 'number' ? `${place}` : `${place.min}～${place.max}`;
}
