import { bilingual, type Decimal, decimal } from '@shuize/domain';
import type { ParameterTable } from '../standards/parameter.ts';

/** What flux and ecological flow leave open. Shares are 0 to 1. */
export interface FlowParameters {
  readonly fluxMethod: 'sum-of-days' | 'means-of-period';
  /** Share of its detection limit that a concentration below detection counts for in a load. */
  readonly belowDetectionWeightOfLoad: Decimal;
  readonly ecologicalFlowPassLine: Decimal;
  readonly unknownFlow: 'undetermined' | 'left-out';
}

const FLUX = { instrument: '污染物通量核算（无统一规定）', provision: '通量' };
const ECOLOGICAL_FLOW = {
  instrument: '水利部关于做好河湖生态流量确定和保障工作的指导意见（水资管〔2020〕67号）',
  provision: '生态流量保证率',
};

export const FLOW_PARAMETERS: ParameterTable<FlowParameters> = {
  fluxMethod: {
    title: bilingual('时段通量的算法', 'How the flux of a period is reckoned'),
    rule: bilingual(
      '月通量按逐日通量累加，还是按平均浓度、平均流量和天数相乘。',
      'Whether the flux of a month is the sum of its days, or mean concentration times mean flow times days.',
    ),
    default: 'sum-of-days',
    answers: [
      { value: 'sum-of-days', text: bilingual('逐日通量累加', 'the sum of its days') },
      {
        value: 'means-of-period',
        text: bilingual('平均浓度×平均流量×天数', 'mean concentration × mean flow × days'),
      },
    ],
    cite: FLUX,
    confidence: 'partly-verified',
  },
  belowDetectionWeightOfLoad: {
    title: bilingual('通量计算中未检出值的比例', 'Weight of a value below detection in a load'),
    rule: bilingual(
      '低于检出限的浓度按检出限的几成计入通量；默认一半，可取0。取0时，未给出检出限的“未检出”也按0计。',
      'The share of its detection limit that a concentration below detection counts for in a load; half by default, it may be 0. At 0, what was not detected without a limit counts 0 as well.',
    ),
    default: decimal('0.5'),
    answers: null,
    cite: FLUX,
    confidence: 'design-choice',
  },
  ecologicalFlowPassLine: {
    title: bilingual('生态流量达标率的合格线', 'Pass line of ecological flow'),
    rule: bilingual(
      '河段未另行规定合格线时，达标率不低于此值为合格。',
      'The share of attainment from which a reach passes, where it has no pass line of its own.',
    ),
    default: decimal('0.9'),
    answers: null,
    cite: ECOLOGICAL_FLOW,
    confidence: 'from-memory',
  },
  unknownFlow: {
    title: bilingual('缺测流量的处理', 'Days without a flow'),
    rule: bilingual(
      '缺测的日（月）可能达标也可能不达标：由其余数据能够确定合格与否的照常判定，不能确定的待定；还是不计入分母。',
      'A day or month without data may attain or miss: whether the result is told where the rest decides it and undetermined where not, or such days leave the denominator.',
    ),
    default: 'undetermined',
    answers: [
      { value: 'undetermined', text: bilingual('按可能范围判定', 'they may be either') },
      { value: 'left-out', text: bilingual('不计入分母', 'they leave the denominator') },
    ],
    cite: ECOLOGICAL_FLOW,
    confidence: 'design-choice',
  },
};

export const DEFAULT_FLOW_PARAMETERS: FlowParameters = {
  fluxMethod: FLOW_PARAMETERS.fluxMethod.default,
  belowDetectionWeightOfLoad: FLOW_PARAMETERS.belowDetectionWeightOfLoad.default,
  ecologicalFlowPassLine: FLOW_PARAMETERS.ecologicalFlowPassLine.default,
  unknownFlow: FLOW_PARAMETERS.unknownFlow.default,
};
