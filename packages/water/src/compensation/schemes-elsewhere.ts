import { bilingual } from '@shuize/domain';
import type { CompensationScheme } from './compensation-scheme.ts';
import { ladder, NOT_PUBLISHED, stated, tier } from './ladder.ts';
import { wanYuan } from './money.ts';

const AT_BOUNDARY = { period: 'month', roles: ['boundary'], targets: { kind: 'any' }, cap: null } as const;

const HENAN_SHANDONG_2021: CompensationScheme = {
  id: 'henan-shandong-2021',
  title: bilingual(
    '黄河流域（豫鲁段）横向生态保护补偿协议（2021—2022年）',
    'Henan and Shandong 2021–2022: agreement on the Yellow River',
  ),
  cite: { instrument: '黄河流域（豫鲁段）横向生态保护补偿协议', provision: '水质基本补偿、水质变化补偿' },
  inForce: { from: '2021-01-01', until: '2022-12-31' },
  confidence: 'verified',
  note: bilingual(
    '考核刘庄国控断面的年均值。奖励为山东省给予河南省，扣缴为河南省给予山东省。化学需氧量、氨氮、总磷指数的算法未公布，由使用者给出其同比变化。2023—2025年协议另有规定，未收录。',
    'The yearly means of the section Liuzhuang. A reward is what Shandong gives Henan, a charge what Henan gives Shandong. How the index of chemical oxygen demand, ammonia and phosphorus is made is not published; its change is for the user to give. The agreement of 2023–2025 differs and is not held.',
  ),
  content: {
    inflow: 'not-considered',
    veto: 'nothing',
    rules: [
      {
        ...AT_BOUNDARY,
        period: 'year',
        kind: 'class-steps',
        title: bilingual('水质基本补偿', 'basic compensation'),
        confidence: 'verified',
        from: 'III',
        better: stated('6000'),
        worse: stated('6000'),
      },
      {
        ...AT_BOUNDARY,
        period: 'year',
        cap: wanYuan('4000'),
        kind: 'change',
        title: bilingual('水质变化补偿', 'compensation for change'),
        confidence: 'verified',
        of: 'index',
        factors: ['COD', 'NH3N', 'TP'],
        better: stated('100'),
        worse: stated('100'),
      },
    ],
  },
};

const TAIHU: CompensationScheme = {
  id: 'taihu',
  title: bilingual('太湖流域环境资源区域补偿（江苏省）', 'Taihu basin, Jiangsu: compensation between areas'),
  cite: { instrument: '镇江市太湖流域环境资源区域补偿方案', provision: '补偿标准、补偿资金核算' },
  inForce: { from: null, until: null },
  confidence: 'verified',
  note: bilingual(
    '每吨高锰酸盐指数1.5万元、氨氮10万元、总磷10万元，按月断面水量核算。起止日期未查到；江苏省其后另有新方案，未收录。',
    'By the tonne 15,000 yuan of permanganate index, 100,000 of ammonia, 100,000 of phosphorus, on the water of the month. Its time in force was not found; Jiangsu has later schemes that are not held.',
  ),
  content: {
    inflow: 'not-considered',
    veto: 'nothing',
    rules: [
      {
        ...AT_BOUNDARY,
        kind: 'load',
        title: bilingual('超过控制目标的通量', 'load over the target'),
        confidence: 'verified',
        over: 'target',
        factors: ['CODMn', 'NH3N', 'TP'],
        ratePerTonne: { CODMn: stated('1.5'), NH3N: stated('10'), TP: stated('10') },
      },
    ],
  },
};

const SHANDONG_2019: CompensationScheme = {
  id: 'shandong-2019',
  title: bilingual('山东省地表水环境质量生态补偿（2019年）', 'Shandong 2019: compensation by water quality'),
  cite: {
    instrument: '山东省地表水环境质量生态补偿办法（2019年，名称、文号待核实）',
    provision: '水质同比变化补偿（赔偿）等',
  },
  inForce: { from: '2019-01-01', until: null },
  confidence: 'verified',
  note: bilingual(
    '恶化每1个百分点的赔偿为5万元至200万元，分档未公布。断面全部达到年度目标的基本补偿未收录。',
    'For each percentage point worse 50,000 to 2,000,000 yuan are owed; the tiers are not published. The basic compensation for attaining all yearly targets is not held.',
  ),
  content: {
    inflow: 'not-considered',
    veto: 'nothing',
    rules: [
      {
        ...AT_BOUNDARY,
        kind: 'change',
        title: bilingual('月浓度同比变化', 'change of monthly concentrations'),
        confidence: 'verified',
        of: 'factors',
        factors: ['NH3N', 'COD', 'TP', 'F'],
        better: stated('4'),
        worse: { kind: 'not-published', least: wanYuan('5'), most: wanYuan('200') },
      },
      {
        ...AT_BOUNDARY,
        kind: 'below-v',
        title: bilingual('月均值劣Ⅴ类', 'month worse than class V'),
        confidence: 'verified',
        amount: stated('100'),
      },
      {
        ...AT_BOUNDARY,
        period: 'year',
        roles: ['drinking-source'],
        kind: 'attainment',
        title: bilingual('跨市饮用水水源地出境断面', 'sections of drinking-water sources leaving a city'),
        confidence: 'verified',
        attained: stated('400'),
        missed: stated('400'),
      },
    ],
  },
};

const HEBEI_POINT = ladder(
  tier('(0, 0.375)', NOT_PUBLISHED, 'verified'),
  tier('[0.375, 0.375]', stated('60'), 'verified'),
  tier('(0.375, ∞)', NOT_PUBLISHED, 'verified'),
);

const HEBEI_2016: CompensationScheme = {
  id: 'hebei-2016',
  title: bilingual('河北省河流跨界断面水质生态补偿（2016年）', 'Hebei 2016: compensation at boundaries'),
  cite: { instrument: '冀政办字〔2016〕169号', provision: '2016年12月扣缴情况' },
  inForce: { from: '2016-12-01', until: '2020-12-31' },
  confidence: 'partly-verified',
  note: bilingual(
    '分档未查到，仅有2016年12月的一个实例：化学需氧量超标0.375倍扣缴60万元。断流断面不计。污染物浓度比上游未增加的不扣缴。另有年度扣缴与奖励，金额未查到。起期按首次通报取定。',
    'Its tiers were not found. One payment of December 2016 is known: chemical oxygen demand 0.375 times over cost 60 × 10,000 yuan. Dry sections are left out. Where the concentration did not rise on the way nothing is charged. Charges and rewards of the year exist; their amounts were not found. It begins with the first bulletin.',
  ),
  content: {
    inflow: 'spared-when-not-increased',
    veto: 'nothing',
    rules: [
      {
        ...AT_BOUNDARY,
        kind: 'over-limit',
        title: bilingual('化学需氧量超标扣缴', 'charge for chemical oxygen demand'),
        confidence: 'partly-verified',
        factors: ['COD'],
        ladder: HEBEI_POINT,
        times: 1,
      },
      {
        ...AT_BOUNDARY,
        kind: 'over-limit',
        title: bilingual('氨氮、总磷超标扣缴', 'charge for ammonia and phosphorus'),
        confidence: 'partly-verified',
        factors: ['NH3N', 'TP'],
        ladder: ladder(tier('(0, ∞)', NOT_PUBLISHED, 'verified')),
        times: 1,
      },
    ],
  },
};

export const SCHEMES_ELSEWHERE: readonly CompensationScheme[] = [
  HENAN_SHANDONG_2021,
  TAIHU,
  SHANDONG_2019,
  HEBEI_2016,
];
