import { createHash } from 'node:crypto';
import path from 'node:path';
import {
  bilingual,
  type DataPackage,
  type Day,
  type InputError,
  type Result,
  success,
  type Year,
} from '@shuize/domain';
import { type OtherPacks, type Pack, type PackFault, readPack } from '@shuize/engine';
import { adoptionsOf, unknownPolicies, withLocalValues } from '@shuize/services';
import { type Given, optionText, optionTexts } from '../command-line/command-definition.ts';
import { type CommandFailure, faultyInput, wrongCommandLine } from '../failures/command-failure.ts';
import { packFoldersIn, readPolicyFiles, shippedPolicies } from '../files/read-policies.ts';
import { INTERPRETATION_OPTION, POLICIES_OPTION, POLICY_OPTION } from './policy-options.ts';

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

/** Every pack that comes with the program. */
export async function shippedPacks(): Promise<Result<readonly LoadedPack[], CommandFailure>> {
  const packs: LoadedPack[] = [];
  for (const id of await shippedPolicies()) {
    const pack = await readPolicy(id);
    if (!pack.ok) {
      return pack;
    }
    packs.push(pack.value);
  }
  return success(packs);
}

/** The packs to judge by, and who adopted them. */
export interface PoliciesAsked {
  readonly packs: readonly LoadedPack[];
  readonly adoptions: Adoptions;
}

/** Reads the pack that is asked for, or those that the data package says are adopted, with the values set locally. */
export async function policiesAsked(
  given: Given,
  data: DataPackage,
  year: Year,
  asOf: Day | null,
): Promise<Result<PoliciesAsked, CommandFailure>> {
  const named = optionText(given, POLICY_OPTION.name);
  if (named !== null) {
    const loaded = await readPolicy(named);
    return loaded.ok ? asAdopted({ packs: [loaded.value], adoptions: null }, data, asOf) : loaded;
  }
  const adopted = await adoptedPolicies(data, year, asOf, optionText(given, POLICIES_OPTION.name));
  return adopted.ok && adopted.value.packs.length === 0 ? noPolicy(year) : adopted;
}

/**
 * The packs that the data package has adopted in a year, with the values set locally; none where it has no record of it.
 *
 * @param folder - where packs stand that do not come with the program, or `null`
 */
export async function adoptedPolicies(
  data: DataPackage,
  year: Year,
  asOf: Day | null,
  folder: string | null = null,
): Promise<Result<PoliciesAsked, CommandFailure>> {
  const known = await knownPolicies(folder);
  if (!known.ok) {
    return known;
  }
  const strangers = unknownPolicies(data, [...known.value.keys()], asOf);
  if (strangers.length > 0) {
    return faultyInput(strangers);
  }
  const adoptions = adoptionsOf(data, year, asOf);
  const packs: LoadedPack[] = [];
  for (const [id, name] of known.value) {
    if (adoptions?.has(id) === true) {
      const loaded = await readPolicy(name);
      if (!loaded.ok) {
        return loaded;
      }
      packs.push(loaded.value);
    }
  }
  return asAdopted({ packs, adoptions }, data, asOf);
}

/**
 * What is wrong with the adoptions of a data package, of whatever year: policies that nobody knows, and values that a pack does
 * not let be set; by row.
 *
 * @param folder - where packs stand that do not come with the program, or `null`
 */
export async function faultsOfAdoptions(
  data: DataPackage,
  folder: string | null,
): Promise<Result<readonly InputError[], CommandFailure>> {
  const rows = data.adoptions ?? [];
  const known = await knownPolicies(folder);
  if (!known.ok) {
    return known;
  }
  const packs: Pack[] = [];
  for (const [id, name] of known.value) {
    if (rows.some(({ policy }) => policy === id)) {
      const loaded = await readPolicy(name);
      if (!loaded.ok) {
        return loaded;
      }
      packs.push(loaded.value.pack);
    }
  }
  const localized = withLocalValues(packs, data, null);
  const faults = [
    ...unknownPolicies(data, [...known.value.keys()], null),
    ...(localized.ok ? [] : localized.error),
  ];
  return success(faults.sort((a, b) => (a.row ?? 0) - (b.row ?? 0)));
}

/** Ids of packs and what they are read by: those of the program, and those in a folder. */
async function knownPolicies(
  folder: string | null,
): Promise<Result<ReadonlyMap<string, string>, CommandFailure>> {
  const own = folder === null ? [] : await packFoldersIn(folder);
  if (folder !== null && own.length === 0) {
    return wrongCommandLine(
      'unknown-value',
      bilingual(`文件夹“${folder}”中没有制度包。`, `There is no policy pack in the folder “${folder}”.`),
      bilingual(
        '--policies 指明的文件夹里，每个制度包一个子文件夹，其中有 pack.yaml。',
        'The folder of --policies holds a folder for each pack, with a pack.yaml in it.',
      ),
    );
  }
  return success(
    new Map([
      ...(await shippedPolicies()).map((id) => [id, id] as const),
      ...own.map((place) => [path.basename(place), place] as const),
    ]),
  );
}

function asAdopted(
  { packs, adoptions }: PoliciesAsked,
  data: DataPackage,
  asOf: Day | null,
): Result<PoliciesAsked, CommandFailure> {
  const localized = withLocalValues(
    packs.map(({ pack }) => pack),
    data,
    asOf,
  );
  return localized.ok
    ? success({
        packs: packs.map((loaded, index) => ({ ...loaded, pack: localized.value[index] ?? loaded.pack })),
        adoptions,
      })
    : faultyInput(localized.error);
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
  const { files, others, inherited } = found.value;
  const read = readPack(files, others);
  return read.ok
    ? success({
        pack: read.value,
        digest: digestOfTexts(files, new Map(inherited.map((id) => [id, others.get(id) ?? new Map()]))),
      })
    : faultyInput(read.error.map(errorOfFault));
}

/** Of a pack that inherits, over the files of the packs inherited too, each under the id of its pack. */
function digestOfTexts(files: ReadonlyMap<string, string>, parents: OtherPacks): string {
  const inherited = [...parents].flatMap(([id, texts]) =>
    [...texts].map(([file, text]) => [`${id}/${file}`, text] as const),
  );
  const lines = [...files, ...inherited]
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
