import { bilingual, decimal } from '@shuize/domain';
import type {
  ClassStepsRule,
  CompensationScheme,
  LoadRule,
  OverLimitRule,
  TargetScope,
} from './compensation-scheme.ts';
import { ladder, NOT_PUBLISHED, stated, statedYuan, tier } from './ladder.ts';

const AT_BOUNDARY = { period: 'month', roles: ['boundary'], targets: { kind: 'any' }, cap: null } as const;
const OXYGEN_AND_AMMONIA = ['COD', 'NH3N'] as const;
const AMOUNT_UNKNOWN = ladder(tier('(0, ∞)', NOT_PUBLISHED, 'verified'));

const LOAD_OVER_TARGET: LoadRule = {
  ...AT_BOUNDARY,
  kind: 'load',
  title: bilingual('超过目标的通量', 'load over the target'),
  confidence: 'verified',
  over: 'target',
  factors: OXYGEN_AND_AMMONIA,
  ratePerTonne: { COD: statedYuan('2500'), NH3N: statedYuan('10000') },
};

const HENAN_2010: CompensationScheme = {
  id: 'henan-2010',
  title: bilingual('河南省水环境生态补偿暂行办法（2010年）', 'Henan 2010: interim measures'),
  cite: { instrument: '豫政办〔2010〕9号', provision: '生态补偿标准' },
  inForce: { from: '2010-01-01', until: '2013-12-31' },
  confidence: 'verified',
  note: bilingual(
    '化学需氧量每吨2500元、氨氮每吨10000元。起止日期按年份取定。',
    '2500 yuan a tonne of chemical oxygen demand, 10000 of ammonia nitrogen. The time in force is taken by the year.',
  ),
  content: { inflow: 'not-considered', veto: 'nothing', rules: [LOAD_OVER_TARGET] },
};

const RATES_UNKNOWN = { COD: NOT_PUBLISHED, NH3N: NOT_PUBLISHED } as const;

const HENAN_2014: CompensationScheme = {
  id: 'henan-2014',
  title: bilingual('河南省水环境生态补偿（2014年修订）', 'Henan 2014: measures revised'),
  cite: { instrument: '豫政办〔2014〕3号', provision: '一' },
  inForce: { from: '2014-01-01', until: '2016-12-31' },
  confidence: 'verified',
  note: bilingual(
    '已失效。分别按年度责任目标和水功能区划目标核算两次。文件称依照2010年办法核算，其后是否调整单价未查到，故不填金额。起止日期按年份取定。',
    'No longer in force. Reckoned twice, against the yearly target and against the function zone. It refers to the measures of 2010; whether their rates were changed since was not found, so no rate is filled in. The time in force is taken by the year.',
  ),
  content: {
    inflow: 'not-considered',
    veto: 'nothing',
    rules: [
      { ...LOAD_OVER_TARGET, ratePerTonne: RATES_UNKNOWN },
      {
        ...LOAD_OVER_TARGET,
        title: bilingual('超过水功能区划目标的通量', 'load over the limit of the function zone'),
        over: 'function-zone',
        ratePerTonne: RATES_UNKNOWN,
      },
    ],
  },
};

/** Charge and reward of one of the three ladders of 2017; only that they exist is known. */
function ladderOfTargets(
  targets: TargetScope,
  zh: string,
  en: string,
): readonly [OverLimitRule, ClassStepsRule] {
  return [
    {
      ...AT_BOUNDARY,
      kind: 'over-limit',
      targets,
      title: bilingual(`${zh}断面扣收`, `charge of sections with a target of ${en}`),
      confidence: 'partly-verified',
      factors: ['COD', 'NH3N', 'TP'],
      ladder: AMOUNT_UNKNOWN,
      times: 1,
    },
    {
      ...AT_BOUNDARY,
      kind: 'class-steps',
      targets,
      title: bilingual(`${zh}断面奖励`, `reward of sections with a target of ${en}`),
      confidence: 'verified',
      from: 'target',
      better: NOT_PUBLISHED,
      worse: null,
    },
  ];
}

const SOURCE_OVER: OverLimitRule = {
  ...AT_BOUNDARY,
  roles: ['drinking-source'],
  kind: 'over-limit',
  title: bilingual('饮用水水源地超标扣收', 'charge of drinking-water sources'),
  confidence: 'partly-verified',
  factors: ['COD', 'NH3N', 'TP'],
  ladder: AMOUNT_UNKNOWN,
  times: 1,
};

const HENAN_2017: CompensationScheme = {
  id: 'henan-2017',
  title: bilingual('河南省水环境质量生态补偿暂行办法（2017年）', 'Henan 2017: interim measures'),
  cite: { instrument: '豫政办〔2017〕74号', provision: '地表水责任目标断面等四类补偿' },
  inForce: { from: '2017-01-01', until: null },
  confidence: 'partly-verified',
  note: bilingual(
    '结构已核实，单价未查到，考核因子待核实。公布的月度金额，省辖市均为10万元的整数倍，省直管县（市）均为2万元的整数倍；2017年5月三门峡市扣收440万元、洛阳市扣收50万元。施行日期按年份取定。',
    'The structure is verified; unit amounts were not found, the factors are to be verified. Published monthly amounts are multiples of 100,000 yuan for cities and of 20,000 for counties; in May 2017 Sanmenxia paid 4.4 million and Luoyang 0.5 million. The day in force is taken by the year.',
  ),
  content: {
    inflow: 'charge-deducted',
    veto: 'rewards',
    rules: [
      ...ladderOfTargets({ kind: 'classes', best: 'I', worst: 'III' }, '目标Ⅰ～Ⅲ类', 'class I to III'),
      ...ladderOfTargets({ kind: 'classes', best: 'IV', worst: 'V' }, '目标Ⅳ～Ⅴ类', 'class IV or V'),
      ...ladderOfTargets(
        { kind: 'classes', best: 'below-V', worst: 'below-V' },
        '目标劣Ⅴ类',
        'below class V',
      ),
      SOURCE_OVER,
      {
        ...SOURCE_OVER,
        roles: ['canal'],
        title: bilingual(
          '南水北调中线超标扣收（水源地的2倍）',
          'charge of the South–North canal, twice that of a source',
        ),
        times: 2,
      },
    ],
  },
};

/** Targets in mg/L that part the two rules for sections of responsibility. */
const LAX_TARGETS = { COD: decimal('40'), NH3N: decimal('2.0') } as const;

const ZHOUKOU_SECTION = {
  ...AT_BOUNDARY,
  kind: 'over-limit',
  factors: OXYGEN_AND_AMMONIA,
  times: 1,
} as const;

const ZHOUKOU: CompensationScheme = {
  id: 'zhoukou',
  title: bilingual('周口市水环境生态补偿', 'Zhoukou: compensation by water quality'),
  cite: { instrument: '周口市水环境生态补偿和奖励办法（名称、文号待核实）', provision: '第四条、第五条' },
  inForce: { from: null, until: null },
  confidence: 'verified',
  note: bilingual(
    '倍数不超过0.1的不扣缴。目标不高于化学需氧量40、氨氮2.0 mg/L的责任断面的标准未查到。沙颍河流域按周考核，其他流域按月。达标奖励另有规定，未收录。施行日期未查到。',
    'Up to 0.1 times over nothing is charged. The rule for sections of responsibility with targets up to 40 mg/L of chemical oxygen demand or 2.0 of ammonia was not found. Sections of the Shaying river are reckoned by the week, others by the month. Rewards exist and are not held. The day in force was not found.',
  ),
  content: {
    inflow: 'not-considered',
    veto: 'nothing',
    rules: [
      {
        ...ZHOUKOU_SECTION,
        targets: { kind: 'above', limits: LAX_TARGETS },
        title: bilingual('责任断面超标补偿', 'charge of sections of responsibility'),
        confidence: 'verified',
        ladder: ladder(
          tier('(0.1, 0.5]', stated('10'), 'verified', 'with-multiple'),
          tier('(0.5, 1.0]', stated('25'), 'verified', 'with-multiple'),
          tier('(1.0, 1.5]', stated('50'), 'verified', 'with-multiple'),
          tier('(1.5, 2.0]', stated('100'), 'verified', 'with-multiple'),
          tier('(2.0, ∞)', stated('200'), 'verified', 'with-multiple'),
        ),
      },
      {
        ...ZHOUKOU_SECTION,
        targets: { kind: 'at-most', limits: LAX_TARGETS },
        title: bilingual('责任断面超标补偿（目标较严）', 'charge of sections with stricter targets'),
        confidence: 'verified',
        ladder: AMOUNT_UNKNOWN,
      },
      {
        ...ZHOUKOU_SECTION,
        roles: ['inlet'],
        title: bilingual('入河口断面超标补偿', 'charge of inlets'),
        confidence: 'verified',
        ladder: ladder(tier('(0, ∞)', stated('15'), 'verified', 'with-multiple')),
      },
    ],
  },
};

export const SCHEMES_OF_HENAN: readonly CompensationScheme[] = [HENAN_2010, HENAN_2014, HENAN_2017, ZHOUKOU];
