import { expect, it } from 'vitest';
import { ACTION_NAMES } from './action-names.ts';
import { subjectText } from './subject-text.ts';

const ID = '5c250694-9bd1-4b1e-8f0a-3d2c1b0a9f8e';

it('says what kind of thing an entry is about, and which by the beginning of its id', () => {
  expect(subjectText('start-run', ID)).toBe('核算 5c250694');
  expect(subjectText('approve-exclusion', ID)).toBe('剔除申请 5c250694');
});

it('shows what is no id as it is, whatever was done', () => {
  for (const action of [...Object.keys(ACTION_NAMES), 'something-new']) {
    expect(subjectText(action, 'someone')).toMatch(/(^| )someone$/);
  }
});
