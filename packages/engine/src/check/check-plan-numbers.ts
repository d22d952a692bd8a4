import { bilingual } from '@shuize/domain';
import type { PackFault } from '../language/fault.ts';
import type { Position } from '../language/position.ts';
import type { PlanValue, SoundElement } from '../parse/pack-syntax.ts';
import { positionAt } from '../parse/source-node.ts';
import { fault, placeText, quoted } from './fault.ts';

interface Numbered {
  readonly number: string;
  readonly position: Position;
}

/**
 * Numbers of headings and measures: each stands once, under a heading that is there, and those of one heading count from 1
 * without a gap, in order.
 */
export function* checkPlanNumbers({ value, source }: SoundElement<PlanValue>): Iterable<PackFault> {
  const numbered = (list: 'headings' | 'measures'): readonly Numbered[] =>
    value[list].map(({ number }, index) => ({ number, position: positionAt(source, list, index, 'number') }));
  const headings = new Set(value.headings.map(({ number }) => number));
  const first = new Map<string, Position>();
  const next = new Map<string, number>();
  for (const { number, position } of [...numbered('headings'), ...numbered('measures')]) {
    const earlier = first.get(number);
    const parent = parentOf(number);
    if (earlier !== undefined) {
      yield duplicate(number, position, earlier);
    } else if (parent !== '' && !headings.has(parent)) {
      yield withoutHeading(number, parent, position);
    } else {
      const wanted = next.get(parent) ?? 1;
      const found = Number(number.slice(number.lastIndexOf('.') + 1));
      if (found !== wanted) {
        yield gap(number, parent === '' ? String(wanted) : `${parent}.${wanted}`, position);
      }
      next.set(parent, found + 1);
    }
    first.set(number, earlier ?? position);
  }
  for (const { number, position } of numbered('measures')) {
    if (parentOf(number) === '') {
      yield withoutHeading(number, '', position);
    }
  }
}

function parentOf(number: string): string {
  return number.slice(0, Math.max(0, number.lastIndexOf('.')));
}

function duplicate(number: string, position: Position, earlier: Position): PackFault {
  const mark = quoted(number);
  const place = placeText(earlier);
  return fault(
    'duplicate-number',
    position,
    bilingual(`编号${mark.zh}已在 ${place} 用过。`, `The number ${mark.en} stands at ${place} already.`),
    bilingual('对照原文更正编号。', 'Correct it by the text.'),
  );
}

function withoutHeading(number: string, parent: string, position: Position): PackFault {
  const [mark, missing] = [quoted(number), quoted(parent)];
  return fault(
    'number-without-heading',
    position,
    bilingual(`编号${mark.zh}没有上级标题。`, `The number ${mark.en} stands under no heading.`),
    parent === ''
      ? bilingual('措施的编号至少两级，如 "1.1"。', 'A measure has two levels at least, such as "1.1".')
      : bilingual(
          `在 headings 中写上${missing.zh}，或者更正编号。`,
          `Write ${missing.en} under \`headings\`, or correct the number.`,
        ),
  );
}

function gap(number: string, wanted: string, position: Position): PackFault {
  const [mark, expected] = [quoted(number), quoted(wanted)];
  return fault(
    'number-gap',
    position,
    bilingual(
      `编号${mark.zh}不连续，此处应为${expected.zh}。`,
      `The number ${mark.en} leaves a gap; ${expected.en} is due here.`,
    ),
    bilingual('补上缺少的一项，或者更正编号和顺序。', 'Write what is missing, or correct number and order.'),
  );
}
