import { bilingual, type InForce } from '@shuize/domain';
import type { PackFault } from '../language/fault.ts';
import { isSound, type PackSyntax } from '../parse/pack-syntax.ts';
import { type Path, positionAt, type SourceNode } from '../parse/source-node.ts';
import { spanOf } from './days.ts';
import { fault } from './fault.ts';

/** No period ends before it begins. */
export function* checkDates({ pack, parameters }: PackSyntax): Iterable<PackFault> {
  if (pack !== null && isSound(pack)) {
    yield* checkPeriod(pack.value['in-force'], pack.source, ['in-force']);
  }
  for (const { value, source } of parameters.filter(isSound)) {
    for (const list of ['values', 'exceptions'] as const) {
      for (const [index, entry] of (value[list] ?? []).entries()) {
        yield* checkPeriod(entry, source, [list, index]);
      }
    }
  }
}

function* checkPeriod(inForce: InForce, source: SourceNode, path: Path): Iterable<PackFault> {
  const { first, last } = spanOf(inForce);
  if (first > last) {
    yield fault(
      'dates-reversed',
      positionAt(source, ...path, 'until'),
      bilingual(
        `截止日 ${inForce.until} 早于起始日 ${inForce.from}。`,
        `It ends on ${inForce.until}, before it begins on ${inForce.from}.`,
      ),
      bilingual('更正两个日期；没有期限的写 null。', 'Correct the two days; write null for an open end.'),
    );
  }
}
