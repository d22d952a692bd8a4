import { failure, type Language, type Result, success } from '@shuize/domain';
import { packageTemplate } from '@shuize/feeds';
import type { Actor } from '../access/actor.ts';
import { allows } from '../access/permission.ts';
import { notAllowed, type PlatformFault } from '../platform-fault.ts';

/** Made once: it takes a second, and is the same every time. */
const made = new Map<Language, Promise<Uint8Array>>();

/** The workbook to fill in a data package (填报模板). */
export async function importTemplate(
  actor: Actor,
  language: Language,
): Promise<Result<Uint8Array, PlatformFault>> {
  if (!allows(actor, 'read-imports')) {
    return failure(notAllowed());
  }
  const template = made.get(language) ?? packageTemplate(language);
  made.set(language, template);
  return success(await template);
}
