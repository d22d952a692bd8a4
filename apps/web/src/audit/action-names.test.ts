import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { ACTION_NAMES, actionName } from './action-names.ts';

const platform = fileURLToPath(new URL('../../../../packages/platform/src', import.meta.url));
const NO_SOURCE = /\.(test|fixture)\.ts$/;

/** Codes of every entry that a use case appends to the trail; of a call without any, the call itself. */
function writtenActions(): readonly string[] {
  const sources = readdirSync(platform, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !NO_SOURCE.test(file))
    .map((file) => readFileSync(path.join(platform, file), 'utf8'));
  return sources.flatMap((source) =>
    source
      .split('appendAudit(')
      .slice(1)
      .flatMap((call) => {
        const action = /\baction:([^,}]+)/.exec(call)?.[1] ?? '';
        // What stands before a question mark is compared with, not written.
        const codes = [...action.matchAll(/'([a-z-]+)'(?! \?)/g)].map(([, code]) => code ?? '');
        return codes.length === 0 ? [call.slice(0, 80)] : codes;
      }),
  );
}

it('[PF-10] everything that is written into the audit trail has a name in Chinese, and nothing else has', () => {
  expect([...new Set(writtenActions())].sort()).toEqual(Object.keys(ACTION_NAMES).sort());
});

it('shows the code of an entry that a later version wrote', () => {
  expect([actionName('publish'), actionName('something-new')]).toEqual(['发布结果', 'something-new']);
});
