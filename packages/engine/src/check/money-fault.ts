import { bilingual } from '@shuize/domain';
import type { PackFault } from '../language/fault.ts';
import type { Position } from '../language/position.ts';
import { fault } from './fault.ts';

export function notAmount(position: Position): PackFault {
  return fault(
    'not-an-amount',
    position,
    bilingual(
      '金额应大于0，最多两位小数（分）。',
      'An amount is above 0 and has two decimals at most, the fen.',
    ),
    bilingual('按元书写，如 1000 或 99.50。', 'Write it in yuan, such as 1000 or 99.50.'),
  );
}
