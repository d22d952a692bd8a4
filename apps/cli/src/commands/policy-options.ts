import {
  bilingual,
  type DataPackage,
  type Day,
  type InputError,
  type Result,
  success,
  type Year,
} from '@shuize/domain';
import type { Pack, PackFault } from '@shuize/engine';
import {
  type Given,
  type OptionDefinition,
  optionText,
  optionTexts,
} from '../command-line/command-definition.ts';
import { type CommandFailure, faultyInput, wrongCommandLine } from '../failures/command-failure.ts';
import { readPolicyFiles, shippedPolicies } from '../files/read-policies.ts';

export const POLICY_OPTION: OptionDefinition = {
  name: 'policy',
  label: bilingual('制度包', 'ID'),
  description: bilingual(
    '制度包的编号或文件夹；不指定时，采用数据包 adoptions.csv 中载明的制度包',
    'id or folder of a policy pack; without it, those that adoptions.csv of the package names',
  ),
};

export const INTERPRETATION_OPTION: OptionDefinition = {
  name: 'interpretation',
  label: bilingual('口径=选项', 'NAME=ANSWER'),
  description: bilingual(
    '改用条款理解口径的另一选项，如 count=section-months',
    'another answer to an interpretation, such as count=section-months',
  ),
  isRepeatable: true,
};

/** The answers given as `name=answer`, by name. */
export function interpretationsAsked(given: Given): Result<Readonly<Record<string, string>>, CommandFailure> {
  const answers: Record<string, string> = {};
  for (const text of optionTexts(given, INTERPRETATION_OPTION.name)) {
    const parts = /^([a-z0-9-]+)=([A-Za-z0-9-]+)$/.exec(text);
    const [, name, answer] = parts ?? [];
    if (name === undefined || answer === undefined) {
      return wrongCommandLine(
        'unknown-value',
        bilingual(
          `选项 --interpretation 不接受“${text}”。`,
          `The option --interpretation does not take “${text}”.`,
        ),
        bilingual('请按 count=section-months 的格式填写。', 'Write it like count=section-months.'),
      );
    }
    answers[name] = answer;
  }
  return success(answers);
}

/** The packs to judge by, and who adopted them; `null` adoptions bind everyone. */
export interface PoliciesAsked {
  readonly packs: readonly Pack[];
  readonly adoptions: ReadonlyMap<string, ReadonlySet<DataPackage['divisions'][number]['code']>> | null;
}

/** Reads the pack that is asked for, or those that the data package says are adopted. */
export async function policiesAsked(
  given: Given,
  data: DataPackage,
  year: Year,
  asOf: Day | null,
): Promise<Result<PoliciesAsked, CommandFailure>> {
  const named = optionText(given, POLICY_OPTION.name);
  if (named !== null) {
    const pack = await readPolicy(named);
    return pack.ok ? success({ packs: [pack.value], adoptions: null }) : pack;
  }
  const { adoptionsOf } = await import('@shuize/services');
  const adoptions = adoptionsOf(data, year, asOf);
  const shipped = await shippedPolicies();
  const ids = shipped.filter((id) => adoptions?.has(id) === true);
  if (ids.length === 0) {
    return wrongCommandLine(
      'no-policy',
      bilingual(
        `没有指定制度包，数据包中也没有 ${year} 年采用制度包的记录。`,
        `No policy is named, and the package has no record of one adopted in ${year}.`,
      ),
      bilingual(
        `请用 --policy 指定，可用：${shipped.join('、')}；或者在 adoptions.csv 中登记采用情况。`,
        `Name one with --policy: ${shipped.join(', ')}; or record its adoption in adoptions.csv.`,
      ),
    );
  }
  const packs: Pack[] = [];
  for (const id of ids) {
    const pack = await readPolicy(id);
    if (!pack.ok) {
      return pack;
    }
    packs.push(pack.value);
  }
  return success({ packs, adoptions });
}

/** Reads and checks one pack; a pack with faults is never evaluated. */
export async function readPolicy(name: string): Promise<Result<Pack, CommandFailure>> {
  const found = await readPolicyFiles(name);
  if (!found.ok) {
    return found;
  }
  const { readPack } = await import('@shuize/engine');
  const read = readPack(found.value.files);
  return read.ok ? success(read.value) : faultyInput(read.error.map(errorOfFault));
}

/** A fault of a pack as an input error: its line and column stand in the message's place. */
export function errorOfFault({ position, code, message, mend }: PackFault): InputError {
  return { file: position.file, row: position.line, column: String(position.column), code, message, mend };
}
