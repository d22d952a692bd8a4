import {
  type DivisionCode,
  failure,
  INDICATORS,
  type IndicatorCode,
  isIndicatorCode,
  type SectionId,
  success,
} from '@shuize/domain';
import { type Fault, fault, shown } from '../csv/fault.ts';
import { nearestName } from '../csv/nearest-name.ts';
import type { ParseKnown } from './known-ids.ts';

export const INDICATOR_CODES: readonly string[] = INDICATORS.map(({ code }) => code);

/** A division that divisions.csv lists. */
export const parseDivisionCell: ParseKnown<DivisionCode> = (text, { divisions }) =>
  divisions === null || divisions.has(text) ? success(text as DivisionCode) : failure(unknownDivision(text));

/** A city that divisions.csv lists. */
export const parseCityCell: ParseKnown<DivisionCode> = (text, known) =>
  known.divisions?.has(text) === true && known.cities?.has(text) === false
    ? failure(notACity(text))
    : parseDivisionCell(text, known);

/** A section that sections.csv lists. */
export const parseSectionCell: ParseKnown<SectionId> = (text, { sections }) =>
  sections === null || sections.has(text) ? success(text as SectionId) : failure(unknownSection(text));

/** The code of a division where it is declared, or of another row of the same file, which is looked up later. */
export const parseDivisionIdCell: ParseKnown<DivisionCode> = (text) => success(text as DivisionCode);

/** The same of a section. */
export const parseSectionIdCell: ParseKnown<SectionId> = (text) => success(text as SectionId);

export const parseIndicatorCell: ParseKnown<IndicatorCode> = (text) =>
  isIndicatorCode(text) ? success(text) : failure(unknownIndicator(text));

/** The code of an indicator, or `*` for every indicator. */
export const parseIndicatorOrAllCell: ParseKnown<IndicatorCode | '*'> = (text, known) =>
  text === '*' ? success(text) : parseIndicatorCell(text, known);

export function unknownDivision(text: string): Fault {
  return fault(
    'unknown-division',
    `divisions.csv 中没有行政区划“${shown(text)}”。`,
    `divisions.csv has no division “${shown(text)}”.`,
    '请改正代码，或在 divisions.csv 中补上该行政区划。',
    'Correct the code, or add the division to divisions.csv.',
  );
}

function notACity(text: string): Fault {
  return fault(
    'not-a-city',
    `行政区划“${shown(text)}”不是设区市。`,
    `The division “${shown(text)}” is not a city.`,
    '约束性指标按设区市下达，请填写 level 为 city 的区划代码。',
    'Binding targets are set for cities: write the code of a division whose level is city.',
  );
}

/** @param file - the file that lists the sections */
export function unknownSection(text: string, file = 'sections.csv'): Fault {
  return fault(
    'unknown-section',
    `${file} 中没有断面“${shown(text)}”。`,
    `${file} has no section “${shown(text)}”.`,
    `请改正断面编号，或在 ${file} 中补上该断面。`,
    `Correct the id, or add the section to ${file}.`,
  );
}

/** @param known - the codes that may stand there */
export function unknownIndicator(text: string, known: readonly string[] = INDICATOR_CODES): Fault {
  const nearest = nearestName(text, known);
  return fault(
    'unknown-indicator',
    `“${shown(text)}”不是监测指标代码。`,
    `“${shown(text)}” is not the code of an indicator.`,
    `${nearest === null ? '' : `是否指“${nearest}”？`}请用代码，如 NH3N（氨氮）、TP（总磷）。`,
    `${nearest === null ? '' : `Is “${nearest}” meant? `}Write a code, such as NH3N or TP.`,
  );
}
