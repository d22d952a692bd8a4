import { type Bilingual, bilingual } from '@shuize/domain';
import type { PackFault } from '../language/fault.ts';
import { isSound, type MatrixValue, type PackSyntax, type SoundElement } from '../parse/pack-syntax.ts';
import { positionAt } from '../parse/source-node.ts';
import { checkMatrixAdjustments } from './check-matrix-adjustments.ts';
import { checkMatrixCells } from './check-matrix-cells.ts';
import { checkMatrixLadders } from './check-matrix-ladders.ts';
import { fault, placeText, quoted } from './fault.ts';
import type { FaultCode } from './fault-codes.ts';
import { idsOf, type MatrixWordKind, wordUses } from './matrix-words.ts';
import { mendByWord } from './nearest-word.ts';
import type { PackNames } from './pack-names.ts';

/** A matrix has no hole and no double, its words are its own, and nothing in it grows lighter unmarked. */
export function* checkMatrices({ matrices, pack }: PackSyntax, names: PackNames): Iterable<PackFault> {
  const [first, ...others] = matrices.filter(isSound);
  for (const { source } of others) {
    yield severalMatrices(source.position, first?.file ?? '');
  }
  for (const matrix of matrices.filter(isSound)) {
    const own = [...checkIds(matrix), ...checkWords(matrix), ...checkMatrixLadders(matrix)];
    yield* own;
    yield* checkMatrixAdjustments(matrix, names, pack?.value?.id ?? null);
    if (own.length === 0) {
      yield* checkMatrixCells(matrix, names);
    }
  }
}

type Matrix = SoundElement<MatrixValue>;

const KINDS: Readonly<Record<MatrixWordKind, { readonly code: FaultCode; readonly name: Bilingual }>> = {
  measures: { code: 'unknown-sanction-measure', name: bilingual('追责方式', 'measure') },
  ladders: { code: 'unknown-ladder', name: bilingual('轻重次序', 'ladder') },
  lines: { code: 'unknown-line', name: bilingual('追查对象', 'line') },
  tiers: { code: 'unknown-tier', name: bilingual('情节', 'tier') },
  roles: { code: 'unknown-role', name: bilingual('责任人', 'role') },
  circumstances: { code: 'unknown-circumstance', name: bilingual('情形', 'circumstance') },
  adjustments: { code: 'unknown-adjustment', name: bilingual('调整', 'adjustment') },
};

function severalMatrices(position: PackFault['position'], file: string): PackFault {
  const mark = quoted(file);
  return fault(
    'several-matrices',
    position,
    bilingual(`制度包已有一个追责矩阵${mark.zh}。`, `The pack has a matrix already, ${mark.en}.`),
    bilingual(
      '合并成一个；不同文件的写成不同的制度包。',
      'Join the two, or write another pack for another instrument.',
    ),
  );
}

function* checkIds(matrix: Matrix): Iterable<PackFault> {
  for (const kind of Object.keys(KINDS) as MatrixWordKind[]) {
    const ids = idsOf(matrix, kind);
    for (const [index, id] of ids.entries()) {
      const earlier = ids.indexOf(id);
      if (earlier !== index) {
        const mark = quoted(id);
        const place = placeText(positionAt(matrix.source, kind, earlier, 'id'));
        yield fault(
          'repeated-entry',
          positionAt(matrix.source, kind, index, 'id'),
          bilingual(`${mark.zh}已在 ${place} 写过。`, `${mark.en} stands at ${place} already.`),
          bilingual('换一个标识，或者删去其中一个。', 'Use another id, or remove one of the two.'),
        );
      }
    }
  }
}

function* checkWords(matrix: Matrix): Iterable<PackFault> {
  for (const { kind, name, position } of wordUses(matrix)) {
    const known = idsOf(matrix, kind);
    if (!known.includes(name)) {
      const { code, name: noun } = KINDS[kind];
      const mark = quoted(name);
      yield fault(
        code,
        position,
        bilingual(`没有${noun.zh}${mark.zh}。`, `There is no ${noun.en} ${mark.en}.`),
        mendByWord(name, known),
      );
    }
  }
}
