import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** Rooms without any I/O: their test files share a process, as nothing that one does can reach another. */
const PURE = ['domain', 'drawing', 'water', 'engine', 'feeds', 'reports', 'contract', 'services'];
const WITH_DATABASE = ['packages/store', 'packages/platform', 'apps/server'];

const TEST_SERVERS = 'packages/store/src/testing/start-test-servers.fixture.ts';
/** Debian's. The rooms with a database test on both servers by themselves; what comes over HTTP is tested again on this one. */
const HAS_POSTGRESQL_15 = existsSync('/usr/lib/postgresql/15/bin/initdb');

const timeouts = {
  // The long forms of seeded tests take minutes each; a test that hangs in CI is still told in one.
  testTimeout: process.env.SHUIZE_LONG ? 3_600_000 : 60_000,
  hookTimeout: 120_000,
};

export default defineConfig({
  test: {
    pool: 'forks',
    // WHY all of them: vitest by itself leaves one to its own process, which waits most of the time, and CI has two.
    maxWorkers: availableParallelism(),
    projects: [
      {
        test: {
          ...timeouts,
          name: 'pure',
          include: PURE.map((room) => `packages/${room}/**/*.test.ts`),
          exclude: ['**/node_modules/**', '**/*.browser.test.ts'],
          isolate: false,
        },
      },
      {
        test: {
          ...timeouts,
          name: 'database',
          include: WITH_DATABASE.map((room) => `${room}/**/*.test.ts`),
          globalSetup: [TEST_SERVERS],
          isolate: false,
        },
      },
      ...(HAS_POSTGRESQL_15
        ? [
            {
              test: {
                ...timeouts,
                name: 'HTTP on PostgreSQL 15',
                include: ['apps/server/src/*.test.ts', 'apps/server/src/routes/*.test.ts'],
                globalSetup: [TEST_SERVERS],
                env: { SHUIZE_TEST_SERVER: 'PostgreSQL 15' },
                isolate: false,
              },
            },
          ]
        : []),
      {
        test: {
          ...timeouts,
          name: 'pages',
          include: ['apps/web/**/*.browser.test.ts'],
          globalSetup: ['apps/web/src/testing/build-pages.fixture.ts'],
        },
      },
      {
        test: {
          ...timeouts,
          // Whole programs, many of them at once on two cores.
          testTimeout: process.env.SHUIZE_LONG ? 3_600_000 : 180_000,
          name: 'programs',
          include: [
            'packages/**/*.browser.test.ts',
            'apps/cli/**/*.test.ts',
            'apps/web/**/*.test.ts',
            'test/**/*.test.ts',
          ],
          exclude: ['**/node_modules/**', 'apps/web/**/*.browser.test.ts'],
        },
      },
    ],
  },
});
