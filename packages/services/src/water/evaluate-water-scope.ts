import {
  bilingual,
  type DivisionCode,
  type DivisionRow,
  type Explained,
  failure,
  type Result,
  success,
} from '@shuize/domain';

/** The area that a report is about, with the cities in it. */
export interface WaterScope {
  /** Name of the area, such as `云川省`. */
  readonly name: string;
  /** Cities of the area in the order of the file; a county directly under a province (省直管县) stands among them. */
  readonly cities: readonly DivisionRow[];
  readonly contains: (division: DivisionCode) => boolean;
  /** The city that a division is or lies in; `null` for a province and for what is not in the file. */
  readonly cityOf: (division: DivisionCode) => DivisionRow | null;
  /** Name of a division; its code when it is not in the file. */
  readonly nameOf: (division: DivisionCode) => string;
}

/** The area asked for is not in divisions.csv. */
export interface UnknownDivision extends Explained {
  readonly kind: 'unknown-division';
  readonly division: DivisionCode;
}

/**
 * @param divisions - as known on the day, each code once
 * @param area - a province, city or county; `null` is the whole package
 */
export function scopeOf(
  divisions: readonly DivisionRow[],
  area: DivisionCode | null,
): Result<WaterScope, UnknownDivision> {
  const byCode = new Map(divisions.map((division) => [division.code, division]));
  if (area !== null && !byCode.has(area)) {
    return failure(unknownDivision(area));
  }
  const withAncestors = (code: DivisionCode) => lineOf(code, byCode);
  const cityOf = (code: DivisionCode) => {
    const line = withAncestors(code).filter(({ level }) => level !== 'province');
    return line.find(({ level }) => level === 'city') ?? line.at(-1) ?? null;
  };
  const contains = (code: DivisionCode) =>
    area === null || withAncestors(code).some((division) => division.code === area);
  const city = area === null ? null : cityOf(area);
  return success({
    name: nameOfArea(divisions, area === null ? null : (byCode.get(area) ?? null)),
    cities: divisions.filter(
      ({ code }) => cityOf(code)?.code === code && (contains(code) || code === city?.code),
    ),
    contains,
    cityOf,
    nameOf: (code) => byCode.get(code)?.name ?? code,
  });
}

/** The division and those above it, lowest first; a circle of parents ends where it closes. */
function lineOf(code: DivisionCode, byCode: ReadonlyMap<DivisionCode, DivisionRow>): readonly DivisionRow[] {
  const line: DivisionRow[] = [];
  let next = byCode.get(code);
  while (next !== undefined && !line.includes(next)) {
    line.push(next);
    next = next.parent === null ? undefined : byCode.get(next.parent);
  }
  return line;
}

/** The area itself; of the whole package its provinces, or where it has none what stands at the top. */
function nameOfArea(divisions: readonly DivisionRow[], area: DivisionRow | null): string {
  if (area !== null) {
    return area.name;
  }
  const provinces = divisions.filter(({ level }) => level === 'province');
  const top = provinces.length > 0 ? provinces : divisions.filter(({ parent }) => parent === null);
  return top.map(({ name }) => name).join('、');
}

function unknownDivision(division: DivisionCode): UnknownDivision {
  return {
    kind: 'unknown-division',
    division,
    message: bilingual(
      `数据包的 divisions.csv 中没有行政区划 ${division}。`,
      `There is no division ${division} in divisions.csv of the data package.`,
    ),
    mend: bilingual(
      '请核对区划代码，或省略该选项，对整个数据包出具报告。',
      'Check the code, or leave the option out to report on the whole package.',
    ),
  };
}
