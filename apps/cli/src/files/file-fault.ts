import { type Bilingual, bilingual, type InputError } from '@shuize/domain';

/** A fault of a file or folder as a whole. */
export function fileFault(file: string, code: string, message: Bilingual, mend: Bilingual): InputError {
  return { file, row: null, column: null, code, message, mend };
}

interface Wording {
  readonly code: string;
  readonly message: (file: string) => Bilingual;
  readonly mend: Bilingual;
}

const NOT_PERMITTED: Wording = {
  code: 'not-permitted',
  message: (file) => bilingual(`没有权限访问“${file}”。`, `“${file}” may not be accessed.`),
  mend: bilingual(
    '请检查该路径的权限，或换一个有权限的位置。',
    'Check the permissions of the path, or choose another place.',
  ),
};

const NOT_FOUND: Wording = {
  code: 'not-found',
  message: (file) => bilingual(`找不到“${file}”。`, `“${file}” was not found.`),
  mend: bilingual(
    '请核对路径的拼写和当前所在文件夹；名称中有空格时请用引号括起来。',
    'Check the spelling and the current folder; put a name with blanks in quotes.',
  ),
};

const NOT_A_FOLDER: Wording = {
  code: 'not-a-folder',
  message: (file) => bilingual(`“${file}”不是文件夹。`, `“${file}” is not a folder.`),
  mend: bilingual('请给出一个文件夹的路径。', 'Give the path of a folder.'),
};

const NOT_A_FILE: Wording = {
  code: 'not-a-file',
  message: (file) => bilingual(`“${file}”是文件夹，不是文件。`, `“${file}” is a folder, not a file.`),
  mend: bilingual('请给出一个文件的路径。', 'Give the path of a file.'),
};

const NO_ROOM: Wording = {
  code: 'no-room',
  message: (file) =>
    bilingual(`磁盘空间不足，无法写入“${file}”。`, `There is no room left to write “${file}”.`),
  mend: bilingual('请清理磁盘空间后重试。', 'Free some room and try again.'),
};

const READ_ONLY: Wording = {
  code: 'read-only',
  message: (file) =>
    bilingual(`“${file}”所在位置只读，无法写入。`, `“${file}” lies in a place that is read-only.`),
  mend: bilingual('请换一个可以写入的位置。', 'Choose a place that can be written to.'),
};

const NAME_TOO_LONG: Wording = {
  code: 'name-too-long',
  message: (file) => bilingual(`“${file}”的名称过长。`, `The name “${file}” is too long.`),
  mend: bilingual('请改用较短的名称。', 'Use a shorter name.'),
};

const NOT_EMPTY: Wording = {
  code: 'folder-not-empty',
  message: (file) =>
    bilingual(
      `文件夹“${file}”中已有文件，未写入。`,
      `The folder “${file}” holds files already; nothing was written.`,
    ),
  mend: bilingual('请换一个新文件夹。', 'Choose a new folder.'),
};

const WORDINGS: Readonly<Record<string, Wording>> = {
  ENOENT: NOT_FOUND,
  ENOTDIR: NOT_A_FOLDER,
  EISDIR: NOT_A_FILE,
  ENOTEMPTY: NOT_EMPTY,
  EEXIST: NOT_EMPTY,
  EACCES: NOT_PERMITTED,
  EPERM: NOT_PERMITTED,
  ENOSPC: NO_ROOM,
  EDQUOT: NO_ROOM,
  EROFS: READ_ONLY,
  ENAMETOOLONG: NAME_TOO_LONG,
};

/**
 * What the operating system refused, in our words.
 *
 * @throws the error itself when it is none that a user can cause
 */
export function explainSystemError(file: string, error: unknown): InputError {
  const system = error instanceof Error && 'code' in error ? String(error.code) : '';
  const wording = WORDINGS[system];
  if (wording === undefined) {
    throw error;
  }
  return fileFault(file, wording.code, wording.message(file), wording.mend);
}
