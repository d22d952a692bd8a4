import { classText, invariant } from '@shuize/domain';
import { expect } from 'vitest';
import { testStandardsCases } from '../standards-cases.fixture.ts';
import { aGroundwaterItem, judgedGroundwater } from './groundwater.fixture.ts';

testStandardsCases<{ item: string; value: string }, string>('groundwater', ({ item, value }, expected) => {
  const judged = judgedGroundwater(aGroundwaterItem(item), value);
  invariant(judged.kind === 'classed', `${item} has a class`);
  expect(classText(judged.class).zh).toBe(expected);
});
