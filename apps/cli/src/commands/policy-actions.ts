import { bilingual, type InputError, type Result, success } from '@shuize/domain';
import { type Pack, readPack } from '@shuize/engine';
import { type CaseOutcome, runPolicyCase } from '@shuize/services';
import { type CommandFailure, faultyInput } from '../failures/command-failure.ts';
import { readPolicyFiles, shippedPolicies } from '../files/read-policies.ts';
import { showProgress } from '../screen/progress.ts';
import { type Screen, say, writeJson } from '../screen/screen.ts';
import { writeTable } from '../screen/table.ts';
import { errorOfFault, readPolicy } from './policies-asked.ts';

type Done = Promise<Result<void, CommandFailure>>;

/** The packs that come with the program. */
export async function listPolicies(screen: Screen): Done {
  const packs: Pack[] = [];
  for (const id of await shippedPolicies()) {
    const pack = await readPolicy(id);
    if (!pack.ok) {
      return pack;
    }
    packs.push(pack.value.pack);
  }
  if (screen.format === 'json') {
    writeJson(
      screen.out,
      packs.map(({ id, version, title, instrument, inForce, rules, interpretations, cases }) => ({
        id,
        version,
        title,
        instrument: instrument.name,
        inForce,
        provisions: rules.map((rule) => rule.id),
        interpretations: interpretations.map(({ id: name, answers }) => ({
          name,
          answers: answers.map((answer) => answer.id),
        })),
        cases: cases.length,
      })),
    );
    return success(undefined);
  }
  const title = (zh: string, en: string) => say(screen, bilingual(zh, en));
  writeTable(
    screen.out,
    [
      { title: title('编号', 'id') },
      { title: title('版本', 'version') },
      { title: title('名称', 'title'), wraps: true },
      { title: title('施行', 'in force') },
      { title: title('条款', 'provisions'), align: 'right' },
      { title: title('口径', 'interpretations'), align: 'right' },
      { title: title('案例', 'cases'), align: 'right' },
    ],
    packs.map((pack) => ({
      cells: [
        pack.id,
        pack.version,
        say(screen, pack.title),
        `${pack.inForce.from ?? ''}${title('起', ' on')}${pack.inForce.until === null ? '' : title(`，至${pack.inForce.until}`, ` until ${pack.inForce.until}`)}`,
        String(pack.rules.length),
        String(pack.interpretations.length),
        String(pack.cases.length),
      ],
    })),
  );
  return success(undefined);
}

/** Every fault of every pack asked for. */
export async function checkPolicies(name: string | null, screen: Screen): Done {
  const names = name === null ? await shippedPolicies() : [name];
  const errors: InputError[] = [];
  for (const each of names) {
    const found = await readPolicyFiles(each);
    if (!found.ok) {
      return found;
    }
    const read = readPack(found.value.files);
    if (!read.ok) {
      errors.push(
        ...read.error
          .map(errorOfFault)
          .map((error) => ({ ...error, file: names.length === 1 ? error.file : `${each}/${error.file}` })),
      );
    }
  }
  if (errors.length > 0) {
    return faultyInput(errors);
  }
  if (screen.format === 'json') {
    writeJson(screen.out, { checked: names, faults: 0 });
  } else {
    const done = bilingual(
      `已检查 ${names.length} 个制度包，没有问题：${names.join('、')}。`,
      `${names.length} checked, no fault: ${names.join(', ')}.`,
    );
    screen.out.write(`${say(screen, done)}\n`);
  }
  return success(undefined);
}

/** Runs the cases of the packs asked for. */
export async function testPolicies(name: string | null, screen: Screen): Done {
  const names = name === null ? await shippedPolicies() : [name];
  const results: { readonly pack: Pack; readonly outcomes: readonly CaseOutcome[] }[] = [];
  const progress = showProgress(screen);
  for (const each of names) {
    const loaded = await readPolicy(each);
    if (!loaded.ok) {
      progress.end();
      return loaded;
    }
    const { pack } = loaded.value;
    const { cases } = pack;
    const outcomes = cases.map((policyCase, index) => {
      progress.phase(
        bilingual(
          `${pack.id} 案例 ${index + 1}／${cases.length}`,
          `${pack.id} case ${index + 1} of ${cases.length}`,
        ),
      );
      return runPolicyCase(pack, policyCase);
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
