import { bilingual, type InputError, type Result, success } from '@shuize/domain';
import type { Pack } from '@shuize/engine';
import { type CaseOutcome, runPolicyCase } from '@shuize/services';
import { type CommandFailure, faultyInput } from '../failures/command-failure.ts';
import { policiesNamed, shippedPolicies } from '../files/read-policies.ts';
import { showProgress } from '../screen/progress.ts';
import { type Screen, say, writeJson } from '../screen/screen.ts';
import { policiesLiftedBy } from './lifted-policies.ts';
import { readPolicy } from './policies-asked.ts';

/** Runs the cases of the packs asked for. */
export async function testPolicies(
  name: string | null,
  screen: Screen,
): Promise<Result<void, CommandFailure>> {
  const names = name === null ? await shippedPolicies() : await policiesNamed(name);
  const results: { readonly pack: Pack; readonly outcomes: readonly CaseOutcome[] }[] = [];
  const progress = showProgress(screen);
  for (const each of names) {
    const loaded = await readPolicy(each);
    if (!loaded.ok) {
      progress.end();
      return loaded;
    }
    const { pack } = loaded.value;
    const others = await policiesLiftedBy(pack, each);
    if (!others.ok) {
      progress.end();
      return others;
    }
    const { cases } = pack;
    const outcomes = cases.map((policyCase, index) => {
      progress.phase(
        bilingual(
          `${pack.id} 案例 ${index + 1}／${cases.length}`,
          `${pack.id} case ${index + 1} of ${cases.length}`,
        ),
      );
      return runPolicyCase(pack, policyCase, others.value);
    });
    results.push({ pack, outcomes });
  }
  progress.end();
  const errors = results.flatMap(({ pack, outcomes }) =>
    outcomes.flatMap((outcome) => errorsOf(pack, outcome)),
  );
  const total = results.reduce((sum, { outcomes }) => sum + outcomes.length, 0);
  const failed = new Set(errors.map(({ file }) => file)).size;
  if (screen.format === 'json') {
    writeJson(screen.out, { cases: total, passed: total - failed, failed });
  } else {
    const counts = bilingual(
      `案例 ${total} 个：符合 ${total - failed} 个，不符 ${failed} 个。`,
      `${total} cases: ${total - failed} as expected, ${failed} not.`,
    );
    screen.out.write(`${say(screen, counts)}\n`);
  }
  return errors.length === 0 ? success(undefined) : faultyInput(errors);
}

function errorsOf(pack: Pack, outcome: CaseOutcome): readonly InputError[] {
  const file = `${pack.id}/cases/${outcome.caseId}.yaml`;
  switch (outcome.kind) {
    case 'passed':
      return [];
    case 'failed':
      return outcome.mismatches.map(({ place, expected, found }) => ({
        file,
        row: null,
        column: place,
        code: 'case-differs',
        message: bilingual(
          `应为 ${JSON.stringify(expected)}，实为 ${JSON.stringify(found) ?? '没有这一结论'}。`,
          `Expected ${JSON.stringify(expected)}, found ${JSON.stringify(found) ?? 'no such finding'}.`,
        ),
        mend: bilingual(
          '请核对案例和条款，改正不对的一方。',
          'Check the case and the rule, and mend the one that is wrong.',
        ),
      }));
    case 'faulty':
      return outcome.errors.map((error) => ({ ...error, file: `${file} ${error.file}` }));
    case 'unanswerable':
      return [
        {
          file,
          row: null,
          column: 'interpretations',
          code: 'case-unanswerable',
          message: outcome.message,
          mend: bilingual(
            '请改用制度包中声明的口径和选项。',
            'Use interpretations and answers that the pack declares.',
          ),
        },
      ];
  }
}
