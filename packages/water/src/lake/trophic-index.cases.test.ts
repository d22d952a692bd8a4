import { invariant } from '@shuize/domain';
import { expect } from 'vitest';
import { testStandardsCases } from '../standards-cases.fixture.ts';
import { trophicIndex } from './trophic-index.ts';
import { type TrophicState, trophicStateOf } from './trophic-state.ts';

type Parameters<Value> = Readonly<Record<'chla' | 'TP' | 'TN' | 'SD' | 'CODMn', Value>>;

const WORDS: Readonly<Record<TrophicState, string>> = {
  oligotrophic: '贫营养',
  mesotrophic: '中营养',
  light: '轻度富营养',
  moderate: '中度富营养',
  heavy: '重度富营养',
};

testStandardsCases<Parameters<string>, { each: Parameters<number>; total: number; level: string }>(
  'tli',
  ({ chla, TP, TN, SD, CODMn }, expected) => {
    const outcome = trophicIndex({
      Chla: Number(chla),
      TP: Number(TP),
      TN: Number(TN),
      SD: Number(SD),
      CODMn: Number(CODMn),
    });
    invariant(outcome.kind === 'index', 'a case with every parameter');
    const { each } = outcome;
    expect({
      each: [each.Chla, each.TP, each.TN, each.SD, each.CODMn].map(to4),
      total: to4(outcome.index),
      level: WORDS[outcome.state],
    }).toEqual({
      each: [
        expected.each.chla,
        expected.each.TP,
        expected.each.TN,
        expected.each.SD,
        expected.each.CODMn,
      ].map(to4),
      total: to4(expected.total),
      level: expected.level,
    });
  },
);

testStandardsCases<{ tli: string }, string>('tli-level', ({ tli }, expected) => {
  expect(WORDS[trophicStateOf(Number(tli))]).toBe(expected);
});

function to4(value: number): string {
  return value.toFixed(4);
}
