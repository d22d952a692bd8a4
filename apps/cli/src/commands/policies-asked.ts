import { createHash } from 'node:crypto';
import {
  bilingual,
  type DataPackage,
  type Day,
  type InputError,
  type Result,
  success,
  type Year,
} from '@shuize/domain';
import { type Pack, type PackFault, readPack } from '@shuize/engine';
import { adoptionsOf } from '@shuize/services';
import { type Given, optionText, optionTexts } from '../command-line/command-definition.ts';
import { type CommandFailure, faultyInput, wrongCommandLine } from '../failures/command-failure.ts';
import { readPolicyFiles, shippedPolicies } from '../files/read-policies.ts';
import { INTERPRETATION_OPTION, POLICY_OPTION } from './policy-options.ts';

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

/** Who adopted which policy; `null`: everyone is bound by each. */
type Adoptions = ReturnType<typeof adoptionsOf>;

/** A pack, and what tells its files from any other. */
export interface LoadedPack {
  readonly pack: Pack;
  /** SHA-256 over one line for each file, `<SHA-256 of its bytes>  <path>`, in the order of the paths. */
  readonly digest: string;
}

/** The packs to judge by, and who adopted them. */
export interface PoliciesAsked {
  readonly packs: readonly LoadedPack[];
  readonly adoptions: Adoptions;
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
    const loaded = await readPolicy(named);
    return loaded.ok ? success({ packs: [loaded.value], adoptions: null }) : loaded;
  }
  const adopted = await adoptedPolicies(data, year, asOf);
  return adopted.ok && adopted.value.packs.length === 0 ? noPolicy(year) : adopted;
}

/** The packs of the program that the data package has adopted in a year; none where it has no record of it. */
export async function adoptedPolicies(
  data: DataPackage,
  year: Year,
  asOf: Day | null,
): Promise<Result<PoliciesAsked, CommandFailure>> {
  const adoptions = adoptionsOf(data, year, asOf);
  const packs: LoadedPack[] = [];
  for (const id of await shippedPolicies()) {
    if (adoptions?.has(id) === true) {
      const loaded = await readPolicy(id);
      if (!loaded.ok) {
        return loaded;
      }
      packs.push(loaded.value);
    }
  }
  return success({ packs, adoptions });
}

async function noPolicy(year: Year) {
  const shipped = await shippedPolicies();
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

/** Reads and checks one pack; a pack with faults is never evaluated. */
export async function readPolicy(name: string): Promise<Result<LoadedPack, CommandFailure>> {
  const found = await readPolicyFiles(name);
  if (!found.ok) {
    return found;
  }
  const { files } = found.value;
  const read = readPack(files);
  return read.ok
    ? success({ pack: read.value, digest: digestOfTexts(files) })
    : faultyInput(read.error.map(errorOfFault));
}

function digestOfTexts(files: ReadonlyMap<string, string>): string {
  const lines = [...files]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([file, text]) => `${sha256(text)}  ${file}\n`);
  return sha256(lines.join(''));
}

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** A fault of a pack as an input error: its line and column stand in the message's place. */
export function errorOfFault({ position, code, message, mend }: PackFault): InputError {
  return { file: position.file, row: position.line, column: String(position.column), code, message, mend };
}
