import {
  ACCOUNTABILITY_MEASURES,
  type AccountabilityMeasure,
  type Bilingual,
  bilingual,
} from '@shuize/domain';
import type { Held } from '../language/held.ts';
import { joined } from './telling.ts';

/** Who is held, of roles each with what it meets: `直接责任人（诫勉）、分管负责人（通报批评）`. */
export function heldText(held: Held): Bilingual {
  if (held.kind !== 'roles') {
    return held.label;
  }
  return joined(
    held.roles.map(({ label, measures }) => {
      if (measures.length === 0) {
        return label;
      }
      const { zh, en } = measuresText(measures);
      return bilingual(`${label.zh}（${zh}）`, `${label.en} (${en})`);
    }),
    '、',
    ', ',
  );
}

/** What each role meets, as a clause: `给予直接责任人诫勉，给予分管负责人通报批评`; `null` of one post or body. */
export function roleClauses(held: Held): Bilingual | null {
  if (held.kind !== 'roles') {
    return null;
  }
  return joined(
    held.roles.map(({ label, measures }) => {
      if (measures.length === 0) {
        return bilingual(`追究${label.zh}责任`, `${label.en} answers for it`);
      }
      const { zh, en } = measuresText(measures);
      return bilingual(`给予${label.zh}${zh}`, `${label.en} meets ${en}`);
    }),
    '，',
    ', ',
  );
}

/** Measures of which one is taken: `停职检查、调整职务或者党政纪处分`. */
export function measuresText(measures: readonly AccountabilityMeasure[]): Bilingual {
  const words = measures.map((measure) => ACCOUNTABILITY_MEASURES[measure]);
  const [last, ...others] = words.toReversed();
  const before = joined(others.toReversed(), '、', ', ');
  return last === undefined || others.length === 0
    ? (last ?? bilingual('', ''))
    : bilingual(`${before.zh}或者${last.zh}`, `${before.en} or ${last.en}`);
}
