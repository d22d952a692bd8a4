import { bilingual, failure, type Language, type Result, success } from '@shuize/domain';
import { handBack, type NamedBytes } from '@shuize/feeds';
import type { Database } from '@shuize/store';
import type { Actor } from '../access/actor.ts';
import { invalid, type PlatformFault } from '../platform-fault.ts';
import { readAllowed } from './import-upload.ts';
import type { Upload } from './upload.ts';

/**
 * The user's own file back with its faults marked row by row (退回修改). Nothing is kept: the files are sent again.
 *
 * @param asked - `file`: which of several; the first with faults where it is `null`. Of one file its sheets may be named
 */
export async function markUpload(
  context: { readonly database: Database },
  actor: Actor,
  asked: { readonly files: Upload; readonly file: string | null; readonly language: Language },
): Promise<Result<NamedBytes, PlatformFault>> {
  const { files, language } = asked;
  const read = await readAllowed(context, actor, files);
  if (read.ok) {
    return failure(withoutFaults());
  }
  const { errors } = read.error;
  if (read.error.kind !== 'invalid' || errors === undefined) {
    return read;
  }
  const isOne = files.size === 1;
  const named = [...files].map(([file, bytes]) => ({
    file,
    bytes,
    errors: isOne ? errors : errors.filter((error) => error.file === file),
  }));
  const found = named.find(
    ({ file, errors: own }) => own.length > 0 && (isOne || asked.file === null || file === asked.file),
  );
  if (found === undefined) {
    return failure(withoutFaults());
  }
  const marked = await handBack({ file: found.file, bytes: found.bytes }, found.errors, language);
  return marked.ok
    ? success({ file: found.file, bytes: marked.value.bytes })
    : failure(invalid(marked.error));
}

function withoutFaults(): PlatformFault {
  return {
    kind: 'conflict',
    code: 'without-faults',
    message: bilingual('文件中没有错误，不需要退回。', 'The file has no fault to be marked.'),
    mend: bilingual('可以直接导入。', 'It can be imported.'),
  };
}
