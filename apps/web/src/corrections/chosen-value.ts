import { INDICATORS, MONITORING_STATES, stateText } from '@shuize/domain';
import type { components } from '../server/api-types.ts';
import { monthText } from '../wording/time-text.ts';
import { indicatorName } from '../wording/words.ts';

export type MeasurementVersion = components['schemas']['MeasurementVersion'];

/** A monthly value in force that is to be corrected, taken back or left out. */
export type ChosenValue = Pick<MeasurementVersion, 'month' | 'indicator' | 'value'>;

/** In place of an indicator: why a section has no values in a month. */
export const STATE = 'state';

const UNITS: Readonly<Record<string, string>> = Object.fromEntries(
  INDICATORS.map(({ code, unit }) => [code, unit === '无量纲' ? '' : unit]),
);

export const STATE_OPTIONS = MONITORING_STATES.map((state) => ({ value: state, label: stateText(state).zh }));

export function keyOfValue({ month, indicator }: Pick<ChosenValue, 'month' | 'indicator'>): string {
  return `${month} ${indicator}`;
}

/** `0.82`, or `断流` of a state. */
export function valueText({ indicator, value }: Pick<ChosenValue, 'indicator' | 'value'>): string {
  return indicator === STATE
    ? (STATE_OPTIONS.find((option) => option.value === value)?.label ?? value)
    : value;
}

/** `mg/L`; empty of what has none. */
export function unitOf(indicator: string): string {
  return UNITS[indicator] ?? '';
}

/** `0.82 mg/L`, or `断流` of a state. */
export function amountOf(value: Pick<ChosenValue, 'indicator' | 'value'>): string {
  return `${valueText(value)} ${unitOf(value.indicator)}`.trimEnd();
}

/** `2018年12月氨氮`. */
export function nameOfValue({ month, indicator }: Pick<ChosenValue, 'month' | 'indicator'>): string {
  return `${monthText(month)}${indicatorName(indicator)}`;
}
