import { bilingual } from '@shuize/domain';
import { checkLifted } from '../check/check-lifted.ts';
import { checkPack } from '../check/check-pack.ts';
import { fault, quoted } from '../check/fault.ts';
import { mendByWord } from '../check/nearest-word.ts';
import type { PackFault } from '../language/fault.ts';
import type { Position } from '../language/position.ts';
import { isSound, type PackSyntax } from './pack-syntax.ts';
import { inheritedPackOf, type OtherPacks, readInheriting } from './read-inheriting.ts';
import { readSource } from './read-source.ts';
import { nodeAt, positionAt } from './source-node.ts';

/**
 * The ids of the packs that a pack needs beside it to be read: the one that it inherits and those that its matrices lift, as
 * far as that can be told without checking it.
 */
export function packsNamedIn(files: ReadonlyMap<string, string>): readonly string[] {
  const inherited = inheritedPackOf(files);
  const lifted = [...files]
    .filter(([file]) => file.startsWith('matrices/'))
    .flatMap(([file, text]) => {
      const { source } = readSource(file, text);
      const named = source === null ? null : nodeAt(source, ['lifts', 'policy']);
      return named?.kind === 'scalar' && typeof named.value === 'string' ? [named.value] : [];
    });
  return [...new Set([...(inherited === null ? [] : [inherited]), ...lifted])];
}

/** Holds the matrix of a pack against that of the pack that it lifts. */
export function* checkAgainstLifted({ pack, matrices }: PackSyntax, others: OtherPacks): Iterable<PackFault> {
  const [matrix] = matrices.filter(isSound);
  const policy = matrix?.value.lifts?.policy;
  if (matrix === undefined || policy === undefined || policy === pack?.value?.id) {
    return;
  }
  const position = positionAt(matrix.source, 'lifts', 'policy');
  const files = others.get(policy);
  if (files === undefined) {
    yield unknownLifted(
      policy,
      [...others.keys()].filter((id) => id !== pack?.value?.id),
      position,
    );
    return;
  }
  const lifted = readInheriting(files, others);
  const faults = [...lifted.faults, ...(lifted.isWhole ? checkPack(lifted.syntax) : [])];
  const [other] = lifted.syntax.matrices.filter(isSound);
  if (faults.length > 0) {
    yield faultyLifted(policy, faults.length, position);
  } else if (other === undefined) {
    yield liftedWithoutMatrix(policy, position);
  } else {
    yield* checkLifted(matrix, other);
  }
}

function unknownLifted(id: string, known: readonly string[], position: Position): PackFault {
  const mark = quoted(id);
  return fault(
    'unknown-lifted',
    position,
    bilingual(`没有可以加严的制度包${mark.zh}。`, `There is no pack ${mark.en} to lift.`),
    known.length === 0
      ? bilingual(
          '把它的文件夹放在本制度包的文件夹旁边，文件夹以标识命名。',
          'Put its folder, named by its id, beside that of this pack.',
        )
      : mendByWord(id, known),
  );
}

function faultyLifted(id: string, count: number, position: Position): PackFault {
  const mark = quoted(id);
  return fault(
    'faulty-lifted',
    position,
    bilingual(
      `被加严的制度包${mark.zh}有${count}处问题。`,
      `The pack ${mark.en} that is lifted has ${count} ${count === 1 ? 'fault' : 'faults'}.`,
    ),
    bilingual(
      `先改正它：shuize policy check ${id} 逐处指出。`,
      `Mend it first: shuize policy check ${id} names each of them.`,
    ),
  );
}

function liftedWithoutMatrix(id: string, position: Position): PackFault {
  const mark = quoted(id);
  return fault(
    'lifted-without-matrix',
    position,
    bilingual(`被加严的制度包${mark.zh}没有追责矩阵。`, `The pack ${mark.en} that is lifted has no matrix.`),
    bilingual('写上有追责矩阵的制度包，或者删去 lifts。', 'Name a pack with a matrix, or remove `lifts`.'),
  );
}
