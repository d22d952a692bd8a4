import { type Bilingual, bilingual } from '@shuize/domain';
import { keysOf } from '../evaluate/answers.ts';
import type { AtLeast, Consecutive, Quantified, Quantity, Share } from '../language/condition.ts';
import type { Pack } from '../language/pack.ts';
import { plain, quantityText, shareText } from './number-text.ts';
import { nounOf, saidOf } from './over-text.ts';
import { grainOf, joined, type Telling } from './telling.ts';
import { ENTITY_WORDS, ITEM_WORDS, PERIOD_WORDS } from './words.ts';

/** `国考断面累计2个及以上月份出现…`, `有2个及以上国考断面…`, `辖区内有3个及以上县（市、区）…`. */
export function atLeastText({ count, over, distinct, when }: AtLeast, telling: Telling): Bilingual {
  const noun = nounOf(over);
  const predicate = over.kind === 'divisions' ? telling.tell(when) : telling.tellOfThing(when);
  const few = countText(count, telling.pack, '个');
  if (over.kind === 'divisions') {
    return bilingual(
      `辖区内有${few.zh}${saidOf(noun.zh, predicate.zh)}`,
      `in ${few.en} ${noun.several}, ${predicate.en}`,
    );
  }
  const grain = grainOf(when, telling.answers);
  const keys = keysOf(distinct, telling.answers);
  const { counted } = PERIOD_WORDS[grain.period];
  const words = [
    ...(keys.entity ? [ENTITY_WORDS[grain.entity]] : []),
    ...(keys.item && grain.item !== null ? [ITEM_WORDS[grain.item]] : []),
    ...(keys.period ? [counted] : []),
  ];
  const some = over.kind === 'subject' ? 'it' : `some ${noun.one}`;
  if (words.length === 0) {
    return bilingual(`${noun.zh}出现${predicate.zh}`, `${some} has ${predicate.en}`);
  }
  if (words.length > 1) {
    const apart = joined(words, '、', ' and ');
    const times = countText(count, telling.pack, '次');
    return bilingual(
      `${noun.zh}按${apart.zh}分别计次，累计${times.zh}出现${predicate.zh}`,
      `${some} has ${predicate.en} ${times.en} times, each ${apart.en} counting by itself`,
    );
  }
  if (keys.period) {
    return bilingual(
      `${noun.zh}累计${few.zh}${counted.zh}出现${predicate.zh}`,
      `in ${few.en} ${counted.en}s, ${some} has ${predicate.en}`,
    );
  }
  if (keys.entity) {
    return bilingual(
      `有${few.zh}${saidOf(noun.zh, predicate.zh)}`,
      `${few.en} ${noun.several} have ${predicate.en}`,
    );
  }
  const item = ITEM_WORDS[grain.item ?? 'indicator'];
  return ofItem(
    predicate,
    bilingual(`有${few.zh}${item.zh}`, `${few.en} ${item.en}s`),
    bilingual(
      `${noun.zh}有${few.zh}${saidOf(item.zh, predicate.zh)}`,
      `${some} has, for ${few.en} ${item.en}s, ${predicate.en}`,
    ),
  );
}

/** `同一国考断面连续2年及以上…`, `连续2年及以上均有国考断面…`. */
export function consecutiveText({ count, over, same, when }: Consecutive, telling: Telling): Bilingual {
  const noun = nounOf(over);
  const predicate = telling.tellOfThing(when);
  const grain = grainOf(when, telling.answers);
  const keys = keysOf(same, telling.answers);
  const { running, counted } = PERIOD_WORDS[grain.period];
  const long = countText(count, telling.pack, running);
  const en = `in ${long.en} ${counted.en}s running`;
  const isOne = over.kind === 'subject' || keys.entity;
  const item = keys.item && grain.item !== null ? ITEM_WORDS[grain.item] : null;
  const sameItem =
    item === null ? bilingual('', '') : bilingual(`同一${item.zh}`, ` for the same ${item.en}`);
  if (isOne) {
    const who =
      over.kind === 'subject' ? bilingual('', 'it') : bilingual(`同一${noun.zh}`, `the same ${noun.one}`);
    return bilingual(
      `${who.zh}${sameItem.zh}连续${long.zh}${predicate.zh}`,
      `${en}, ${who.en} has${sameItem.en} ${predicate.en}`,
    );
  }
  return bilingual(
    `${sameItem.zh}连续${long.zh}均有${saidOf(noun.zh, predicate.zh)}`,
    `${en}, some ${noun.one} has${sameItem.en} ${predicate.en}`,
  );
}

/** `有国考断面…`, `所有国考断面均…`, `没有国考断面…`. */
export function quantifiedText({ kind, over, when }: Quantified, telling: Telling): Bilingual {
  const noun = nounOf(over);
  const predicate = over.kind === 'divisions' ? telling.tell(when) : telling.tellOfThing(when);
  const grain = over.kind === 'divisions' ? null : grainOf(when, telling.answers);
  const [zh, en] = QUANTIFIERS[kind];
  if (over.kind === 'divisions') {
    return bilingual(
      `辖区内${zh.before}${saidOf(noun.zh, zh.after + predicate.zh)}`,
      `in ${en} ${noun.one}, ${predicate.en}`,
    );
  }
  if (over.kind === 'subject') {
    const what = grain?.item ? ITEM_WORDS[grain.item] : PERIOD_WORDS[grain?.period ?? 'year'].counted;
    return ofItem(
      predicate,
      bilingual(`${zh.before}${what.zh}${zh.after}`, `${en} ${what.en}`),
      bilingual(
        `${zh.before}${what.zh}${zh.after}${predicate.zh}`,
        `it has, in ${en} ${what.en}, ${predicate.en}`,
      ),
    );
  }
  return bilingual(
    `${zh.before}${saidOf(noun.zh, zh.after + predicate.zh)}`,
    `${en} ${noun.one} has ${predicate.en}`,
  );
}

const QUANTIFIERS: Readonly<
  Record<Quantified['kind'], readonly [zh: { readonly before: string; readonly after: string }, en: string]>
> = {
  'any-of': [{ before: '有', after: '' }, 'some'],
  'all-of': [{ before: '所有', after: '均' }, 'every'],
  'none-of': [{ before: '没有', after: '' }, 'no'],
};

/** `国考断面中年度考核未达水质目标的比例达到30%及以上`. */
export function shareOfText(
  { over, when, among, unknown, is, threshold }: Share,
  telling: Telling,
): Bilingual {
  const noun = nounOf(over);
  const predicate = telling.tellOfThing(when);
  const basis = among === null ? null : telling.tellOfThing(among);
  const compared = shareText(is, threshold, telling.pack);
  const where = over.kind === 'divisions' ? '辖区内' : '';
  const leftOut =
    unknown === 'left-out'
      ? bilingual('（情况不明的不计）', ' (those not known are left out)')
      : bilingual('', '');
  return bilingual(
    `${where}${basis === null ? '' : `${basis.zh}的`}${noun.zh === '' ? '各期' : noun.zh}中，${predicate.zh}的比例${leftOut.zh}${compared.zh}`,
    `of ${noun.several}${basis === null ? '' : ` with ${basis.en}`}, the share with ${predicate.en}${leftOut.en} is ${compared.en}`,
  );
}

/** `2个及以上`; a parameter by its name: `达到次数门槛（2个）及以上的`. */
function countText(count: Quantity, pack: Pack, unit: string): Bilingual {
  if (count.kind === 'number') {
    const number = plain(count.value);
    return bilingual(`${number.zh}${unit}及以上`, `${number.en} or more`);
  }
  const text = quantityText(count, pack, (number) =>
    bilingual(`${plain(number).zh}${unit}`, plain(number).en),
  );
  return bilingual(`达到${text.zh}及以上的`, `${text.en} or more`);
}

/** A label that points at its item (`该方面`) takes the counted item in its place; else the text that is given. */
function ofItem(predicate: Bilingual, item: Bilingual, otherwise: Bilingual): Bilingual {
  return predicate.zh.includes('该方面')
    ? bilingual(
        predicate.zh.replace('该方面', item.zh),
        `it ${predicate.en.replace(/[“”]/g, '').replace('this aspect', item.en)}`,
      )
    : otherwise;
}
