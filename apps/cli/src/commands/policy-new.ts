import path from 'node:path';
import { bilingual, type Result, success } from '@shuize/domain';
import { newPackFiles, schemaFiles } from '@shuize/engine';
import { type CommandFailure, faultyInput, wrongCommandLine } from '../failures/command-failure.ts';
import { fileFault } from '../files/file-fault.ts';
import { schemasFolder } from '../files/read-policies.ts';
import { namesIn, writeFolders } from '../files/write-output.ts';
import { type Screen, say, writeJson } from '../screen/screen.ts';

const IDENTIFIER = /^[A-Za-z][A-Za-z0-9]*(?:-[A-Za-z0-9]+)*$/;
const LONGEST_ID = 64;
const HAS_CHINESE = /[一-鿿]/;
const HAS_LATIN = /[A-Za-z]/;
const OWN_SCHEMAS = 'schemas';

/** What the new pack is called; `null` where the command line does not say. */
interface Naming {
  readonly id: string | null;
  readonly title: string | null;
}

/** Makes a folder with a new pack that has no fault, for its author to fill in. */
export async function makePolicy(
  folder: string | null,
  naming: Naming,
  screen: Screen,
): Promise<Result<void, CommandFailure>> {
  if (folder === null) {
    return wrongCommandLine(
      'missing-argument',
      bilingual('没有指明要新建的文件夹。', 'The folder to make is missing.'),
      bilingual(
        '例如：npx shuize policy new qingchuan-2020 --title 清川市断面水质问责办法',
        'Such as: npx shuize policy new qingchuan-2020 --title "Qingchuan water accountability"',
      ),
    );
  }
  const id = naming.id ?? path.basename(path.resolve(folder));
  if (!IDENTIFIER.test(id) || id.length > LONGEST_ID) {
    return wrongCommandLine(
      'bad-id',
      bilingual(`“${id}”不能作为制度包的编号。`, `“${id}” is no id of a pack.`),
      bilingual(
        '编号由字母和数字组成，以字母开头，各段用连字符相接，不超过64个字符；文件夹另有名称的，用 --id 指明。',
        'An id is of letters and digits, begins with a letter, its parts are joined by hyphens, and it has 64 characters at most. Name one with --id where the folder is called otherwise.',
      ),
    );
  }
  const present = await namesIn(folder);
  if (!present.ok) {
    return faultyInput([present.error]);
  }
  if (present.value !== null && present.value.length > 0) {
    return faultyInput([
      fileFault(
        folder,
        'folder-not-empty',
        bilingual(`文件夹“${folder}”不是空的。`, `The folder “${folder}” is not empty.`),
        bilingual('请换一个文件夹，或者先清空它。', 'Name another folder, or empty this one first.'),
      ),
    ]);
  }
  const linked = schemasFolder(folder);
  const files = newPackFiles({
    id,
    title: titleOf(id, naming.title),
    language: screen.language,
    schemas: linked ?? OWN_SCHEMAS,
  });
  const copies =
    linked === null
      ? [...schemaFiles()].map(([name, text]) => [`${OWN_SCHEMAS}/${name}`, text] as const)
      : [];
  const written = await writeFolders(
    folder,
    [...files, ...copies].map(([name, content]) => ({ name, content })),
  );
  if (!written.ok) {
    return faultyInput(written.error);
  }
  writeMade(screen, folder, id, [...files.keys()]);
  return success(undefined);
}

/** Both titles, the one that is not given made of the other or of the id, so that the pack has no fault. */
function titleOf(id: string, given: string | null): { readonly zh: string; readonly en: string } {
  const words = id.replaceAll('-', ' ');
  return {
    zh: given !== null && HAS_CHINESE.test(given) ? given : `待填写：${given ?? id}`,
    en: given !== null && HAS_LATIN.test(given) && !HAS_CHINESE.test(given) ? given : words,
  };
}

function writeMade(screen: Screen, folder: string, id: string, files: readonly string[]): void {
  if (screen.format === 'json') {
    writeJson(screen.out, { id, folder: path.resolve(folder), files });
    return;
  }
  const text = bilingual(
    `已在 ${path.resolve(folder)} 新建制度包 ${id}，共${files.length}个文件，没有问题。\n一边写一边检查：npx shuize policy check ${folder} --watch\n运行它的案例：npx shuize policy test ${folder}`,
    `The new pack ${id} is in ${path.resolve(folder)}: ${files.length} files without a fault.\nCheck it while you write: npx shuize policy check ${folder} --watch\nRun its cases: npx shuize policy test ${folder}`,
  );
  screen.out.write(`${say(screen, text)}\n`);
}
