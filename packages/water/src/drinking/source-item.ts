import { type Bilingual, type Fraction, type IndicatorCode, indicatorOf } from '@shuize/domain';
import type { NotJudgedItem } from '../class/item-class.ts';
import { isNamed } from '../limit/item-name.ts';
import type { SpecificItemLimit } from '../standards/specific-items.ts';

/** One item of a drinking-water source: an indicator of table 1 or 2, or a specific item of table 3 by its number. */
export type SourceItem =
  | { readonly table: 1 | 2; readonly indicator: IndicatorCode }
  | { readonly table: 3; readonly number: number; readonly name: Bilingual };

/** An item over its limit (超标项目) at a source. */
export interface SourceItemOver {
  readonly item: SourceItem;
  /** What was compared, in the unit of the item. */
  readonly value: Fraction;
  /** Over the limit; `null` for pH and dissolved oxygen. */
  readonly multiple: Fraction | null;
}

/** An item that has a value at a source and could not be judged. */
export interface SourceItemNotJudged {
  readonly item: SourceItem;
  readonly reason: NotJudgedItem['reason'];
}

export function sourceItemName(item: SourceItem): Bilingual {
  return item.table === 3 ? item.name : indicatorOf(item.indicator).name;
}

/** The specific item of that Chinese or English name; `null` when the table has none. */
export function specificItemNamed(
  items: readonly SpecificItemLimit[],
  text: string,
): SpecificItemLimit | null {
  return items.find(({ name }) => isNamed(name, text)) ?? null;
}
