import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { bilingual, failure, type Result, success } from '@shuize/domain';
import type { PlatformFault } from '../platform-fault.ts';
import { VAULT_KEY_BYTES, type Vault, vaultOf } from './vault.ts';

const KEY_FILE = 'secret-key';

/**
 * Opens the vault of an installation. Its key comes from the environment or else from the data folder, where it is made
 * once, readable by the program's own user only. Backups do not hold it.
 *
 * @param fromEnvironment - 32 bytes in Base64; `null` or empty: none is given
 */
export async function openVault(
  folder: string,
  fromEnvironment: string | null,
): Promise<Result<Vault, PlatformFault>> {
  const isGiven = fromEnvironment !== null && fromEnvironment.trim() !== '';
  const file = path.join(folder, KEY_FILE);
  const key = Buffer.from(isGiven ? fromEnvironment : await keptIn(file), 'base64');
  return key.length === VAULT_KEY_BYTES ? success(vaultOf(key)) : failure(unusableKey(isGiven ? null : file));
}

async function keptIn(file: string): Promise<string> {
  const kept = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') {
      return null;
    }
    throw error;
  });
  if (kept !== null) {
    return kept;
  }
  const made = randomBytes(VAULT_KEY_BYTES).toString('base64');
  await mkdir(path.dirname(file), { recursive: true });
  // Moved into its place when whole, so that a start that was killed leaves no half of a key.
  await writeFile(`${file}.new`, `${made}\n`, { mode: 0o600 });
  await rename(`${file}.new`, file);
  return made;
}

function unusableKey(file: string | null): PlatformFault {
  return {
    kind: 'unavailable',
    code: 'unusable-secret-key',
    message:
      file === null
        ? bilingual(
            '环境变量中的密钥不是 32 字节的 Base64。',
            'The secret key from the environment is not 32 bytes in Base64.',
          )
        : bilingual(`密钥文件“${file}”已损坏。`, `The file of the secret key “${file}” is damaged.`),
    mend:
      file === null
        ? bilingual(
            '请改正，或者不设这个变量，由程序在数据文件夹中生成密钥。',
            'Correct it, or leave it out: a key is then made in the data folder.',
          )
        : bilingual(
            '请从备份恢复这个文件；没有备份时把它移走，之后由安全管理员逐个清除动态口令。',
            'Restore the file; if there is no copy, move it away and let the security administrator clear each second factor.',
          ),
  };
}
