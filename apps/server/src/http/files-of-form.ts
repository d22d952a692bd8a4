import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { type Bilingual, bilingual, failure, type Result, success } from '@shuize/domain';
import type { PlatformFault, Upload } from '@shuize/platform';
import type { FastifyRequest } from 'fastify';

const unpack = promisify(gunzip);
const PACKED = /\.gz$/i;

/**
 * The files of a form by name, `.gz` unpacked.
 *
 * @param limits - bytes of one file, packed and unpacked; larger ones and more of them Fastify refuses itself
 */
export async function filesOf(
  request: FastifyRequest,
  limits: { readonly fileBytes: number },
): Promise<Result<Upload, PlatformFault>> {
  if (!request.isMultipart()) {
    return failure(notAForm());
  }
  const files = new Map<string, Uint8Array>();
  for await (const part of request.files()) {
    const received = await part.toBuffer();
    const name = part.filename.replace(PACKED, '');
    const bytes = PACKED.test(part.filename) ? await unpacked(received, limits.fileBytes) : received;
    if (bytes === null) {
      return failure(damagedArchive(part.filename));
    }
    if (files.has(name)) {
      return failure(givenTwice(name));
    }
    files.set(name, bytes);
  }
  return success(files);
}

async function unpacked(bytes: Uint8Array, most: number): Promise<Uint8Array | null> {
  return unpack(bytes, { maxOutputLength: most }).catch(() => null);
}

function notAForm(): PlatformFault {
  return invalidFiles(
    'not-a-form',
    bilingual('请求中没有文件。', 'The request has no files.'),
    bilingual('请用 multipart/form-data 上传文件。', 'Send files as multipart/form-data.'),
  );
}

function damagedArchive(name: string): PlatformFault {
  return invalidFiles(
    'damaged-archive',
    bilingual(`压缩文件“${name}”已损坏，或者解开后太大。`, `“${name}” is damaged, or too large unpacked.`),
    bilingual('请解压后再上传。', 'Unpack it and send what is in it.'),
  );
}

function givenTwice(name: string): PlatformFault {
  return invalidFiles(
    'file-given-twice',
    bilingual(`有两个名为“${name}”的文件。`, `There are two files named “${name}”.`),
    bilingual('请只保留其中一个。', 'Keep one of them.'),
  );
}

function invalidFiles(code: string, message: Bilingual, mend: Bilingual): PlatformFault {
  return { kind: 'invalid', code, message, mend };
}
