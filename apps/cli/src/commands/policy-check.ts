import { bilingual, type InputError, type Result, success } from '@shuize/domain';
import { readPack } from '@shuize/engine';
import { type CommandFailure, faultyInput } from '../failures/command-failure.ts';
import { policiesNamed, readPolicyFiles, shippedPolicies } from '../files/read-policies.ts';
import { type Screen, say, writeJson } from '../screen/screen.ts';
import { errorOfFault } from './policies-asked.ts';

/** Every fault of every pack asked for. */
export async function checkPolicies(
  name: string | null,
  screen: Screen,
): Promise<Result<void, CommandFailure>> {
  const names = name === null ? await shippedPolicies() : await policiesNamed(name);
  const checked = await faultsOf(names);
  if (!checked.ok) {
    return checked;
  }
  if (checked.value.length > 0) {
    return faultyInput(checked.value);
  }
  writeSound(screen, names);
  return success(undefined);
}

/** The faults of packs by name; those of several with the name before the file. */
export async function faultsOf(
  names: readonly string[],
): Promise<Result<readonly InputError[], CommandFailure>> {
  const errors: InputError[] = [];
  for (const each of names) {
    const found = await readPolicyFiles(each);
    if (!found.ok) {
      return found;
    }
    const read = readPack(found.value.files, found.value.others);
    if (!read.ok) {
      errors.push(
        ...read.error
          .map(errorOfFault)
          .map((error) => ({ ...error, file: names.length === 1 ? error.file : `${each}/${error.file}` })),
      );
    }
  }
  return success(errors);
}

export function writeSound(screen: Screen, names: readonly string[]): void {
  if (screen.format === 'json') {
    writeJson(screen.out, { checked: names, faults: 0 });
    return;
  }
  const done = bilingual(
    `已检查 ${names.length} 个制度包，没有问题：${names.join('、')}。`,
    `${names.length} checked, no fault: ${names.join(', ')}.`,
  );
  screen.out.write(`${say(screen, done)}\n`);
}
