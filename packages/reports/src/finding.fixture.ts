import { day } from './day.fixture.ts';
import type { FindingCard } from './finding-model.ts';

/** A finding that is met, with two facts, two holders and a changed interpretation. */
export function aFinding(changes: Partial<FindingCard> = {}): FindingCard {
  return {
    provisionId: 'SX18-1a',
    clause: '国考断面年内累计2次及以上月度监测结果有污染物超标2倍及以上的，追究分管副县长责任。',
    citation: '水污染防治量化问责办法（试行）第一条第（一）项',
    division: '石门县',
    section: null,
    post: '分管副县（市、区）长',
    held: 'post',
    roles: [],
    window: '2025年',
    status: 'met',
    observed: '2',
    required: '2',
    sentence: '2025年，石门县国考断面有2次月度监测结果超标2倍及以上，达到2次，触发对分管副县长的问责条款。',
    condition: '年内累计2次及以上月度监测结果超标2倍及以上',
    facts: [
      {
        subject: '石门桥断面2025年2月',
        measurement: '氨氮6.00 mg/L（1次）',
        statistic: '月均值6.00 mg/L，限值1.0，超标5.0000倍',
        waterClass: 'below-V',
        comparedClass: { label: '目标', class: 'III' },
      },
      {
        subject: '石门桥断面2025年8月',
        measurement: null,
        statistic: '月均值3.10 mg/L，限值1.0，超标2.1000倍',
        waterClass: 'below-V',
        comparedClass: { label: '目标', class: 'III' },
      },
    ],
    holders: [
      {
        person: '示例甲',
        role: null,
        from: day(2022, 3, 1),
        to: day(2025, 6, 30),
        isPartial: false,
        facts: [0],
      },
      { person: '示例乙', role: null, from: day(2025, 8, 15), to: null, isPartial: true, facts: [1] },
    ],
    unknown: ['石门桥断面2025年11月'],
    distance: '少1次即不触发',
    interpretations: [{ name: '超标倍数', answer: '（C−S）／S' }],
    otherInterpretations: [{ name: '范围', answer: '单个断面', status: 'undetermined' }],
    digest: DIGEST,
    ...changes,
  };
}

/** One that lacks data, with no fact and no holder. */
export function undeterminedFinding(): FindingCard {
  return aFinding({
    provisionId: 'SX18-1b',
    status: 'undetermined',
    observed: '2～4',
    required: '3',
    section: '石门桥',
    sentence: '2025年，石门桥断面月度监测结果同比恶化2至4次，尚不能断定是否达到3次。',
    clause: '国考断面年内累计3次及以上月度监测结果较上年同月恶化的，追究分管副县长责任。',
    condition: '年内累计3次及以上月度监测结果同比恶化',
    holders: [],
    facts: [],
    otherInterpretations: [],
    distance: null,
  });
}

const DIGEST = '9f2c5d0e7a41b6c8d3e5f60718293a4b5c6d7e8f90a1b2c3d4e5f60718293a4b';
