import { bilingual } from '@shuize/domain';
import { kindOf } from '../section-readings.ts';
import { agreesText, type Hypothesis, wouldAgree } from './disagreement.ts';

/** The published class follows from the limits of the other kind of water body. */
export const otherKind: Hypothesis = (disagreement) => {
  const isRiver = kindOf(disagreement.readings) === 'river';
  if (!wouldAgree(disagreement, { kind: isRiver ? 'lake' : 'river' })) {
    return null;
  }
  const { zh, en } = agreesText(disagreement.published);
  return bilingual(
    `按${isRiver ? '湖库' : '河流'}标准评价${zh}；请核对断面清单中的水体类型。`,
    `By the limits of a ${isRiver ? 'lake' : 'river'} ${en}; check the kind of water body in the list of sections.`,
  );
};
