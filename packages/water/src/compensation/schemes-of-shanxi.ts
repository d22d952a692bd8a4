import { bilingual } from '@shuize/domain';
import type { CompensationScheme } from './compensation-scheme.ts';
import { ladder, NOT_PUBLISHED, stated, tier } from './ladder.ts';

const AT_BOUNDARY = { period: 'month', roles: ['boundary'], targets: { kind: 'any' }, cap: null } as const;
const OXYGEN_AND_AMMONIA = ['COD', 'NH3N'] as const;

const SHANXI_2010: CompensationScheme = {
  id: 'shanxi-2010',
  title: bilingual(
    '山西省地表水跨界断面水质考核生态补偿（2010年）',
    'Shanxi 2010: compensation by water quality at boundaries',
  ),
  cite: {
    instrument: '山西省人民政府办公厅关于实行地表水跨界断面水质考核生态补偿机制的通知',
    provision: '扣缴与奖励标准',
  },
  inForce: { from: '2010-01-01', until: '2012-12-31' },
  confidence: 'verified',
  note: bilingual(
    '36个断面；2010年1—9月共扣缴17237万元、奖励7200万元。各档金额未查到。2013年修订，止期按年份取定。',
    '36 sections; 172.37 million yuan charged and 72 million awarded in January to September 2010. The amounts of its tiers were not found. Revised in 2013; its end is taken by the year.',
  ),
  content: {
    inflow: 'not-considered',
    veto: 'nothing',
    rules: [
      {
        ...AT_BOUNDARY,
        kind: 'over-limit',
        title: bilingual('超标扣缴', 'charge for what is over'),
        confidence: 'verified',
        factors: OXYGEN_AND_AMMONIA,
        ladder: ladder(tier('(0, ∞)', NOT_PUBLISHED, 'verified')),
        times: 1,
      },
      {
        ...AT_BOUNDARY,
        kind: 'newly-attained',
        title: bilingual('水质改善奖励', 'reward for better water'),
        confidence: 'verified',
        amount: NOT_PUBLISHED,
      },
    ],
  },
};

const SHANXI_2013: CompensationScheme = {
  id: 'shanxi-2013',
  title: bilingual(
    '山西省地表水跨界断面水质考核生态补偿（2013年）',
    'Shanxi 2013: compensation by water quality at boundaries',
  ),
  cite: {
    instrument: '关于完善地表水跨界断面水质考核生态补偿机制的通知（山西省，2013年）',
    provision: '扣缴与奖励标准',
  },
  inForce: { from: '2013-01-01', until: null },
  confidence: 'partly-verified',
  note: bilingual(
    '五档的界限和首、末档金额已核实，中间三档100、150、200万元待核实。同一市（县）各断面按月累计扣缴。奖励针对无入境河流的断面；改善为当月与上年同月相比。施行日期按年份取定。',
    'The ends of the five tiers and the first and last amounts are verified; 100, 150 and 200 × 10,000 yuan between are to be verified. Charges of all sections of a city or county add up by month. Rewards are for sections without a river coming in; better is against the same month of the year before. The day in force is taken by the year.',
  ),
  content: {
    inflow: 'not-considered',
    veto: 'nothing',
    rules: [
      {
        ...AT_BOUNDARY,
        kind: 'over-limit',
        title: bilingual('超标扣缴', 'charge for what is over'),
        confidence: 'partly-verified',
        factors: OXYGEN_AND_AMMONIA,
        ladder: ladder(
          tier('(0, 0.5]', stated('50'), 'verified'),
          tier('(0.5, 1]', stated('100'), 'from-memory'),
          tier('(1, 5]', stated('150'), 'from-memory'),
          tier('(5, 10]', stated('200'), 'from-memory'),
          tier('(10, ∞)', stated('300'), 'verified'),
        ),
        times: 1,
      },
      {
        ...AT_BOUNDARY,
        period: 'year',
        kind: 'kept',
        title: bilingual('连续3个月保持目标奖励', 'reward for three months on target'),
        confidence: 'verified',
        months: 3,
        amount: stated('10'),
      },
      {
        ...AT_BOUNDARY,
        period: 'year',
        kind: 'kept',
        title: bilingual('全年保持目标奖励', 'reward for a year on target'),
        confidence: 'verified',
        months: 12,
        amount: stated('100'),
      },
      {
        ...AT_BOUNDARY,
        kind: 'newly-attained',
        title: bilingual('由不达标到达标奖励', 'reward for attaining what was missed'),
        confidence: 'verified',
        amount: stated('100'),
      },
      {
        ...AT_BOUNDARY,
        kind: 'class-gained',
        title: bilingual('达标后每提升一个类别奖励', 'reward for each class gained once attained'),
        confidence: 'verified',
        amount: stated('50'),
      },
    ],
  },
};

const JINCHENG_2020: CompensationScheme = {
  id: 'jincheng-2020',
  title: bilingual('晋城市地表水跨界断面生态补偿（2020年）', 'Jincheng 2020: compensation at boundaries'),
  cite: { instrument: '晋市水防办〔2020〕5号', provision: '2022年11月扣缴情况' },
  inForce: { from: '2020-01-01', until: null },
  confidence: 'partly-verified',
  note: bilingual(
    '分档未公布，仅有2022年11月的两个实例：超标0.585倍扣缴50万元，1.12倍扣缴100万元，均为氨氮。与2013年省定分档不符，不得套用。施行日期按年份取定。',
    'Its tiers are not published. Two payments of November 2022, both of ammonia, are known: 0.585 times over cost 50, 1.12 times 100 × 10,000 yuan. They do not fit the province’s tiers of 2013. The day in force is taken by the year.',
  ),
  content: {
    inflow: 'not-considered',
    veto: 'nothing',
    rules: [
      {
        ...AT_BOUNDARY,
        kind: 'over-limit',
        title: bilingual('超标扣缴', 'charge for what is over'),
        confidence: 'partly-verified',
        factors: ['NH3N'],
        ladder: ladder(
          tier('(0, 0.585)', NOT_PUBLISHED, 'verified'),
          tier('[0.585, 0.585]', stated('50'), 'verified'),
          tier('(0.585, 1.12)', NOT_PUBLISHED, 'verified'),
          tier('[1.12, 1.12]', stated('100'), 'verified'),
          tier('(1.12, ∞)', NOT_PUBLISHED, 'verified'),
        ),
        times: 1,
      },
      {
        ...AT_BOUNDARY,
        kind: 'over-limit',
        title: bilingual('其他因子超标扣缴', 'charge for other factors that are over'),
        confidence: 'design-choice',
        factors: ['COD'],
        ladder: ladder(tier('(0, ∞)', NOT_PUBLISHED, 'design-choice')),
        times: 1,
      },
    ],
  },
};

export const SCHEMES_OF_SHANXI: readonly CompensationScheme[] = [SHANXI_2010, SHANXI_2013, JINCHENG_2020];
