import { type Result, success } from '@shuize/domain';
import type { Fault } from '../../csv/fault.ts';
import { unpacker } from '../archive/unpack.ts';
import { type ZipEntry, zipEntries } from '../archive/zip-entries.ts';
import { brokenPart, unpacksTooMuch } from '../workbook-faults.ts';
import type { WorkbookLimits } from '../workbook-limits.ts';
import { type XmlToken, xmlReader } from '../xml/xml-reader.ts';

/** The parts of one workbook: the files packed in it, by name. */
export interface WorkbookParts {
  readonly entries: readonly ZipEntry[];
  readonly entryOf: (part: string) => ZipEntry | undefined;
  /**
   * Reads a part of XML token by token.
   *
   * @returns the fault that ended it, or `null` when the part was read to its end
   */
  readonly read: (part: string, take: TakeToken) => Promise<Fault | null>;
  /** The same of a part that tells of others, which is held to a smaller size. */
  readonly readIndex: (part: string, take: TakeToken) => Promise<Fault | null>;
}

/** Takes a token; what it returns ends the reading. */
export type TakeToken = (token: XmlToken) => Fault | null;

export function workbookParts(bytes: Uint8Array, limits: WorkbookLimits): Result<WorkbookParts, Fault> {
  const entries = zipEntries(bytes, limits);
  if (!entries.ok) {
    return entries;
  }
  const byName = new Map(entries.value.map((entry) => [keyOf(entry.name), entry]));
  const unpack = unpacker(limits);
  const entryOf = (part: string) => byName.get(keyOf(part));
  const read = async (part: string, take: TakeToken) => {
    const entry = entryOf(part);
    if (entry === undefined) {
      return brokenPart(part, '在压缩包中找不到', 'it is not in the archive');
    }
    const reader = xmlReader(part, limits, take);
    return (await unpack(entry, reader.push)) ?? reader.end();
  };
  const readIndex = async (part: string, take: TakeToken) =>
    (entryOf(part)?.size ?? 0) > limits.indexBytes
      ? unpacksTooMuch(
          part,
          `超过上限 ${limits.indexBytes} 字节`,
          `unpacks to more than the limit of ${limits.indexBytes} bytes`,
        )
      : read(part, take);
  return success({ entries: entries.value, entryOf, read, readIndex });
}

/** Names of parts are the same in any letter case, and some programs write them with backslashes. */
function keyOf(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\//, '').toLowerCase();
}
