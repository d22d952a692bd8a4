/** A six-digit code of GB/T 2260 (行政区划代码), kept as text. */
export type DivisionCode = string & { readonly brand: 'DivisionCode' };

export type DivisionLevel = 'province' | 'city' | 'county' | 'zone' | 'township';

export const DIVISION_LEVELS: readonly DivisionLevel[] = ['province', 'city', 'county', 'zone', 'township'];
