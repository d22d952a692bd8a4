import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['packages/**/*.test.ts', 'apps/**/*.test.ts', 'test/**/*.test.ts'],
    // The long forms of seeded tests take minutes each; a test that hangs in CI is still told in one.
    testTimeout: process.env.SHUIZE_LONG ? 3_600_000 : 60_000,
    hookTimeout: 120_000,
    pool: 'forks',
  },
});
