import { failure, type Result, success } from '@shuize/domain';
import type { Fault } from '../../csv/fault.ts';
import { brokenPart } from '../workbook-faults.ts';
import { attributesOf } from '../xml/xml-text.ts';
import type { WorkbookParts } from './workbook-parts.ts';

/** How one part refers to another. */
export interface Relationship {
  /** Name by which the part refers to it. */
  readonly relationId: string;
  /** The last word of its kind, such as `worksheet`. */
  readonly kind: string;
  /** Name of the part referred to. */
  readonly target: string;
}

/**
 * The parts that a part refers to; those outside the workbook are left out.
 *
 * @param part - its name, or the empty text for the workbook as a whole
 * @returns none when nothing says what it refers to
 */
export async function relationshipsOf(
  parts: WorkbookParts,
  part: string,
): Promise<Result<readonly Relationship[], Fault>> {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const listing = `${folder}_rels/${part.slice(folder.length)}.rels`;
  if (parts.entryOf(listing) === undefined) {
    return success([]);
  }
  const relationships: Relationship[] = [];
  const found = await parts.readIndex(listing, (token) => {
    if (token.name !== 'Relationship' || token.kind === 'close') {
      return null;
    }
    const attributes = attributesOf(token);
    if (attributes === null) {
      return brokenPart(listing, 'XML 属性有误', 'an attribute of its XML is broken');
    }
    const type = attributes.get('Type') ?? '';
    if (attributes.get('TargetMode') !== 'External') {
      relationships.push({
        relationId: attributes.get('Id') ?? '',
        kind: type.slice(type.lastIndexOf('/') + 1),
        target: resolved(folder, attributes.get('Target') ?? ''),
      });
    }
    return null;
  });
  return found === null ? success(relationships) : failure(found);
}

/** The name of a part as it is written relative to a folder; names within the archive never leave it. */
function resolved(folder: string, target: string): string {
  const whole = target.startsWith('/') ? target : `${folder}${target}`;
  const steps: string[] = [];
  for (const step of whole.split('/')) {
    if (step === '..') {
      steps.pop();
    } else if (step !== '' && step !== '.') {
      steps.push(step);
    }
  }
  return steps.join('/');
}
