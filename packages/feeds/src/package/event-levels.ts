import { notInList } from '../cells/list-cells.ts';
import { fault } from '../csv/fault.ts';
import type { RowFault } from '../table/table.ts';

/** Levels of the kinds of event that have them, by kind. */
const LEVELS_OF_KIND = {
  notice: ['city-office', 'city-committee', 'provincial', 'above-provincial'],
  filing: ['ministry', 'provincial', 'city'],
  exposure: ['central', 'provincial', 'city'],
} as const;

const KINDS_WITHOUT_LEVEL = [
  'report',
  'fraud',
  'illegal-discharge',
  'incident',
  'natural-disaster',
  'mountain-destruction',
  'illegal-land-use',
  'illegal-mining',
  'illegal-villa',
  'lake-river-filling',
  'illegal-emission',
  'forest-grassland-destruction',
] as const;

/** Kinds of event (事件类型), a closed list. */
export const EVENT_KINDS: readonly string[] = [...Object.keys(LEVELS_OF_KIND), ...KINDS_WITHOUT_LEVEL];

/** Every level that some kind of event has. */
export const EVENT_LEVELS: readonly string[] = [...new Set(Object.values(LEVELS_OF_KIND).flat())];

/** A notice, a filing and an exposure have a level of their own list; other kinds may have none or any. */
export function levelUnfit({
  kind,
  level,
}: {
  readonly kind?: string;
  readonly level?: string | null;
}): RowFault | null {
  const levels: readonly string[] | undefined = new Map(Object.entries(LEVELS_OF_KIND)).get(kind ?? '');
  if (levels === undefined || level === undefined) {
    return null;
  }
  if (level === null) {
    return { column: 'level', ...levelMissing(levels) };
  }
  return levels.includes(level) ? null : { column: 'level', ...notInList(level, levels) };
}

function levelMissing(levels: readonly string[]) {
  return fault(
    'value-missing',
    '通报、立案、曝光必须填写级别。',
    'A notice, a filing and an exposure need a level.',
    `可填：${levels.join('、')}。`,
    `Allowed are: ${levels.join(', ')}.`,
  );
}
