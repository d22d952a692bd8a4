import {
  addFractions,
  type Bilingual,
  bilingual,
  compareFractions,
  type Fraction,
  multiplyFractions,
  subtractFractions,
} from '@shuize/domain';
import { formatWanYuan, NO_MONEY, type Yuan } from './money.ts';

/**
 * What is owed for one thing: known, not published (金额未公布) with its ends where the rule prints them, or undetermined
 * because data are missing. The last two are never zero.
 */
export type Amount =
  | { readonly kind: 'known'; readonly yuan: Yuan }
  | { readonly kind: 'not-published'; readonly least: Yuan | null; readonly most: Yuan | null }
  | { readonly kind: 'undetermined' };

export function known(amount: Yuan): Amount {
  return { kind: 'known', yuan: amount };
}

export function timesAmount(amount: Amount, factor: Fraction): Amount {
  return mapAmount(amount, (each) => multiplyFractions(each, factor));
}

/** At most the cap; an amount that is not published has the cap as its upper end. */
export function capAmount(amount: Amount, cap: Yuan | null): Amount {
  if (cap === null) {
    return amount;
  }
  const capped = mapAmount(amount, (each) => (compareFractions(each, cap) > 0 ? cap : each));
  return capped.kind === 'not-published' ? { ...capped, most: capped.most ?? cap } : capped;
}

/** What is left of an amount after a deduction, never below zero. */
export function deductAmount(amount: Amount, deduction: Amount): Amount {
  if (amount.kind === 'undetermined' || deduction.kind === 'undetermined') {
    return { kind: 'undetermined' };
  }
  if (deduction.kind === 'not-published') {
    return { kind: 'not-published', least: null, most: null };
  }
  return mapAmount(amount, (each) => atLeastNothing(subtractFractions(each, deduction.yuan)));
}

function mapAmount(amount: Amount, change: (each: Yuan) => Yuan): Amount {
  switch (amount.kind) {
    case 'known':
      return known(change(amount.yuan));
    case 'not-published': {
      const { least, most } = amount;
      return {
        kind: 'not-published',
        least: least === null ? null : change(least),
        most: most === null ? null : change(most),
      };
    }
    case 'undetermined':
      return amount;
  }
}

function atLeastNothing(amount: Yuan): Yuan {
  return amount.numerator < 0n ? NO_MONEY : amount;
}

/** Some amounts together: the sum of the known ones, and how many are not in it. */
export interface AmountTotal {
  readonly known: Yuan;
  readonly notPublished: number;
  readonly undetermined: number;
}

export function totalOfAmounts(amounts: readonly Amount[]): AmountTotal {
  return {
    known: amounts
      .flatMap((each) => (each.kind === 'known' ? [each.yuan] : []))
      .reduce(addFractions, NO_MONEY),
    notPublished: amounts.filter(({ kind }) => kind === 'not-published').length,
    undetermined: amounts.filter(({ kind }) => kind === 'undetermined').length,
  };
}

/** `60万元`, `金额未公布（5万元至200万元之间）`, `数据缺失，金额待定`. */
export function amountText(amount: Amount): Bilingual {
  switch (amount.kind) {
    case 'known':
      return wanYuanText(amount.yuan);
    case 'not-published':
      return amount.least === null || amount.most === null
        ? bilingual('金额未公布', 'amount not published')
        : bilingual(
            `金额未公布（${formatWanYuan(amount.least)}万元至${formatWanYuan(amount.most)}万元之间）`,
            `amount not published (between ${formatWanYuan(amount.least)} and ${formatWanYuan(amount.most)} × 10,000 yuan)`,
          );
    case 'undetermined':
      return bilingual('数据缺失，金额待定', 'data missing, amount undetermined');
  }
}

/** `150万元`; with what is not in it: `60万元，另有1项金额未公布`; `金额未公布` when nothing is known. */
export function totalText(total: AmountTotal): Bilingual {
  const { notPublished, undetermined } = total;
  const isNothingKnown = total.known.numerator === 0n;
  if (isNothingKnown && notPublished > 0 && undetermined === 0) {
    return bilingual('金额未公布', 'amount not published');
  }
  if (isNothingKnown && undetermined > 0 && notPublished === 0) {
    return amountText({ kind: 'undetermined' });
  }
  const amount = wanYuanText(total.known);
  const [zh, en] = [[amount.zh], [amount.en]];
  if (notPublished > 0) {
    zh.push(`另有${notPublished}项金额未公布`);
    en.push(`besides ${notPublished} with amounts not published`);
  }
  if (undetermined > 0) {
    zh.push(`另有${undetermined}项因数据缺失待定`);
    en.push(`besides ${undetermined} undetermined for missing data`);
  }
  return bilingual(zh.join('，'), en.join(', '));
}

function wanYuanText(amount: Yuan): Bilingual {
  const text = formatWanYuan(amount);
  return bilingual(`${text}万元`, `${text} × 10,000 yuan`);
}
