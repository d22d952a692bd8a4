import { EVENT_KIND_NAMES, levelsOfEventKind } from '@shuize/domain';
import { notInList } from '../cells/list-cells.ts';
import { fault } from '../csv/fault.ts';
import type { RowFault } from '../table/table.ts';

/** Kinds of event (事件类型), a closed list. */
export const EVENT_KINDS: readonly string[] = Object.keys(EVENT_KIND_NAMES);

/** A notice, a filing and an exposure have a level of their own list; other kinds may have none or any. */
export function levelUnfit({
  kind,
  level,
}: {
  readonly kind?: string;
  readonly level?: string | null;
}): RowFault | null {
  const own = levelsOfEventKind(kind ?? '');
  if (own === null || level === undefined) {
    return null;
  }
  const levels = Object.keys(own);
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
