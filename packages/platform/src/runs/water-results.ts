import {
  type DataPackage,
  type Day,
  type DivisionCode,
  daysOfPeriod,
  lastDayOfMonth,
  type SectionRow,
} from '@shuize/domain';
import type { ReportPeriod, WaterReportModel } from '@shuize/reports';
import { DEFAULT_WATER_REPORT_OPTIONS, evaluateWater } from '@shuize/services';
import type { RunResult } from '@shuize/store';
import { plainJson } from './plain-json.ts';
import type { RunGround } from './run-ground.ts';

/**
 * The water of the period as the water report shows it: under `overall` everything together, then `basin/<name>`,
 * `city/<name>`, `section/<id>` with its classes month by month, `lake/<name>`, `exclusion/<name of the section>/<month>/<indicator>`,
 * `ranking` of the cities and `method`. What is about a section or a lake stands once for each division that it belongs to at
 * the end of the period. Where the water can't be evaluated there is one result, `none`, that says why.
 */
export function waterResults({ data, period, asOf, programVersion }: RunGround): readonly RunResult[] {
  const evaluated = evaluateWater(data, {
    ...DEFAULT_WATER_REPORT_OPTIONS,
    period: period.water,
    asOf,
    digests: [],
    programVersion,
  });
  if (!evaluated.ok) {
    const { kind, message, mend } = evaluated.error;
    return [water('none', null, { kind, message, mend })];
  }
  const model = evaluated.value;
  const places = placesOfSections(data, lastDayOf(period.water));
  const cities = new Map(
    data.divisions.filter(({ level }) => level === 'city').map(({ name, code }) => [name, code]),
  );
  const { standards, parameters, notes } = model.method;
  return [
    water('overall', null, { period: model.period, ...model.overall }),
    ...model.basins.map((basin) => water(`basin/${basin.name}`, null, basin)),
    ...model.cities.map((city) => water(`city/${city.name}`, cities.get(city.name) ?? null, city)),
    ...sectionResults(model, places),
    ...lakeResults(model, places),
    ...exclusionResults(model, data, places),
    ...(model.ranking === null ? [] : [water('ranking', null, model.ranking)]),
    water('method', null, { standards, parameters, notes }),
  ];
}

type Places = ReadonlyMap<string, readonly DivisionCode[]>;

function sectionResults({ sections, ribbon }: WaterReportModel, places: Places): readonly RunResult[] {
  const cells = new Map(ribbon.rows.map((row) => [row.sectionId, row.cells]));
  return sections.flatMap((section) => {
    const months = { firstMonth: ribbon.firstMonth, cells: cells.get(section.sectionId) ?? [] };
    return inEach(places, [section.sectionId], `section/${section.sectionId}`, { ...section, months });
  });
}

function lakeResults({ lakes, sections }: WaterReportModel, places: Places) {
  return lakes.flatMap((lake) => {
    const points = sections
      .filter(({ kind, waterBody }) => kind === 'lake' && waterBody === lake.name)
      .map(({ sectionId }) => sectionId);
    return inEach(places, points, `lake/${lake.name}`, lake);
  });
}

function exclusionResults({ exclusions }: WaterReportModel, { sections }: DataPackage, places: Places) {
  return exclusions.flatMap((exclusion) => {
    const { sectionName, month, indicator } = exclusion;
    const ids = sections.filter(({ name }) => name === sectionName).map(({ section }) => section);
    const key = `exclusion/${sectionName}/${month}/${indicator}`;
    return inEach(places, ids, key, exclusion);
  });
}

/** Once for each division of the sections, in order of code; once about the whole where none is known. */
function inEach(
  places: Places,
  sections: readonly string[],
  key: string,
  content: object,
): readonly RunResult[] {
  const divisions = [...new Set(sections.flatMap((section) => places.get(section) ?? []))].sort();
  return divisions.length === 0
    ? [water(key, null, content)]
    : divisions.map((division) => water(key, division, content));
}

function water(key: string, division: DivisionCode | null, content: object): RunResult {
  return { kind: 'water', key, division, content: plainJson(content) };
}

/** The divisions of each section on a day; of one that belongs to none that day, all that it ever belonged to. */
function placesOfSections({ sections }: DataPackage, day: Day): Places {
  const rows = new Map<string, SectionRow[]>();
  for (const row of sections) {
    rows.set(row.section, [...(rows.get(row.section) ?? []), row]);
  }
  return new Map(
    [...rows].map(([section, own]) => {
      const now = own.filter(({ from, to }) => (from === null || from <= day) && (to === null || to >= day));
      return [section, (now.length === 0 ? own : now).map(({ division }) => division)];
    }),
  );
}

function lastDayOf(period: ReportPeriod): Day {
  switch (period.kind) {
    case 'month':
      return lastDayOfMonth(period.month);
    case 'year-to-date':
      return lastDayOfMonth(period.until);
    case 'year':
      return daysOfPeriod({ kind: 'year', year: period.year, number: 1 }).last as Day;
  }
}
