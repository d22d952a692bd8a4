import { type ControlLevel, invariant, type TargetClass } from '@shuize/domain';
import { YEARS } from './calendar.ts';
import { csvText } from './csv.ts';
import { REACHES, type Reach, type SectionRow } from './reaches.ts';

/** A section with its place in the flow. */
export interface Section {
  readonly id: string;
  readonly name: string;
  readonly reach: Reach;
  readonly control: ControlLevel;
  /** Target class by year. */
  readonly targets: ReadonlyMap<number, TargetClass>;
  /** Level of pollution by year, in thousandths of a class. */
  readonly levels: ReadonlyMap<number, number>;
  readonly upstream: string | null;
  /** The section above it and the mouths of the tributaries that join in between. */
  readonly inflows: readonly string[];
  readonly holdings: readonly Holding[];
  readonly row: SectionRow;
}

/** To whom a section belongs: two at a time on two banks, one after the other at a change of hands. */
export interface Holding {
  readonly division: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly share: string | null;
}

/** Sections with more to say than the division in the table of reaches. */
const HOLDINGS: Readonly<Record<string, readonly Holding[]>> = {
  CL17: [
    { division: '990221', from: null, to: null, share: '0.6' },
    { division: '990223', from: null, to: null, share: '0.4' },
  ],
  SY06: [
    { division: '990126', from: null, to: null, share: '0.5' },
    { division: '990325', from: null, to: null, share: '0.5' },
  ],
  WC3: [
    { division: '990203', from: null, to: '2017-12-31', share: null },
    { division: '990225', from: '2018-01-01', to: null, share: null },
  ],
  SL04: [
    { division: '990326', from: null, to: '2017-06-30', share: null },
    { division: '990325', from: '2017-07-01', to: null, share: null },
  ],
  TX01: [{ division: '990323101', from: null, to: null, share: null }],
  WJ01: [{ division: '990122', from: '2017-01-01', to: null, share: null }],
  WJ02: [{ division: '990122', from: '2017-01-01', to: null, share: null }],
};

/** All sections in the order of the table of reaches. */
export const SECTIONS: readonly Section[] = REACHES.flatMap((reach) =>
  reach.sections.map((row, position) => sectionOf(reach, row, position)),
);

function sectionOf(reach: Reach, row: SectionRow, position: number): Section {
  const [id, name, division, control, targets, levels] = row;
  const upstream = position === 0 ? reach.after : (reach.sections[position - 1]?.[0] ?? null);
  const mouths = REACHES.filter(({ joins }) => joins === id).map(({ sections }) => sections.at(-1)?.[0]);
  return {
    id,
    name,
    reach,
    control,
    targets: byYear(targets.split(' ') as TargetClass[]),
    levels: byYear(levels.split(' ').map((level) => Math.round(Number(level) * 1000))),
    upstream,
    inflows: [upstream, ...mouths].filter((inflow) => typeof inflow === 'string'),
    holdings: HOLDINGS[id] ?? [{ division, from: null, to: null, share: null }],
    row,
  };
}

/** One entry for all years, or one for each. */
function byYear<Entry>(entries: readonly Entry[]): ReadonlyMap<number, Entry> {
  return new Map(
    YEARS.map((year, index) => {
      const entry = entries[Math.min(index, entries.length - 1)];
      invariant(entry !== undefined, `no entry for ${year}`);
      return [year, entry];
    }),
  );
}

/** First year of a section: 2017 for the one new river, else the first year of the demonstration. */
export function firstYearOf({ holdings }: Section): number {
  const from = holdings[0]?.from ?? null;
  return from === null ? 2016 : Number(from.slice(0, 4));
}

export function sectionsCsv(): string {
  const header =
    'section,division,from,to,name,kind,control,river,basin,boundary,upstream,share,longitude,latitude';
  const rows = SECTIONS.flatMap(({ id, name, reach, control, upstream, holdings, row }) =>
    holdings.map(({ division, from, to, share }) => {
      const [, , , , , , boundary, longitude, latitude] = row;
      const place = [boundary, upstream, share, longitude, latitude];
      return [id, division, from, to, name, reach.kind, control, reach.water, reach.basin, ...place];
    }),
  );
  return csvText(header.split(','), rows);
}

/** Targets are set in the last days of the year before. */
export function targetsCsv(): string {
  const rows = SECTIONS.flatMap((section) =>
    YEARS.filter((year) => year >= firstYearOf(section)).map((year) => [
      section.id,
      year,
      section.targets.get(year) ?? null,
      `${year - 1}-12-28`,
    ]),
  );
  return csvText(['section', 'year', 'class', 'recorded'], rows);
}
