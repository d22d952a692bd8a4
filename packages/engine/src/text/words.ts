import {
  type Bilingual,
  bilingual,
  type DivisionLevel,
  type EntityKind,
  type Grain,
  type ItemKind,
} from '@shuize/domain';

/** Words for what a pack selects by; those of measures come from their labels. */
const ATTRIBUTE_WORDS: Readonly<Record<string, Bilingual>> = {
  'section control national': bilingual('国考', 'nationally examined'),
  'section control provincial': bilingual('省考', 'provincially examined'),
  'section control municipal': bilingual('市考', 'city-examined'),
  'section control county': bilingual('县考', 'county-examined'),
  'section kind river': bilingual('河流', 'river'),
  'section kind lake': bilingual('湖库', 'lake'),
  'section boundary none': bilingual('非跨界', 'non-boundary'),
  'section boundary county': bilingual('县界', 'county-boundary'),
  'section boundary city': bilingual('市界', 'city-boundary'),
  'section boundary province': bilingual('省界', 'province-boundary'),
  'task key true': bilingual('重点', 'key'),
  'task key false': bilingual('非重点', 'non-key'),
};

/** A value of an attribute as it stands before the noun; the value itself where there is no word for it. */
export function attributeWord(entity: EntityKind, name: string, value: string): Bilingual {
  return ATTRIBUTE_WORDS[`${entity} ${name} ${value}`] ?? bilingual(value, value);
}

export const ENTITY_WORDS: Readonly<Record<EntityKind, Bilingual>> = {
  section: bilingual('断面', 'section'),
  task: bilingual('任务', 'task'),
  division: bilingual('辖区', 'division'),
  event: bilingual('事件', 'event'),
};

export const ITEM_WORDS: Readonly<Record<ItemKind, Bilingual>> = {
  indicator: bilingual('污染物', 'pollutant'),
  aspect: bilingual('方面', 'aspect'),
};

/** A period as something counted (`2个及以上月份`) and as a length of time (`连续2个月`). */
export const PERIOD_WORDS: Readonly<
  Record<Grain['period'], { readonly counted: Bilingual; readonly running: string }>
> = {
  month: { counted: bilingual('月份', 'month'), running: '个月' },
  year: { counted: bilingual('年度', 'year'), running: '年' },
};

export const LEVEL_WORDS: Readonly<
  Record<DivisionLevel, { readonly one: Bilingual; readonly several: string }>
> = {
  province: { one: bilingual('省（区、市）', 'province'), several: 'provinces' },
  city: { one: bilingual('设区市', 'city'), several: 'cities' },
  county: { one: bilingual('县（市、区）', 'county'), several: 'counties' },
  zone: { one: bilingual('开发区', 'zone'), several: 'zones' },
  township: { one: bilingual('乡镇（街道）', 'township'), several: 'townships' },
};
