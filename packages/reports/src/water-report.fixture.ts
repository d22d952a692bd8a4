import { decimal, fraction, monthOf, WATER_CLASSES, yearOf } from '@shuize/domain';
import { day } from './day.fixture.ts';
import { aFinding, undeterminedFinding } from './finding.fixture.ts';
import { aClass, aGroup, SECTIONS, waterway } from './section.fixture.ts';
import { ACIDITY, AMMONIA, FIRST_MONTH, MONTHS, NITROGEN, OXYGEN } from './trend.fixture.ts';
import type {
  CityRanking,
  GroupEvaluation,
  RibbonCell,
  SectionEvaluation,
  WaterReportModel,
} from './water-report-model.ts';

/** Builds a believable report of twelve invented sections over thirty-six months; every part may be replaced. */
export function aWaterReport(changes: Partial<WaterReportModel> = {}): WaterReportModel {
  const sections = changes.sections ?? SECTIONS;
  return {
    province: '云川省',
    isDemonstration: true,
    period: { kind: 'year', year: yearOf(2025) },
    asOf: day(2026, 1, 20),
    issuer: '云川省水污染防治工作领导小组办公室',
    overall: aGroup('全省', sections),
    basins: groupsBy(sections, ({ basin }) => basin),
    cities: groupsBy(sections, ({ city }) => city),
    sections,
    waterways: [
      waterway('qing', '清川', 'river', '清川流域', ['S1', 'S2', 'S3', 'S4'], null),
      waterway('bai', '白溪', 'river', '清川流域', ['S5', 'S6'], ['qing', 'S2']),
      waterway('shi', '石门河', 'river', '清川流域', ['S7'], ['bai', 'S5']),
      waterway('hei', '黑河', 'river', '清川流域', ['S8', 'S9'], ['qing', 'S3']),
      waterway('ming', '明湖', 'lake', '明湖流域', ['S10', 'S11'], null),
      waterway('xi', '溪源河', 'river', '明湖流域', ['S12'], ['ming', null]),
    ],
    ribbon: {
      firstMonth: FIRST_MONTH,
      monthCount: MONTHS,
      rows: sections.map(({ sectionId }, index) => ({ sectionId, cells: ribbonCells(index) })),
    },
    ranking: {
      rows: [
        rankingRow('宁溪市', 1, '3.4127', 2, '3.6010', '-5.23'),
        rankingRow('清河市', 2, '4.0551', 1, '3.5904', '12.94'),
        rankingRow('石门市', 3, '5.9870', 3, '6.2114', '-3.61'),
      ],
      unranked: [{ city: '黑山市', reason: '本期无有效断面' }],
    },
    lakes: [
      {
        name: '明湖',
        pointCount: 2,
        outcome: aClass('IV', ['TP']),
        before: aClass('III', ['TP']),
        change: 'somewhat-worse',
        mainPollutants: [{ indicator: 'TP', multiple: fraction(6, 10) }],
        trophic: { kind: 'index', index: decimal('54.8'), state: 'light' },
        trophicIndexBefore: decimal('49.7'),
      },
      {
        name: '南塘水库',
        pointCount: 1,
        outcome: aClass('II', ['CODMn']),
        before: null,
        change: null,
        mainPollutants: [],
        trophic: { kind: 'not-computable', missing: ['Chla', 'SD'] },
        trophicIndexBefore: null,
      },
    ],
    trends: [AMMONIA, OXYGEN, ACIDITY, NITROGEN],
    exclusions: [
      {
        sectionName: '石门桥',
        month: monthOf(2025, 7),
        indicator: 'NH3N',
        reason: '仪器校准期间数据异常，现场核查确认',
        approvedBy: '云川省生态环境监测中心',
        approvedOn: day(2025, 8, 9),
        classWith: aClass('below-V', ['NH3N']),
        classWithout: aClass('IV', ['TP']),
      },
      {
        sectionName: '白溪口',
        month: monthOf(2025, 9),
        indicator: '*',
        reason: '上游地质灾害，采样不具代表性',
        approvedBy: '云川省生态环境厅',
        approvedOn: day(2025, 10, 12),
        classWith: aClass('IV', ['CODMn']),
        classWithout: { kind: 'state', state: 'no-data' },
      },
    ],
    findings: [aFinding(), undeterminedFinding()],
    method: {
      standards: [
        { title: '地表水环境质量标准', cite: { instrument: 'GB 3838-2002', provision: '表1' } },
        {
          title: '地表水环境质量评价办法（试行）',
          cite: { instrument: '环办〔2011〕22号', provision: '全文' },
        },
      ],
      parameters: [
        { name: 'pH判定位数', value: '整数' },
        { name: '未检出的取值', value: '检出限的一半' },
      ],
      notes: ['年均值为各月均值的算术平均，pH按氢离子浓度平均。', '断流、冰封月份不评价，不计入分母。'],
      digests: [
        { name: '数据包', algorithm: 'SHA-256', value: DIGEST },
        { name: '制度包SX18', algorithm: 'SHA-256', value: DIGEST },
      ],
      programVersion: '0.1.0',
    },
    ...changes,
  };
}

const DIGEST = '9f2c5d0e7a41b6c8d3e5f60718293a4b5c6d7e8f90a1b2c3d4e5f60718293a4b';

function ribbonCells(row: number): readonly RibbonCell[] {
  return Array.from({ length: MONTHS }, (_, month): RibbonCell => {
    if (row === 11 && month < 12) {
      return 'absent';
    }
    if (row === 4 && month >= 24) {
      return 'dry';
    }
    const special: Readonly<Record<number, RibbonCell>> = {
      7: 'no-data',
      19: 'qc-failed',
      24: 'frozen',
      31: 'too-few-data',
    };
    const state = (row + month) % 5 === 0 ? special[month] : undefined;
    return state ?? WATER_CLASSES[(row + Math.floor(month / 7)) % WATER_CLASSES.length] ?? 'I';
  });
}

function groupsBy(
  sections: readonly SectionEvaluation[],
  nameOf: (section: SectionEvaluation) => string,
): readonly GroupEvaluation[] {
  const names = [...new Set(sections.map(nameOf))];
  return names.map((name) =>
    aGroup(
      name,
      sections.filter((section) => nameOf(section) === name),
    ),
  );
}

function rankingRow(
  city: string,
  rank: number,
  cwqi: string,
  rankBefore: number,
  cwqiBefore: string,
  changePercent: string,
): CityRanking['rows'][number] {
  return {
    city,
    rank,
    cwqi: decimal(cwqi),
    rankBefore,
    cwqiBefore: decimal(cwqiBefore),
    changePercent: decimal(changePercent),
    sectionCount: 4,
  };
}
