import { bilingual, compareDecimals, type Decimal, decimal, formatDecimal } from '@shuize/domain';
import type { PackFault } from '../language/fault.ts';
import type { ScoreValue, SoundElement } from '../parse/pack-syntax.ts';
import { decimalAt, keyPositionAt, positionAt } from '../parse/source-node.ts';
import { fault, quoted } from './fault.ts';

const ZERO = decimal('0');

interface Band {
  readonly id: string;
  readonly index: number;
  readonly from: Decimal;
  /** `null`: full marks included. */
  readonly below: Decimal | null;
}

/** The bands of the grades cover every total from 0 to full marks exactly once. */
export function* checkScoreGrades({ value, source }: SoundElement<ScoreValue>): Iterable<PackFault> {
  const written = value.grades['by-total']?.bands;
  if (written === undefined) {
    return;
  }
  const full = decimalAt(source, 'points');
  const path = ['grades', 'by-total', 'bands'];
  const bands = written
    .map(
      ({ id, from, below }, index): Band => ({
        id,
        index,
        from: from === undefined ? ZERO : decimalAt(source, ...path, index, 'from'),
        below: below === undefined ? null : decimalAt(source, ...path, index, 'below'),
      }),
    )
    .toSorted((a, b) => compareDecimals(a.from, b.from));
  const at = ({ index }: Band) => positionAt(source, ...path, index);
  let covered: Decimal | null = ZERO;
  let before: Band | null = null;
  for (const band of bands) {
    const start: Decimal = band.from;
    if (band.below !== null && compareDecimals(band.below, start) <= 0) {
      yield empty(band, at(band));
      continue;
    }
    if (covered === null || compareDecimals(start, covered) < 0) {
      yield overlap(band, before, at(band));
    } else if (compareDecimals(start, covered) > 0) {
      yield gap(covered, start, at(band));
    }
    covered = laterEnd(covered, band.below);
    before = band;
  }
  if (covered !== null && compareDecimals(covered, full) <= 0) {
    yield gap(covered, null, keyPositionAt(source, ...path));
  }
}

/** `null` is the end of all. */
function laterEnd(a: Decimal | null, b: Decimal | null): Decimal | null {
  return a === null || b === null ? null : compareDecimals(a, b) > 0 ? a : b;
}

function gap(from: Decimal, to: Decimal | null, position: PackFault['position']): PackFault {
  const start = formatDecimal(from);
  const end = to === null ? null : formatDecimal(to);
  return fault(
    'grades-gap',
    position,
    end === null
      ? bilingual(`总分${start}及以上没有等次。`, `Totals of ${start} and above have no grade.`)
      : bilingual(
          `总分${start}及以上、不足${end}的没有等次。`,
          `Totals from ${start} to below ${end} have no grade.`,
        ),
    bilingual(
      '使上一等次的 from 与下一等次的 below 相同，最高的不写 below，最低的不写 from。',
      'Let `from` of one grade be `below` of the next; the highest has no `below`, the lowest no `from`.',
    ),
  );
}

function overlap(band: Band, before: Band | null, position: PackFault['position']): PackFault {
  const [mark, other] = [quoted(band.id), quoted(before?.id ?? '')];
  const start = formatDecimal(band.from);
  return fault(
    'grades-overlap',
    position,
    bilingual(
      `总分${start}既属于${mark.zh}，又属于${other.zh}。`,
      `A total of ${start} belongs to ${mark.en} and to ${other.en}.`,
    ),
    bilingual(
      '使上一等次的 from 与下一等次的 below 相同。',
      'Let `from` of one grade be `below` of the next.',
    ),
  );
}

function empty(band: Band, position: PackFault['position']): PackFault {
  const mark = quoted(band.id);
  return fault(
    'grades-empty',
    position,
    bilingual(`没有总分属于${mark.zh}。`, `No total belongs to ${mark.en}.`),
    bilingual('核对 from 和 below：from 应小于 below。', 'Check `from` and `below`: `from` is the smaller.'),
  );
}
