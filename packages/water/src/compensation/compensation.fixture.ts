import {
  decimal,
  type Fraction,
  fractionOfDecimal,
  type IndicatorCode,
  type SectionId,
} from '@shuize/domain';
import type { CompensatedSection, CompensatedWater, Concentrations } from './compensated-section.ts';
import type { CompensationLine } from './compensation-line.ts';
import { type CompensationParameters, DEFAULT_COMPENSATION_PARAMETERS } from './compensation-parameters.ts';
import type {
  CompensationPeriod,
  CompensationRule,
  CompensationScheme,
  CompensationSchemeContent,
  CompensationSchemeId,
} from './compensation-scheme.ts';
import { compensationScheme } from './compensation-schemes.ts';
import { formatWanYuan } from './money.ts';
import { reckonCompensation } from './reckon-compensation.ts';
import { settleCompensation } from './settle-compensation.ts';

export const exact = (text: string): Fraction => fractionOfDecimal(decimal(text));

type Texts = Readonly<Partial<Record<IndicatorCode, string>>>;

export function concentrations(texts: Texts): Concentrations {
  return new Map(Object.entries(texts).map(([code, text]) => [code as IndicatorCode, exact(text)]));
}

export function someWater(
  values: Texts,
  targets: Texts,
  more: Partial<CompensatedWater> = {},
): CompensatedWater {
  return {
    values: concentrations(values),
    targets: concentrations(targets),
    zoneLimits: new Map(),
    volumeM3: null,
    ...more,
  };
}

/** A boundary section in class Ⅲ on its target of Ⅲ, as the year before. */
export function aSection(
  values: Texts,
  targets: Texts,
  more: Partial<CompensatedSection> = {},
): CompensatedSection {
  return {
    ...someWater(values, targets),
    sectionId: 'A' as SectionId,
    role: 'boundary',
    state: null,
    class: 'III',
    targetClass: 'III',
    classYearBefore: 'III',
    attains: true,
    attainedYearBefore: true,
    valuesYearBefore: new Map(),
    indexChangePercent: null,
    inflow: null,
    months: [],
    ...more,
  };
}

export function linesUnder(
  scheme: CompensationSchemeId | Pick<CompensationScheme, 'content'>,
  section: CompensatedSection,
  period: CompensationPeriod = 'month',
  parameters: Partial<CompensationParameters> = {},
): readonly CompensationLine[] {
  return reckonCompensation(
    typeof scheme === 'string' ? compensationScheme(scheme) : scheme,
    period,
    section,
    { ...DEFAULT_COMPENSATION_PARAMETERS, ...parameters },
  );
}

/** `COD charge 60`, `- reward 金额未公布`: factor, direction, 万元 or what stands in their place. */
export function inShort(lines: readonly CompensationLine[]): readonly string[] {
  return lines.map(({ factor, direction, amount }) => {
    const sum = amount.kind === 'known' ? formatWanYuan(amount.yuan) : amount.kind;
    return `${factor ?? '-'} ${direction} ${sum}`;
  });
}

/** What a section receives less what it pays, in yuan, of what is known. */
export function netOf(lines: readonly CompensationLine[]): Fraction {
  return settleCompensation(compensationScheme('shanxi-2013'), lines, false).net.known;
}

/** A scheme of our own, for what no published one says with all its amounts. */
export function aScheme(
  rules: readonly CompensationRule[],
  more: Partial<CompensationSchemeContent> = {},
): Pick<CompensationScheme, 'content'> {
  return { content: { inflow: 'not-considered', veto: 'nothing', rules, ...more } };
}
