import { type Bilingual, bilingual, type Measure, measureOf } from '@shuize/domain';
import type { Change, Compare, Extreme, Rank } from '../language/condition.ts';
import { comparedWithMeasureText, differenceText, placeText, thresholdText } from './number-text.ts';
import { nounOf } from './over-text.ts';
import type { Telling } from './telling.ts';
import { ITEM_WORDS, PERIOD_WORDS } from './words.ts';

/** `污染物超标倍数达到2倍及以上`; of a yes-no measure its label: `水质同比恶化`. */
export function compareText({ use, test }: Compare, { pack, isOfThing }: Telling): Bilingual {
  const measure = measureOf(use.measure);
  if (test === null) {
    return bilingual(measure.label.zh, `${isOfThing ? '' : 'it has '}“${measure.label.en}”`);
  }
  const name = measureName(measure);
  const { is, threshold } = test;
  const compared =
    threshold.kind === 'measure'
      ? comparedWithMeasureText(is, beside(measureName(measureOf(threshold.use.measure)), name))
      : thresholdText(measure, is, threshold, pack);
  const en = isOfThing ? `${name.en} ${compared.en}` : `its ${name.en} is ${compared.en}`;
  return bilingual(name.zh + compared.zh, en);
}

/** `国考断面污染物超标倍数的平均值达到2倍及以上`. */
export function extremeText({ kind, over, use, is, threshold }: Extreme, { pack }: Telling): Bilingual {
  const measure = measureOf(use.measure);
  const name = measureName(measure);
  const noun = nounOf(over);
  const compared = thresholdText(measure, is, threshold, pack);
  const word = kind === 'max' ? bilingual('最大值', 'largest') : bilingual('平均值', 'mean');
  return bilingual(
    `${noun.zh}${name.zh}的${word.zh}${compared.zh}`,
    `the ${word.en} ${name.en} over ${noun.several} is ${compared.en}`,
  );
}

/** `国考断面月度水质类别的平均值与上年同期之差超过1`. */
export function changeText({ over, use, back, is, threshold }: Change, { pack }: Telling): Bilingual {
  const measure = measureOf(use.measure);
  const name = measureName(measure);
  const noun = nounOf(over);
  const { period } = measure.grain;
  const isYearBefore = back === (period === 'month' ? 12 : 1);
  const { running, counted } = PERIOD_WORDS[period];
  const before = isYearBefore
    ? bilingual('上年同期', 'the year before')
    : bilingual(`${back}${running}前`, `${back} ${counted.en}s before`);
  const compared = differenceText(measure, is, threshold, pack);
  return bilingual(
    `${noun.zh}${name.zh}的平均值与${before.zh}之差${compared.zh}`,
    `the mean ${name.en} over ${noun.several} less that of ${before.en} is ${compared.en}`,
  );
}

/** `优良水体断面比例由低到高在同级辖区中排名第3位及以前`. */
export function rankText({ use, first, is, threshold }: Rank, { pack }: Telling): Bilingual {
  const name = measureName(measureOf(use.measure));
  const order = first === 'highest' ? bilingual('由高到低', 'highest') : bilingual('由低到高', 'lowest');
  const place = placeText(is, threshold, pack);
  return bilingual(
    `${name.zh}${order.zh}在同一上级的同级辖区中排名${place.zh}`,
    `its place by ${name.en} among its peers, ${order.en} first, is ${place.en}`,
  );
}

/** A measure by its label, without what the label explains in brackets, and with what it is measured of. */
function measureName({ label, grain }: Measure): Bilingual {
  const bare = (text: string): string => text.replace(/\s*[（(][^）)]*[）)]$/, '');
  const { zh, en } = bilingual(bare(label.zh), bare(label.en));
  return grain.item === 'indicator'
    ? bilingual(`${ITEM_WORDS.indicator.zh}${zh}`, `a ${ITEM_WORDS.indicator.en}’s ${en}`)
    : bilingual(zh, en);
}

/** A name beside another that it repeats: `优良水体断面比例` against `优良水体断面比例目标` is against its `目标`. */
function beside(name: Bilingual, other: Bilingual): Bilingual {
  const isLonger = name.zh.length > other.zh.length && name.zh.startsWith(other.zh);
  return isLonger ? bilingual(name.zh.slice(other.zh.length), name.en) : name;
}
