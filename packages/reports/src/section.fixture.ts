import { fraction, type IndicatorCode, type SectionId, type WaterClass } from '@shuize/domain';
import type {
  ClassCounts,
  ClassOutcome,
  GroupEvaluation,
  SectionEvaluation,
  WaterReportModel,
} from './water-report-model.ts';

/** The counts of a group, made from its sections: they add up. */
export function aGroup(name: string, sections: readonly SectionEvaluation[]): GroupEvaluation {
  const classes = countClasses(sections.map(({ outcome }) => outcome));
  const judged = sections.filter(({ attains }) => attains !== null);
  return {
    name,
    sectionCount: sections.length,
    classes,
    undeterminedCount: sections.filter(({ outcome }) => outcome.kind === 'too-few-data').length,
    notEvaluatedCount: sections.filter(({ outcome }) => outcome.kind === 'state').length,
    targets: { attained: judged.filter(({ attains }) => attains === true).length, judged: judged.length },
    before: {
      classes: countClasses(sections.flatMap(({ before }) => before ?? [])),
      status: 'good',
    },
    status: 'light',
    change: 'somewhat-worse',
    mainPollutants: ['NH3N', 'TP', 'COD'],
  };
}

export function aSection(
  sectionId: string,
  name: string,
  changes: Partial<SectionEvaluation> = {},
): SectionEvaluation {
  return {
    sectionId: sectionId as SectionId,
    name,
    kind: 'river',
    control: 'national',
    waterBody: '清川',
    basin: '清川流域',
    city: '清河市',
    divisions: ['青河县'],
    outcome: aClass('II', ['CODMn']),
    target: 'III',
    attains: true,
    before: aClass('II', ['CODMn']),
    change: 'no-clear-change',
    mainPollutants: [],
    evaluatedMonths: 12,
    expectedMonths: 12,
    ...changes,
  };
}

export function aClass(waterClass: WaterClass, deciding: readonly IndicatorCode[] = []): ClassOutcome {
  return { kind: 'class', class: waterClass, deciding };
}

export function waterway(
  waterwayId: string,
  name: string,
  kind: 'river' | 'lake',
  basin: string,
  sectionIds: readonly string[],
  joins: readonly [string, string | null] | null,
): WaterReportModel['waterways'][number] {
  return {
    waterwayId,
    name,
    kind,
    basin,
    sectionIds: sectionIds.map((sectionId) => sectionId as SectionId),
    flowsInto: joins === null ? null : { waterwayId: joins[0], below: joins[1] as SectionId | null },
  };
}

/** Twelve invented sections of two basins and three cities, with every class and two states among them. */
export const SECTIONS: readonly SectionEvaluation[] = [
  aSection('S1', '源头水', { outcome: aClass('I'), before: aClass('I'), target: 'II' }),
  aSection('S2', '青石口', { divisions: ['青河县', '上游区'] }),
  aSection('S3', '清河大桥', {
    outcome: aClass('III', ['TP']),
    before: aClass('II', ['TP']),
    change: 'somewhat-worse',
  }),
  aSection('S4', '云川省界自动站断面', {
    outcome: aClass('IV', ['COD']),
    before: aClass('III', ['COD']),
    change: 'somewhat-worse',
    attains: false,
    mainPollutants: [{ indicator: 'COD', multiple: fraction(2, 10) }],
  }),
  aSection('S5', '白溪源', {
    waterBody: '白溪',
    city: '宁溪市',
    outcome: { kind: 'state', state: 'dry' },
    attains: null,
    before: aClass('II'),
    change: null,
    evaluatedMonths: 0,
  }),
  aSection('S6', '白溪口', {
    waterBody: '白溪',
    city: '宁溪市',
    control: 'provincial',
    outcome: { kind: 'too-few-data' },
    attains: null,
    before: { kind: 'too-few-data' },
    change: null,
    evaluatedMonths: 7,
  }),
  aSection('S7', '石门桥', {
    waterBody: '石门河',
    city: '石门市',
    divisions: ['石门县'],
    outcome: aClass('below-V', ['NH3N', 'TP']),
    before: aClass('V', ['NH3N']),
    change: 'somewhat-worse',
    attains: false,
    mainPollutants: [
      { indicator: 'NH3N', multiple: fraction(34, 10) },
      { indicator: 'TP', multiple: fraction(3, 100) },
      { indicator: 'DO', multiple: null },
    ],
    evaluatedMonths: 11,
  }),
  aSection('S8', '黑河上游', { waterBody: '黑河', city: '石门市', outcome: aClass('III', ['NH3N']) }),
  aSection('S9', '黑河汇入口', {
    waterBody: '黑河',
    city: '石门市',
    outcome: aClass('V', ['NH3N']),
    before: aClass('below-V', ['NH3N']),
    change: 'somewhat-better',
    target: 'IV',
    attains: false,
    mainPollutants: [{ indicator: 'NH3N', multiple: fraction(72, 100) }],
  }),
  aSection('S10', '湖心', { kind: 'lake', waterBody: '明湖', basin: '明湖流域', city: '宁溪市' }),
  aSection('S11', '湖东', {
    kind: 'lake',
    waterBody: '明湖',
    basin: '明湖流域',
    city: '宁溪市',
    target: null,
    attains: null,
    outcome: aClass('IV', ['TP']),
    before: null,
    change: null,
    mainPollutants: [{ indicator: 'TP', multiple: fraction(6, 10) }],
  }),
  aSection('S12', '溪源村', {
    waterBody: '溪源河',
    basin: '明湖流域',
    city: '宁溪市',
    control: 'county',
    target: 'II',
  }),
];

function countClasses(outcomes: readonly ClassOutcome[]): ClassCounts {
  const count = (waterClass: WaterClass) =>
    outcomes.filter((outcome) => outcome.kind === 'class' && outcome.class === waterClass).length;
  return {
    I: count('I'),
    II: count('II'),
    III: count('III'),
    IV: count('IV'),
    V: count('V'),
    'below-V': count('below-V'),
  };
}
