import { type Bilingual, bilingual } from '@shuize/domain';
import { fault, quoted } from '../check/fault.ts';
import { nearestWord } from '../check/nearest-word.ts';
import type { PackFault } from '../language/fault.ts';

export const PACK_FILE = 'pack.yaml';
export const ELEMENT_FOLDERS = [
  'interpretations',
  'params',
  'rules',
  'scores',
  'rankings',
  'matrices',
  'rewards',
  'plans',
  'duties',
  'procedures',
  'registers',
  'statistics',
  'statements',
  'cases',
] as const;

export type ElementFolder = (typeof ELEMENT_FOLDERS)[number];

const MOST_FILES = 1_000;
const MOST_CHARACTERS_OF_FILE = 1_000_000;
const MOST_CHARACTERS = 8_000_000;

export interface ElementFile {
  readonly file: string;
  readonly name: string;
  readonly text: string;
}

export interface PackFiles {
  readonly pack: ElementFile | null;
  readonly elements: Readonly<Record<ElementFolder, readonly ElementFile[]>>;
  readonly faults: readonly PackFault[];
}

/**
 * Tells what each file of a pack is by its place. Texts in Markdown (`.md`), for people, and files that systems hide may
 * lie beside them.
 *
 * @returns the files of each kind in the order of their names, and a fault for each that is none of them
 */
export function sortFiles(files: ReadonlyMap<string, string>): PackFiles {
  const elements = Object.fromEntries(ELEMENT_FOLDERS.map((folder) => [folder, []])) as unknown as Record<
    ElementFolder,
    ElementFile[]
  >;
  const total = [...files.values()].reduce((sum, text) => sum + text.length, 0);
  if (files.size > MOST_FILES || total > MOST_CHARACTERS) {
    return { pack: null, elements, faults: [packTooLarge()] };
  }
  const faults: PackFault[] = [];
  let pack: ElementFile | null = null;
  for (const [file, text] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (text.length > MOST_CHARACTERS_OF_FILE) {
      faults.push(fileTooLarge(file));
    } else if (file === PACK_FILE) {
      pack = { file, name: 'pack', text };
    } else if (!isBeside(file)) {
      const { folder, name, isRight } = placeOf(file);
      if (folder !== null) {
        elements[folder].push({ file, name, text });
      }
      if (!isRight) {
        faults.push(unexpectedFile(file, folder));
      }
    }
  }
  if (!files.has(PACK_FILE)) {
    faults.push(missingPackFile());
  }
  return { pack, elements, faults };
}

function isBeside(file: string): boolean {
  return file.endsWith('.md') || (file.split('/').at(-1) ?? '').startsWith('.');
}

/**
 * The folder that a file belongs to, and whether it stands there under a name that is one. What is nearly right is read
 * all the same, so that its place is one fault and not one more wherever its id is used.
 */
function placeOf(file: string): { folder: ElementFolder | null; name: string; isRight: boolean } {
  const [, written = '', name = '', ending = ''] = /^([^/]+)\/([^/]+)\.(yaml|yml)$/i.exec(file) ?? [];
  const nearest = nearestWord(written, ELEMENT_FOLDERS);
  const folder = ELEMENT_FOLDERS.find((known) => known === written || known === nearest) ?? null;
  return { folder, name, isRight: folder === written && ending === 'yaml' };
}

function unexpectedFile(file: string, folder: ElementFolder | null): PackFault {
  return fault('unexpected-file', startOf(file), ...textOfUnexpected(file, folder));
}

function textOfUnexpected(file: string, folder: ElementFolder | null): readonly [Bilingual, Bilingual] {
  const mark = quoted(file);
  if (!file.endsWith('.yaml')) {
    return [
      bilingual(`文件${mark.zh}不是 .yaml 文件。`, `The file ${mark.en} is not a .yaml file.`),
      bilingual('把扩展名改为 .yaml，或者把它移出文件夹。', 'Name it .yaml, or move it out of the folder.'),
    ];
  }
  return [
    bilingual(`文件${mark.zh}不在规定的位置。`, `The file ${mark.en} does not stand where one belongs.`),
    folder === null
      ? bilingual(
          `只有 ${PACK_FILE}，以及直接放在 ${ELEMENT_FOLDERS.join('、')} 之下的文件会被读取。`,
          `Only ${PACK_FILE} and files right under ${ELEMENT_FOLDERS.join(', ')} are read.`,
        )
      : bilingual(`应直接放在 ${folder}/ 之下。`, `It belongs right under ${folder}/.`),
  ];
}

function missingPackFile(): PackFault {
  return fault(
    'missing-pack-file',
    startOf(PACK_FILE),
    bilingual(`文件夹中没有 ${PACK_FILE}。`, `There is no ${PACK_FILE} in the folder.`),
    bilingual(
      `新建 ${PACK_FILE}，写明标识、版本、文件和施行期间。`,
      `Write ${PACK_FILE} with the id, version, instrument and time in force.`,
    ),
  );
}

function fileTooLarge(file: string): PackFault {
  const mark = quoted(file);
  return fault(
    'file-too-large',
    startOf(file),
    bilingual(`文件${mark.zh}超过100万个字符。`, `The file ${mark.en} has over a million characters.`),
    bilingual(
      '案例只留下需要的行；其他文件一个只写一项。',
      'Keep only the rows that a case needs, and write one element a file.',
    ),
  );
}

function packTooLarge(): PackFault {
  return fault(
    'pack-too-large',
    startOf(PACK_FILE),
    bilingual(
      '制度包超过1000个文件或800万个字符。',
      'The pack has over a thousand files or eight million characters.',
    ),
    bilingual(
      '确认读取的是制度包的文件夹；否则拆成几个制度包。',
      'Make sure that the folder is a pack, or split it into several.',
    ),
  );
}

function startOf(file: string) {
  return { file, line: 1, column: 1 };
}
