import { bilingual, compareDecimals, type Measure, measureOf } from '@shuize/domain';
import type { PackFault } from '../language/fault.ts';
import type { ScoreValue, SoundElement } from '../parse/pack-syntax.ts';
import {
  type EntryValue,
  entriesOfScore,
  itemsOfPart,
  measuresOfEarning,
  type Placed,
  partsOfScore,
  subItemsOf,
} from '../parse/score-parts.ts';
import { decimalAt, keyPositionAt, positionAt, type SourceNode } from '../parse/source-node.ts';
import { checkMeasureUse } from './check-measures.ts';
import { fault, quoted } from './fault.ts';
import type { PackNames } from './pack-names.ts';

/** How points are earned: by measures that a division has one value of a year, in steps that can each be reached. */
export function* checkScoreEarning(score: SoundElement<ScoreValue>, names: PackNames): Iterable<PackFault> {
  const { source } = score;
  for (const item of partsOfScore(score).flatMap(itemsOfPart)) {
    if (subItemsOf(item).length > 0 && item.value.earn !== undefined) {
      yield earningOfSubItems(item, source);
    }
  }
  for (const entry of entriesOfScore(score)) {
    for (const use of measuresOfEarning(source, entry)) {
      yield* checkMeasureUse(use, names);
      const measure = measureOf(use.name);
      if (measure !== undefined && (!isOfDivision(measure) || score.value.subject.divisions === undefined)) {
        yield notOfDivision(use.name, use.position);
      }
    }
    yield* checkSteps(entry, source);
  }
}

/** One value a division and year. */
function isOfDivision({ grain: { entity, period, item } }: Measure): boolean {
  return entity === 'division' && period === 'year' && item === null;
}

function earningOfSubItems({ value, path }: Placed<EntryValue>, source: SourceNode): PackFault {
  const mark = quoted(value.id);
  return fault(
    'earning-of-sub-items',
    keyPositionAt(source, ...path, 'earn'),
    bilingual(
      `项目${mark.zh}有子项目，得分是各子项目之和，本身不另计分。`,
      `The item ${mark.en} has sub-items: its points are theirs together, and none are earned by itself.`,
    ),
    bilingual('把 earn 移到子项目中。', 'Move `earn` to the sub-items.'),
  );
}

function notOfDivision(name: string, position: PackFault['position']): PackFault {
  const mark = quoted(name);
  return fault(
    'earning-measure',
    position,
    bilingual(
      `度量${mark.zh}不是所考核的行政区每年的一个数值，不能据以计分。`,
      `The measure ${mark.en} is not one value a year of the divisions assessed, so no points are earned by it.`,
    ),
    bilingual(
      '改用行政区每年一个数值的度量，或者由考核单位评定（given）。',
      'Use a measure with one value a division and year, or let those who assess give the points.',
    ),
  );
}

/** Steps stand from the strictest on, each with fewer points than the one before and none with more than there are. */
function* checkSteps(entry: Placed<EntryValue>, source: SourceNode): Iterable<PackFault> {
  const { earn } = entry.value;
  const steps = earn === undefined || earn === 'given' ? undefined : earn.steps;
  if (steps === undefined) {
    return;
  }
  const path = [...entry.path, 'earn', 'steps'];
  const isUp = steps.is === 'at-or-above' || steps.is === 'above';
  const points = (at: readonly (string | number)[]) => decimalAt(source, ...path, ...at);
  const full = decimalAt(source, ...entry.path, 'points');
  const ends = [...steps.steps.keys()].map((index) => ['steps', index, 'points'] as const);
  const all = [...ends, ['otherwise'] as const];
  for (const [index, at] of all.entries()) {
    if (compareDecimals(points(at), full) > 0) {
      yield abovePoints(entry.value.id, positionAt(source, ...path, ...at));
    }
    const next = all[index + 1];
    if (next !== undefined && compareDecimals(points(next), points(at)) >= 0) {
      yield outOfOrder(positionAt(source, ...path, ...next));
    }
  }
  for (const index of [...steps.steps.keys()].slice(1)) {
    const [before, own] = [index - 1, index].map((at) =>
      decimalAt(source, ...path, 'steps', at, 'threshold'),
    );
    const rise = before === undefined || own === undefined ? 0 : compareDecimals(own, before);
    if (isUp ? rise >= 0 : rise <= 0) {
      yield outOfOrder(positionAt(source, ...path, 'steps', index, 'threshold'));
    }
  }
}

function abovePoints(id: string, position: PackFault['position']): PackFault {
  const mark = quoted(id);
  return fault(
    'earned-above-points',
    position,
    bilingual(`得分超过项目${mark.zh}的分值。`, `These are more points than the item ${mark.en} has.`),
    bilingual('写成不超过分值的数。', 'Write at most its points.'),
  );
}

function outOfOrder(position: PackFault['position']): PackFault {
  return fault(
    'steps-out-of-order',
    position,
    bilingual(
      '各档没有从严到宽排列，或者得分没有逐档减少，这一档永远用不到或者没有意义。',
      'Steps do not go from the strictest on with fewer points each time, so this one never counts or means nothing.',
    ),
    bilingual('从最严的一档写起，得分逐档减少。', 'Begin with the strictest step and let points fall.'),
  );
}
