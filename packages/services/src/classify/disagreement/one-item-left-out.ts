import {
  type Bilingual,
  bilingual,
  formatDecimal,
  formatMeasuredValue,
  type IndicatorCode,
} from '@shuize/domain';
import { agreesText, type Disagreement, type Hypothesis, valueText, wouldAgree } from './disagreement.ts';
import { readingsBeside } from './readings-beside.ts';

/** The published class follows when the value of one item is left out: whoever published it seems not to have used it. */
export const oneItemLeftOut: Hypothesis = (disagreement) => {
  const { values } = disagreement.readings;
  for (const [indicator, measured] of values) {
    const others = new Map(values);
    others.delete(indicator);
    if (wouldAgree(disagreement, { values: others })) {
      const shown = valueText(indicator, formatMeasuredValue(measured));
      const beside = besideText(disagreement, indicator);
      const { zh, en } = agreesText(disagreement.published);
      return bilingual(
        `不计${shown.zh} ${zh}，发布时可能未采用该值${beside.zh}。`,
        `Without ${shown.en} ${en}; that value may not have been used${beside.en}.`,
      );
    }
  }
  return null;
};

function besideText(disagreement: Disagreement, indicator: IndicatorCode): Bilingual {
  const beside = readingsBeside(disagreement, indicator);
  if (beside === null) {
    return bilingual('', '');
  }
  const range = `${formatDecimal(beside.lowest)}–${formatDecimal(beside.highest)}`;
  return bilingual(
    `；本断面其他 ${beside.count} 个读数为 ${range}`,
    `; the ${beside.count} other readings of the section are ${range}`,
  );
}
