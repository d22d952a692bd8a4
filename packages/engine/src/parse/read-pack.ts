import { failure, type Result, success } from '@shuize/domain';
import { checkPack } from '../check/check-pack.ts';
import { compareFaults } from '../check/fault.ts';
import type { PackFault } from '../language/fault.ts';
import type { Pack } from '../language/pack.ts';
import { buildPack } from './build-pack.ts';
import { isSound } from './pack-syntax.ts';
import { type OtherPacks, readInheriting } from './read-inheriting.ts';
import { checkAgainstLifted } from './read-lifted.ts';

/**
 * Reads a policy pack (制度包) and checks everything that can be known before it runs.
 *
 * @param files - the texts by path relative to the pack's folder, such as `rules/SX18-1a.yaml`; nobody's good faith is
 *   assumed
 * @param others - the packs that can be inherited or lifted, those that they inherit among them; see {@link packsNamedIn}
 * @returns the pack, its elements in the order of their file names; or every fault there is, by file, line and column
 */
export function readPack(
  files: ReadonlyMap<string, string>,
  others: OtherPacks = new Map(),
): Result<Pack, readonly PackFault[]> {
  const { syntax, inheritance, isWhole, faults } = readInheriting(files, others);
  const all = [
    ...faults,
    ...(isWhole ? [...checkPack(syntax), ...checkAgainstLifted(syntax, others)] : []),
  ].sort(compareFaults);
  const { pack } = syntax;
  return all.length === 0 && pack !== null && isSound(pack)
    ? success(buildPack(syntax, pack, inheritance))
    : failure(all);
}
