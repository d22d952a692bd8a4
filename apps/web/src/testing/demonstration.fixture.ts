import {
  classLevel,
  formatMonth,
  type Month,
  parseMonth,
  type TargetClass,
  WATER_CLASSES,
  type WaterClass,
} from '@shuize/domain';
import type { Mark } from '../marks/class-palette.ts';
import type { Diagram, Station } from '../rivers/diagram.ts';
import type { components } from '../server/api-types.ts';

/** An invented province, small enough to be seen whole: the same for every run of the tests. */

const FIRST = '2016-01';
const LAST = '2018-12';
export const AS_OF = '2026-11-24T09:30:00Z';

const RIVERS = [
  {
    id: 'qingyuan',
    name: '清源河',
    kind: 'river',
    basin: '清源河流域',
    into: null,
    sections: ['石门', '云岭大桥', '东关', '柳林渡口', '清源桥', '下湾', '临河出境'],
  },
  {
    id: 'baiyang',
    name: '白杨河',
    kind: 'river',
    basin: '清源河流域',
    into: ['qingyuan', 1],
    sections: ['白杨源头', '新城', '白杨入河口'],
  },
  {
    id: 'nangou',
    name: '南沟',
    kind: 'river',
    basin: '清源河流域',
    into: ['baiyang', 1],
    sections: ['南沟村', '南沟污水处理厂下游一千米'],
  },
  {
    id: 'jinsha',
    name: '金砂河',
    kind: 'river',
    basin: '清源河流域',
    into: ['qingyuan', 3],
    sections: ['上庄', '金砂', '矿山桥', '金砂河口'],
  },
  {
    id: 'mingjing',
    name: '明镜湖',
    kind: 'lake',
    basin: '明镜湖流域',
    into: null,
    sections: ['湖心', '湖南岸', '出湖口'],
  },
  {
    id: 'yuehe',
    name: '月河',
    kind: 'river',
    basin: '明镜湖流域',
    into: ['mingjing', 0],
    sections: ['月河源', '月河桥'],
  },
] as const;

const COUNTIES = ['石门县', '云岭县', '清源县', '临河区', '金砂县'];

const STATIONS: readonly Omit<Station, 'outcome' | 'deciding' | 'attains'>[] = RIVERS.flatMap((river, at) =>
  river.sections.map((name, index) => ({
    section: `${river.id}-${index + 1}`,
    name,
    kind: river.kind,
    control: index % 2 === 0 ? ('national' as const) : ('provincial' as const),
    boundary: (['none', 'county', 'none', 'city', 'none', 'county', 'province'] as const)[index] ?? 'none',
    divisions: [
      {
        code: `14010${(at + Math.floor(index / 2)) % 5}`,
        name: COUNTIES[(at + Math.floor(index / 2)) % 5] ?? '石门县',
      },
    ],
    target: (['II', 'III', 'III', 'IV'] as const)[index % 4] ?? null,
  })),
);

function outcomeOf(position: number, month: number): Mark {
  const wave = Math.sin((month + position * 3) / 4) + Math.sin(position * 1.7) * 1.6 + 1.9;
  if (position === 8 && month % 12 < 2) {
    return 'frozen';
  }
  if (position === 10 && month % 12 > 5 && month % 12 < 8) {
    return 'dry';
  }
  if ((position * 7 + month) % 31 === 0) {
    return 'no-data';
  }
  return WATER_CLASSES[Math.min(5, Math.max(0, Math.round(wave)))] ?? 'III';
}

function isClass(mark: Mark): mark is WaterClass {
  return (WATER_CLASSES as readonly string[]).includes(mark);
}

export function aDiagram(monthText: string | null): Diagram {
  const month = monthText ?? LAST;
  const stations = STATIONS.map((station, position): Station => {
    const outcome = outcomeOf(position, Number(parseMonth(month)));
    const attains =
      isClass(outcome) && station.target !== null ? classLevel(outcome) <= classLevel(station.target) : null;
    return { ...station, outcome, deciding: isClass(outcome) ? ['NH3N', 'TP'] : [], attains };
  });
  return {
    asOf: AS_OF,
    month,
    onRecord: { first: FIRST, last: LAST },
    waterways: RIVERS.map(({ id, name, kind, basin, into, sections }) => ({
      waterway: id,
      name,
      kind,
      basin,
      sections: sections.map((_, index) => `${id}-${index + 1}`),
      flowsInto:
        into === null ? null : { waterway: into[0], below: into[1] === 0 ? null : `${into[0]}-${into[1]}` },
    })),
    stations,
  };
}

export function anOverview(monthText: string | null): components['schemas']['Overview'] {
  const { stations, month, asOf, onRecord } = aDiagram(monthText);
  const summary = (shown: readonly Station[]) => ({
    sections: shown.length,
    classes: Object.fromEntries(
      WATER_CLASSES.map((each) => [each, shown.filter(({ outcome }) => outcome === each).length]),
    ) as Record<WaterClass, number>,
    unknown: shown.filter(({ outcome }) => outcome === 'no-data').length,
    notEvaluated: shown.filter(({ outcome }) => outcome === 'dry' || outcome === 'frozen').length,
  });
  const before = aDiagram(formatMonth((Number(parseMonth(month)) - 12) as Month)).stations;
  const judged = stations.filter(({ attains }) => attains !== null);
  return {
    asOf,
    month,
    onRecord,
    summary: summary(stations),
    before: summary(before),
    targets: { judged: judged.length, attained: judged.filter(({ attains }) => attains).length },
    goodShareTarget: '0.7',
    worst: stations
      .flatMap(({ outcome, ...station }) =>
        isClass(outcome) && classLevel(outcome) > 2 ? [{ ...station, class: outcome, river: '清源河' }] : [],
      )
      .sort((one, other) => classLevel(other.class) - classLevel(one.class))
      .slice(0, 6),
    findings: { runId: 'run-1', met: 3, undetermined: 2, finishedAt: AS_OF },
    imports: [A_BATCH],
  };
}

export const A_BATCH = {
  batchId: '6f6c1f0e-0000-4000-8000-000000000001',
  source: 'package',
  fileName: '2018年12月监测数据.xlsx',
  digest: 'ab'.repeat(32),
  reason: null,
  recordedAt: AS_OF,
  actor: '张文',
  added: 264,
  same: 12,
  corrected: 3,
};

export function aSectionDetail(section: string): components['schemas']['SectionDetail'] | null {
  const station = STATIONS.find((each) => each.section === section);
  if (station === undefined) {
    return null;
  }
  const { name, kind, control, boundary, divisions, target } = station;
  return {
    section,
    name,
    kind,
    control,
    boundary,
    divisions,
    river: '清源河',
    basin: '清源河流域',
    target: target === null ? null : { year: 2018, class: target },
    asOf: AS_OF,
    belongings: divisions.map((division) => ({ division, from: '2016-01-01', to: null, share: null })),
    longitude: '112.55',
    latitude: '37.87',
    upstream: [{ section: 'qingyuan-1', name: '石门' }],
    downstream: [{ section: 'qingyuan-3', name: '东关' }],
    targets: [2016, 2017, 2018].map((year) => ({ year, class: 'III' as TargetClass })),
  };
}

export function aSeries(from: string | null, to: string | null): components['schemas']['SectionSeries'] {
  const first = Number(parseMonth(from ?? FIRST)) < Number(parseMonth(FIRST)) ? FIRST : (from ?? FIRST);
  const count = Number(parseMonth(to ?? LAST)) - Number(parseMonth(first)) + 1;
  const months = Array.from({ length: count }, (_, index) => Number(parseMonth(first)) + index);
  const value = (month: number) => Number((0.9 + Math.sin(month / 3) * 0.55 + (month % 7) * 0.06).toFixed(2));
  const points = months.map((month) =>
    month % 17 === 0
      ? { kind: 'state' as const, state: 'frozen' as const }
      : {
          kind: 'value' as const,
          value: String(value(month)),
          number: value(month),
          isBelowDetection: false,
          isCorrected: month % 11 === 0,
          isExcluded: month % 13 === 0,
        },
  );
  return {
    section: 'qingyuan-2',
    asOf: AS_OF,
    firstMonth: first,
    monthCount: count,
    months: months.map((month) => ({
      outcome: outcomeOf(3, month),
      deciding: isClass(outcomeOf(3, month)) ? ['NH3N'] : [],
    })),
    years: [2016, 2017, 2018].map((year) => ({
      year,
      class: 'III',
      outcome: 'class',
      target: year === 2018 ? 'III' : 'IV',
      attains: true,
      evaluatedMonths: 11,
    })),
    indicators: [
      {
        indicator: 'NH3N',
        unit: 'mg/L',
        limits: {
          kind: 'at-most',
          classes: (
            [
              ['I', 0.15],
              ['II', 0.5],
              ['III', 1],
              ['IV', 1.5],
              ['V', 2],
            ] as const
          ).map(([each, limit]) => ({ class: each, limit })),
        },
        points,
      },
      {
        indicator: 'DO',
        unit: 'mg/L',
        limits: {
          kind: 'at-least',
          classes: (
            [
              ['I', 7.5],
              ['II', 6],
              ['III', 5],
              ['IV', 3],
              ['V', 2],
            ] as const
          ).map(([each, limit]) => ({ class: each, limit })),
        },
        points,
      },
    ],
  };
}
