import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'vitest';

/** A worked case of the standards, computed independently of this program. */
export interface StandardsCase<Input, Expected> {
  readonly id: string;
  readonly group: string;
  readonly rule: string;
  readonly input: Input;
  readonly expected: Expected;
}

const FILE = new URL('../../../../shared/cases/standards-cases.json', import.meta.url);

/**
 * Runs every worked case of one group as a test of its own; skipped, saying so, where the reference cases are not
 * beside the repository.
 */
export function testStandardsCases<Input, Expected>(
  group: string,
  test: (input: Input, expected: Expected) => void,
): void {
  describe(`worked cases of the standards: ${group}`, () => {
    if (!existsSync(FILE)) {
      it.skip('need the folder of reference cases beside the repository', () => undefined);
      return;
    }
    const all: readonly StandardsCase<Input, Expected>[] = JSON.parse(readFileSync(FILE, 'utf8'));
    const cases = all.filter((each) => each.group === group);
    it.each(cases)('$id: $rule', ({ input, expected }) => {
      test(input, expected);
    });
  });
}
