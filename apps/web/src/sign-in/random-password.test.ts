import { expect, it } from 'vitest';
import { randomPassword } from './random-password.ts';

it('a password made up by the page is long, easily written down, and never the same', () => {
  const made = Array.from({ length: 100 }, randomPassword);
  expect(new Set(made).size).toBe(100);
  for (const password of made) {
    expect(password).toMatch(/^[a-hjkmnp-z2-9]{5}(-[a-hjkmnp-z2-9]{5}){2}$/);
  }
});
