import { watch } from 'node:fs';
import { bilingual, type Result, success } from '@shuize/domain';
import { type CommandFailure, faultyInput, wrongCommandLine } from '../failures/command-failure.ts';
import { writeFailure } from '../failures/write-failure.ts';
import { explainSystemError } from '../files/file-fault.ts';
import { readPolicyFiles } from '../files/read-policies.ts';
import { type Screen, say } from '../screen/screen.ts';
import { faultsOf, writeSound } from './policy-check.ts';
import { repeatOnChange } from './repeat-on-change.ts';

/** Checks a pack again whenever a file of it, or of a pack that it inherits, changes; ends on Ctrl-C. */
export async function watchPolicy(
  name: string | null,
  screen: Screen,
): Promise<Result<void, CommandFailure>> {
  if (name === null) {
    return wrongCommandLine(
      'missing-argument',
      bilingual('没有指明要检查的制度包。', 'The pack to check is missing.'),
      bilingual(
        '例如：npx shuize policy check my-pack --watch',
        'Such as: npx shuize policy check my-pack --watch',
      ),
    );
  }
  const found = await readPolicyFiles(name);
  if (!found.ok) {
    return found;
  }
  const { folder, otherFolders } = found.value;
  const ended = new AbortController();
  const end = () => ended.abort();
  process.once('SIGINT', end).once('SIGTERM', end);
  let last: string | null = null;
  const check = async () => {
    const faults = await faultsOf([name]);
    const outcome = JSON.stringify(faults);
    if (outcome !== last) {
      last = outcome;
      write(screen, name, faults);
    }
  };
  try {
    await repeatOnChange(
      check,
      (changed) => {
        const watchers = [folder, ...otherFolders].map((each) => watch(each, { recursive: true }, changed));
        tell(screen);
        return () => {
          for (const watcher of watchers) {
            watcher.close();
          }
        };
      },
      ended.signal,
    );
    return success(undefined);
  } catch (error) {
    return faultyInput([explainSystemError(folder, error)]);
  } finally {
    process.off('SIGINT', end).off('SIGTERM', end);
  }
}

function write(screen: Screen, name: string, faults: Awaited<ReturnType<typeof faultsOf>>): void {
  if (!faults.ok) {
    writeFailure(screen, faults.error);
  } else if (faults.value.length > 0) {
    writeFailure(screen, { kind: 'faulty-input', errors: faults.value });
  } else {
    writeSound(screen, [name]);
  }
}

function tell(screen: Screen): void {
  const text = bilingual(
    '文件一有改动就重新检查，按 Ctrl-C 结束。',
    'Looking again at every change; Ctrl-C ends it.',
  );
  screen.error.write(`${say(screen, text)}\n`);
}
