import {
  type AnnualAspect,
  type Bilingual,
  type BindingIndicator,
  type BoundaryKind,
  bilingual,
  type ControlLevel,
  classText,
  type DivisionLevel,
  INDICATORS,
  MONITORING_STATES,
  READING_FLAGS,
  type ReadingFlag,
  stateText,
  TARGET_CLASSES,
  type WaterBodyKind,
} from '@shuize/domain';
import type { Choice } from './sheet-guide.ts';

function choicesOf<Value extends string>(labels: Readonly<Record<Value, Bilingual>>): readonly Choice[] {
  return Object.entries<Bilingual>(labels).map(([value, label]) => ({ value, label }));
}

export const LEVEL_CHOICES = choicesOf<DivisionLevel>({
  province: bilingual('省级', 'province'),
  city: bilingual('设区市', 'city'),
  county: bilingual('县（市、区）', 'county'),
  zone: bilingual('功能区', 'zone'),
  township: bilingual('乡镇、街道', 'township'),
});

export const WATER_BODY_CHOICES = choicesOf<WaterBodyKind>({
  river: bilingual('河流', 'river'),
  lake: bilingual('湖库', 'lake or reservoir'),
});

export const CONTROL_CHOICES = choicesOf<ControlLevel>({
  national: bilingual('国控（国考）', 'national'),
  provincial: bilingual('省控', 'provincial'),
  municipal: bilingual('市控', 'municipal'),
  county: bilingual('县控', 'county'),
});

export const BOUNDARY_CHOICES = choicesOf<BoundaryKind>({
  none: bilingual('不跨界', 'on no boundary'),
  county: bilingual('跨县界', 'between counties'),
  city: bilingual('跨市界', 'between cities'),
  province: bilingual('跨省界', 'between provinces'),
});

export const TARGET_CHOICES: readonly Choice[] = TARGET_CLASSES.map((value) => ({
  value,
  label: classText(value),
}));

/** Codes of indicators, each with the unit in which its values are written. */
export const INDICATOR_CHOICES: readonly Choice[] = INDICATORS.map(({ code, name, unit }) => ({
  value: code,
  label: bilingual(`${name.zh}（${unit}）`, `${name.en} (${unit === '无量纲' ? 'no unit' : unit})`),
}));

export const STATE_CHOICES: readonly Choice[] = MONITORING_STATES.map((value) => ({
  value,
  label: stateText(value),
}));

const FLAG_LABELS: Readonly<Record<ReadingFlag, Bilingual>> = {
  N: bilingual('正常', 'normal'),
  T: bilingual('超测定上限', 'above the range'),
  L: bilingual('超测定下限', 'below the range'),
  P: bilingual('电源故障', 'power fault'),
  D: bilingual('仪器故障', 'instrument fault'),
  F: bilingual('通信故障', 'communication fault'),
  B: bilingual('仪器离线', 'off line'),
  Z: bilingual('取不到水样', 'no sample'),
  S: bilingual('手工输入', 'entered by hand'),
  M: bilingual('维护调试', 'maintenance'),
  hd: bilingual('开机自检', 'start-up test'),
  DEL: bilingual('已剔除', 'struck out'),
};

export const FLAG_CHOICES: readonly Choice[] = READING_FLAGS.map((value) => ({
  value,
  label: FLAG_LABELS[value],
}));

export const BINDING_CHOICES = choicesOf<BindingIndicator>({
  'good-share': bilingual('优良（Ⅰ—Ⅲ类）水体比例', 'share of sections in classes I to III'),
  'below-v-share': bilingual('劣Ⅴ类水体比例', 'share of sections below class V'),
});

export const ASPECT_CHOICES = choicesOf<AnnualAspect>({
  surface: bilingual('地表水', 'surface water'),
  'black-odorous': bilingual('黑臭水体', 'black-odorous water bodies'),
  drinking: bilingual('饮用水水源', 'drinking-water sources'),
  groundwater: bilingual('地下水', 'groundwater'),
});

export const POST_CHOICES = choicesOf({
  'vice-county-head': bilingual('副县长', 'vice county head'),
  'county-head': bilingual('县长', 'county head'),
  'county-secretary': bilingual('县委书记', 'county party secretary'),
  'vice-mayor': bilingual('副市长', 'vice mayor'),
  mayor: bilingual('市长', 'mayor'),
  'city-secretary': bilingual('市委书记', 'city party secretary'),
  direct: bilingual('直接责任人', 'the one directly responsible'),
  deputy: bilingual('分管负责人', 'deputy in charge'),
  principal: bilingual('主要负责人', 'principal'),
  'team-leader': bilingual('督查组长', 'team leader'),
  'grid-officer': bilingual('网格员', 'grid officer'),
});

const EVENT_LABELS = {
  notice: bilingual('通报', 'notice'),
  filing: bilingual('立案', 'filing of a case'),
  exposure: bilingual('曝光', 'exposure in the media'),
  report: bilingual('举报', 'report by the public'),
  fraud: bilingual('弄虚作假', 'fraud'),
  'illegal-discharge': bilingual('偷排直排', 'illegal discharge'),
  incident: bilingual('突发事件', 'incident'),
  'natural-disaster': bilingual('自然灾害', 'natural disaster'),
  'mountain-destruction': bilingual('毁坏山体', 'destruction of a mountain'),
  'illegal-land-use': bilingual('违法占地', 'illegal use of land'),
  'illegal-mining': bilingual('违法采矿', 'illegal mining'),
  'illegal-villa': bilingual('违建别墅', 'illegal villa'),
  'lake-river-filling': bilingual('围填河湖', 'filling of a lake or river'),
  'illegal-emission': bilingual('违法排污', 'illegal emission'),
  'forest-grassland-destruction': bilingual('毁林毁草', 'destruction of forest or grassland'),
};

export const EVENT_KIND_CHOICES = choicesOf(EVENT_LABELS);

export const EVENT_LEVEL_CHOICES = choicesOf({
  'city-office': bilingual('市攻坚办', 'the city’s office'),
  'city-committee': bilingual('市委、市政府', 'the city’s committee or government'),
  provincial: bilingual('省级', 'provincial'),
  'above-provincial': bilingual('省级以上', 'above provincial'),
  ministry: bilingual('部级', 'ministry'),
  city: bilingual('市级', 'city'),
  central: bilingual('中央级', 'central'),
});

export const COMPLAINT_RESULT_CHOICES = choicesOf({
  open: bilingual('未办结', 'open'),
  closed: bilingual('已办结', 'closed'),
  'closed-in-stages': bilingual('阶段性办结', 'closed in stages'),
});

export const RANK_CHOICES = choicesOf({
  bureau: bilingual('厅局级', 'bureau'),
  county: bilingual('县处级', 'county'),
  township: bilingual('乡科级', 'township'),
  other: bilingual('其他', 'other'),
});

export const TRUTH_CHOICES = choicesOf({
  true: bilingual('是', 'yes'),
  false: bilingual('否', 'no'),
});
