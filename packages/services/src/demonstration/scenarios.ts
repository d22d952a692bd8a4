import { bilingual, invariant } from '@shuize/domain';
import { CHENGPU, JINGCHUAN, YUNLAN } from './divisions.ts';
import { SCENARIO_STATUSES, type Scenario } from './scenario.ts';
import { writtenTable } from './written-table.ts';

/**
 * Every finding of SX18 that the demonstration triggers in 2018, and the near misses beside them; a division
 * that is not named under a provision is nowhere near. Columns: provision, division, status, observed, how
 * (Chinese, English).
 *
 * The values stand in `scripted-months.ts`, the tasks in `tasks.ts`, the shares in `annual-results.ts`.
 */
const WRITTEN = `
  1a | 990322 | met | 2 | 松口断面3月氨氮、8月总磷均恰好超标2倍；7月1日分管副县长调整
     | NH3N in March and TP in August exactly 2 times over; the post changed hands on 1 July
  1a | 990326 | met | 2 | 霜岭出境断面7月、10月氨氮超标5倍左右 | NH3N about 5 times over in July and October
  1a | 990124 | met | 3 | 赤榆出境断面3月、6月、10月氨氮超标5倍以上 | NH3N 5 times over and more in March, June and October
  1a | 990125 | met | 3 | 柏浔出境断面3月、7月、10月氨氮严重超标 | NH3N far over in March, July and October
  1a | 990225 | met | 2 | 5月氨氮由2.40更正为3.40，更正后累计2次
     | May corrected from 2.40 to 3.40 mg/L: the correction makes the second month
  1a | 990324 | not-met | 1 | 4月超标2.00倍，11月超标1.99倍 | 2.00 times over in April, 1.99 in November
  1a | 990123 | not-met | 1 | 两个断面同在8月超标，按月计为1次 | two sections over in one month count as one month
  1a | 990223 | not-met | 1 | 2月氨氮由3.20更正为0.82，更正后仅1次
     | February corrected from 3.20 to 0.82 mg/L: the correction takes the finding away
  1a | 990224 | not-met | 1 | 7月氨氮经批准剔除，仅计3月1次 | July is excluded by approval, which leaves March
  1a | 990126 | undetermined | 1..2 | 3月超标，9月无数据，尚不能认定 | March is over and September has no data
  1a | 990323 | not-met | 0 | 省控断面尾矿桥超标5倍以上，不是国控断面，不计 | a provincial section far over the limit is not counted
  1b | 990121 | met | 3 | 芷汀出境断面2月至4月同比恶化且未达标 | worse and off target from February to April
  1b | 990125 | met | 3 | 柏浔出境断面3个月同比恶化 | three worse months
  1b | 990122 | met | 5 | 望矶出境断面3月至7月由Ⅳ类降为Ⅴ类 | from class IV to V from March to July
  1b | 990325 | met | 6 | 杏川出境断面3月至8月由Ⅳ类降为Ⅴ类 | from class IV to V from March to August
  1b | 990302 | met | 8 | 墨石河口断面3月至10月同比恶化 | worse from March to October
  1b | 990323 | met | 9 | 铁坪出境断面3月至11月同比恶化 | worse from March to November
  1b | 990222 | not-met | 2 | 3月、11月恶化；10月由Ⅱ类降为Ⅲ类但达标，不计
     | two months; October fell from class II to III but attains and is left out
  1b | 990124 | not-met | 0 | 两年均为劣Ⅴ类，类别未变，不属同比恶化 | below class V in both years, so never worse by class
  1c | 990103 | met | 1 | 青石滩断面氨氮年均1.0058，修约为1.01，超过Ⅲ类限值 | the mean of 1.0058 mg/L rounds to 1.01: class IV
  1c | 990122 | met | 1 | 望矶出境断面年均为Ⅴ类，目标Ⅳ类 | class V against target IV
  1c | 990124 | met | 2 | 焦园桥、赤榆出境两个断面年均为劣Ⅴ类，目标Ⅴ类 | two sections below class V against target V
  1c | 990125 | met | 1 | 柏浔出境断面年均为Ⅴ类，目标Ⅲ类 | class V against target III
  1c | 990203 | met | 1 | 朔沄河入湖口断面年均为劣Ⅴ类，目标Ⅴ类 | below class V against target V
  1c | 990302 | met | 1 | 墨石河口断面年均为Ⅳ类，目标Ⅲ类 | class IV against target III
  1c | 990323 | met | 1 | 铁坪出境断面年均为Ⅳ类，目标Ⅲ类 | class IV against target III
  1c | 990325 | met | 1 | 杏川出境断面年均为Ⅴ类，目标Ⅳ类 | class V against target IV
  1c | 990326 | met | 1 | 霜岭出境断面两次严重超标，年均为Ⅳ类，目标Ⅲ类 | two grave months make the year class IV against target III
  1c | 990102 | not-met | 0 | 东浦闸断面氨氮年均1.005，修约为1.00，达标 | the mean of 1.005 mg/L rounds to 1.00 and attains
  1c | 990123 | not-met | 0 | 鹤泉源断面氟化物为天然本底，已经批准扣除 | fluoride is natural background, allowed for by approval
  1d | 990103 | met | 1 | 污水处理厂提标改造工程至今未完成 | a key task was never done
  1d | 990122 | met | 1 | 排污口封堵整治于次年1月完成 | a key task was done in January of the next year
  1d | 990124 | met | 1 | 焦化废水集中处理设施至今未建成 | a key task was never done
  1d | 990323 | met | 1 | 尾矿库渗滤液治理至今未完成 | a key task was never done
  1d | 990325 | met | 1 | 污水管网二期工程于次年2月完成 | a key task was done in February of the next year
  1d | 990102 | not-met | 0 | 一项重点任务逾期，但于12月31日完成 | a key task was late but done on 31 December
  1d | 990123 | not-met | 0 | 未完成的任务不是重点任务 | the unfinished task is not a key one
  1e | 990323 | met | - | 黑臭水体3个，消除2个，低于要求的0.90 | two of three eliminated, below 0.90
  1e | 990203 | not-met | - | 黑臭水体10个，消除9个，恰好达到要求的0.90 | nine of ten, exactly 0.90
  1e | 990125 | not-met | - | 黑臭水体2个，消除1个，但考核未提出要求 | one of two, but the assessment asks none
  2a | 990124 | met | 3 | 3个月超标5倍以上 | three months at 5 times over and more
  2a | 990125 | met | 2 | 3月超标5.05倍，7月恰好5倍 | 5.05 times over in March, exactly 5 in July
  2a | 990326 | not-met | 1 | 7月超标5.00倍，10月超标4.99倍 | 5.00 times over in July, 4.99 in October
  2b | 990325 | met | 6 | 恰好6个月同比恶化 | exactly six worse months
  2b | 990302 | met | 8 | 8个月同比恶化 | eight worse months
  2b | 990323 | met | 9 | 9个月同比恶化 | nine worse months
  2b | 990122 | not-met | 5 | 仅5个月同比恶化 | only five worse months
  3a | 990124 | met | 3 | 恰好3个月超标5倍以上 | exactly three months
  3a | 990125 | not-met | 2 | 第三次超标4.99倍 | the third month is 4.99 times over
  3b | 990323 | met | 9 | 恰好9个月同比恶化 | exactly nine worse months
  3b | 990302 | not-met | 8 | 仅8个月同比恶化 | only eight worse months
  3c | 990103 | met | 1 | 青石滩断面连续两年未达标 | missed in 2017 and 2018
  3c | 990124 | met | 2 | 两个断面连续两年未达标 | two sections missed in both years
  3c | 990203 | met | 1 | 水质有所好转，但连续两年未达标 | better, yet missed in both years
  3c | 990323 | not-met | 0 | 仅2018年未达标 | missed in 2018 only
  3c | 990122 | not-met | 0 | 两年均有断面未达标，但不是同一断面 | missed in both years, but not the same section
  4a | ${YUNLAN} | met | 5 | 5个国考断面未达标 | five national sections missed
  4a | ${JINGCHUAN} | met | 4 | 4个国考断面未达标 | four national sections missed
  4a | ${CHENGPU} | not-met | 1 | 仅1个国考断面未达标 | only one national section missed
  4b | ${YUNLAN} | met | 3 | 恰好3个县（区）未完成重点任务 | exactly three counties with a key task unfinished
  4b | ${CHENGPU} | met | 0 | 市本级一项重点任务于次年3月完成
     | a key task of the city itself was done in March of the next year
  4b | ${JINGCHUAN} | not-met | 2 | 仅2个县未完成重点任务 | only two counties with a key task unfinished
  4c | ${YUNLAN} | met | - | 黑臭水体20个，消除15个，低于要求的0.80 | 15 of 20, below 0.80
  4c | ${CHENGPU} | not-met | - | 黑臭水体10个，消除8个，恰好达到要求的0.80 | 8 of 10, exactly 0.80
  4c | ${JINGCHUAN} | not-met | - | 建成区无黑臭水体 | none identified
  4d | ${YUNLAN} | met | - | 优良比例11/18、劣Ⅴ类比例2/18，均未完成 | good share 11/18 and below-V share 2/18 both missed
  4d | ${JINGCHUAN} | met | - | 优良比例10/15，未完成 | good share 10/15 missed
  4d | ${CHENGPU} | not-met | - | 优良比例12/16、劣Ⅴ类比例1/16，均恰好完成
     | good share 12/16 and below-V share 1/16 exactly on target
  6 | ${YUNLAN} | met | - | 2017年、2018年均未完成 | missed in 2017 and 2018
  6 | ${CHENGPU} | not-met | - | 仅2017年未完成 | missed in 2017 only
  6 | ${JINGCHUAN} | not-met | - | 仅2018年未完成 | missed in 2018 only
  8 | ${YUNLAN} | met | 4 | 年度考核4个方面均不合格 | all four aspects failed
  8 | ${JINGCHUAN} | met | 2 | 地表水、地下水2个方面不合格 | surface water and groundwater failed
  8 | ${CHENGPU} | not-met | 0 | 4个方面均合格 | all four aspects passed
`;

/** Provisions that hold another post for the very same facts. */
const SAME_FACTS: Readonly<Record<string, readonly string[]>> = { '1c': ['2c'], '4d': ['5'] };

export const SCENARIOS: readonly Scenario[] = writtenTable(6, WRITTEN).flatMap((cells) => {
  const [provision = null, division = null, statusText = null, observed = null, zh = null, en = null] = cells;
  const status = SCENARIO_STATUSES.find((known) => known === statusText);
  invariant(
    provision !== null && division !== null && status !== undefined,
    `${cells.join(' | ')} is no scenario`,
  );
  return [provision, ...(SAME_FACTS[provision] ?? [])].map((number) => ({
    provision: `SX18-${number}`,
    division,
    status,
    observed: observed === null ? null : rangeOf(observed),
    how: bilingual(zh ?? '', en ?? ''),
  }));
});

/** `2`, or `1..2` while something is unknown. */
function rangeOf(text: string): { readonly min: number; readonly max: number } {
  const [min = '', max = min] = text.split('..');
  return { min: Number(min), max: Number(max) };
}
