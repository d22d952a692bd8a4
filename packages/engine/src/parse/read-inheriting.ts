import { checkPack } from '../check/check-pack.ts';
import type { PackFault } from '../language/fault.ts';
import type { Inheritance } from '../language/pack.ts';
import {
  circular,
  faultyParent,
  otherVersion,
  removedAndReplaced,
  unknownParent,
  unknownRemoved,
} from './inheritance-faults.ts';
import { elementNames, mergeElements } from './merge-elements.ts';
import { PACK_FILE } from './pack-files.ts';
import { isSound, type PackSyntax, type PackValue, type SoundElement } from './pack-syntax.ts';
import { readElements } from './read-elements.ts';
import { readSource } from './read-source.ts';
import { nodeAt, positionAt } from './source-node.ts';

/** The files of other packs by id, for a pack to inherit from. */
export type OtherPacks = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** A pack as read, with what it takes over from the pack that it inherits. */
export interface PackRead {
  readonly syntax: PackSyntax;
  readonly inheritance: Inheritance | null;
  /** Whether what it inherits is there, so that the names of the pack lead somewhere. */
  readonly isWhole: boolean;
  readonly faults: readonly PackFault[];
}

/** The id of the pack that a pack inherits, as far as that can be told without checking it; `null` of most. */
export function inheritedPackOf(files: ReadonlyMap<string, string>): string | null {
  const { source } = readSource(PACK_FILE, files.get(PACK_FILE) ?? '');
  const named = source === null ? null : nodeAt(source, ['inherits', 'pack']);
  return named?.kind === 'scalar' && typeof named.value === 'string' ? named.value : null;
}

/**
 * Reads a pack and puts what it inherits in front: the pack inherited is read in the same way, with those that it inherits
 * from itself. Places in files of others begin with the id of their pack.
 */
export function readInheriting(files: ReadonlyMap<string, string>, others: OtherPacks): PackRead {
  return readBelow(files, others, '', []);
}

/** @param trail - ids of the packs that inherit from this one, the first one last */
function readBelow(
  files: ReadonlyMap<string, string>,
  others: OtherPacks,
  under: string,
  trail: readonly string[],
): PackRead {
  const own = readElements(files, under);
  const { pack } = own.syntax;
  const inherits = pack !== null && isSound(pack) ? pack.value.inherits : undefined;
  if (pack === null || !isSound(pack) || inherits === undefined) {
    return { ...own, inheritance: null, isWhole: true };
  }
  const position = positionAt(pack.source, 'inherits', 'pack');
  const above = [pack.value.id, ...trail];
  const found = others.get(inherits.pack);
  if (above.includes(inherits.pack)) {
    return withFault(own, circular([inherits.pack, ...above].reverse(), position));
  }
  if (found === undefined) {
    return withFault(own, unknownParent(inherits.pack, [...others.keys()], position));
  }
  const parent = readBelow(found, others, `${inherits.pack}/`, above);
  const parentPack = parent.syntax.pack;
  const parentFaults = [...parent.faults, ...(parent.isWhole ? checkPack(parent.syntax) : [])];
  if (parentFaults.length > 0 || parentPack === null || !isSound(parentPack)) {
    const inCircle = parentFaults.find(({ code }) => code === 'circular-inheritance');
    return withFault(
      own,
      inCircle === undefined
        ? faultyParent(inherits.pack, parentFaults.length, position)
        : { ...inCircle, position },
    );
  }
  return inheriting(own, pack, parent, parentPack);
}

type OwnRead = ReturnType<typeof readElements>;

function withFault(own: OwnRead, found: PackFault): PackRead {
  return { ...own, inheritance: null, isWhole: false, faults: [...own.faults, found] };
}

function inheriting(
  own: OwnRead,
  { value, source }: SoundElement<PackValue>,
  parent: PackRead,
  { value: parentValue }: SoundElement<PackValue>,
): PackRead {
  const { pack, version, removes = [] } = value.inherits ?? { pack: '', version: '' };
  const { instrument, title } = parentValue;
  const faults: PackFault[] = [];
  if (version !== parentValue.version) {
    faults.push(otherVersion(pack, parentValue.version, positionAt(source, 'inherits', 'version')));
  }
  const theirs = elementNames(parent.syntax);
  const ownNames = new Set(elementNames(own.syntax));
  const removed = removes.flatMap(({ elements, reason }, index) =>
    elements.map((element, at) => ({
      element,
      reason,
      position: positionAt(source, 'inherits', 'removes', index, 'elements', at),
    })),
  );
  for (const { element, position } of removed) {
    if (!theirs.includes(element)) {
      faults.push(unknownRemoved(element, theirs, position));
    } else if (ownNames.has(element)) {
      faults.push(removedAndReplaced(element, position));
    }
  }
  const { elements, names } = mergeElements(own.syntax, {
    elements: parent.syntax,
    pack,
    instrument: instrument.name,
    removed: new Set(removed.map(({ element }) => element)),
  });
  return {
    syntax: { pack: own.syntax.pack, ...elements },
    inheritance: {
      pack,
      version: parentValue.version,
      title,
      instrument: instrument.name,
      ...names,
      removed: removed
        .map(({ element, reason }) => ({ element, reason }))
        .sort((a, b) => (a.element < b.element ? -1 : 1)),
    },
    isWhole: true,
    faults: [...own.faults, ...faults],
  };
}
