import type { components } from '../server/api-types.ts';
import { AS_OF } from './demonstration.fixture.ts';

const SUMMARY: components['schemas']['FindingEntry'] = {
  digest: 'c0'.repeat(32),
  policy: 'sx18',
  provision: 'SX18-1a',
  citation: '《水污染防治量化问责办法（试行）》一是第1项',
  division: '140104',
  divisionName: '金砂县',
  section: null,
  post: '分管副县（市、区）长',
  window: '2018年',
  status: 'met',
  observed: '3',
  required: '2',
  sentence: '金砂县2018年国考断面月度监测结果超标2倍及以上累计3次，达到约谈分管副县长的次数。',
};

export const FINDINGS: readonly (typeof SUMMARY)[] = [
  SUMMARY,
  {
    ...SUMMARY,
    digest: 'c1'.repeat(32),
    provision: 'SX18-2b',
    citation: '《水污染防治量化问责办法（试行）》二是第2项',
    status: 'undetermined',
    observed: '1～3',
    post: '县（市、区）长',
    sentence: '金砂县2018年有2个月数据不全，能否认定水质连续恶化尚待补报。',
  },
];

export const RUN: components['schemas']['Run'] = {
  runId: 'run-1',
  period: '2018',
  asOf: AS_OF,
  startedBy: '张文',
  startedAt: AS_OF,
  finishedAt: AS_OF,
  packs: {
    sx18: {
      version: '1.0.0',
      digest: 'd1'.repeat(32),
      title: { zh: '山西省水污染防治量化问责（2018年试行）', en: 'Shanxi accountability' },
    },
  },
  engineVersion: '0.1.0',
  inputDigest: 'e2'.repeat(32),
  resultDigest: 'f3'.repeat(32),
  publication: null,
};

export const CHANGES: components['schemas']['Changes'] = {
  after: AS_OF,
  until: AS_OF,
  facts: [
    {
      file: 'monthly.csv',
      total: 1,
      rows: [
        {
          key: { section: 'jinsha-3', month: '2018-07', indicator: 'NH3N' },
          before: { section: 'jinsha-3', month: '2018-07', indicator: 'NH3N', value: '6.00' },
          after: { section: 'jinsha-3', month: '2018-07', indicator: 'NH3N', value: '2.10' },
          recordedAt: AS_OF,
          batchId: 'b1',
          source: '更正',
          actor: '李敏',
          reason: '实验室复核后更正',
        },
      ],
    },
  ],
  results: null,
};

export const FINDING: components['schemas']['FindingDetail'] = {
  runId: RUN.runId,
  period: RUN.period,
  asOf: AS_OF,
  card: {
    provisionId: SUMMARY.provision,
    division: SUMMARY.divisionName,
    section: null,
    post: SUMMARY.post,
    window: SUMMARY.window,
    status: SUMMARY.status,
    observed: SUMMARY.observed,
    required: SUMMARY.required,
    sentence: SUMMARY.sentence,
    digest: SUMMARY.digest,
    clause: '年内累计两次及以上月度监测结果超标两倍及以上的，约谈分管副县（市、区）长。',
    citation: '水污染防治量化问责办法（试行） 第一条第（一）项',
    condition: '本县国考断面年内累计2次及以上月度监测结果超标2倍及以上',
    held: 'post',
    roles: [],
    facts: [2, 5, 7].map((month) => ({
      subject: `矿山桥 2018年${month}月`,
      measurement: `氨氮 ${month}.00 mg/L（1次）`,
      statistic: `月均值 ${month}.00 mg/L，限值 1.0，超标 ${month - 1}.0000 倍`,
      waterClass: 'below-V',
      comparedClass: { label: '目标', class: 'III' },
    })),
    holders: [
      { person: '王建国', role: null, from: '2017-03-01', to: '2018-06-15', isPartial: true, facts: [0, 1] },
      { person: null, role: null, from: null, to: null, isPartial: false, facts: [2] },
    ],
    unknown: ['上庄 2018年11月'],
    distance: '再少2次即不触发',
    localValues: [],
    interpretations: [
      { name: '超标倍数', answer: '按（C−S）/S 计算' },
      { name: '限值', answer: '按断面目标类别' },
    ],
    otherInterpretations: [{ name: '超标倍数', answer: '按 C/S 计算', status: 'undetermined' }],
  },
  sufficientFacts: [0, 1],
  finding: {
    policy: SUMMARY.policy,
    version: '1.0.0',
    provision: SUMMARY.provision,
    division: SUMMARY.division,
    section: null,
    post: 'vice-county-head',
    window: '2018',
    status: SUMMARY.status,
    observed: 3,
    required: 2,
    facts: [2, 5, 7].map((month) => ({
      kind: 'exceedance',
      section: 'jinsha-3',
      month: `2018-0${month}`,
      indicator: 'NH3N',
      value: `${month}.00`,
      limit: '1.0',
      multiple: `${month - 1}.0000`,
    })),
    unknown: [{ section: 'jinsha-1', month: '2018-11' }],
    distance: { count: -1, leaf: [] },
    holders: [],
    sentence: { zh: SUMMARY.sentence, en: SUMMARY.sentence },
    interpretations: { multiple: 'over' },
    otherInterpretations: [],
    cite: { instrument: '水污染防治量化问责办法（试行）', provision: '1a' },
    digest: SUMMARY.digest,
  },
};
