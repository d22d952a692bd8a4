import { invariant } from '@shuize/domain';
import type { Condition } from '../language/condition.ts';
import { atLeast } from './at-least.ts';
import { change } from './change.ts';
import { chooseCells, chooseScope } from './choose.ts';
import { combinedCells, combinedScope } from './combined.ts';
import { compareCells, compareScope } from './compare.ts';
import { consecutive } from './consecutive.ts';
import { events } from './events.ts';
import { extreme } from './extreme.ts';
import type { CellNode, ConditionNode, Frame } from './frame.ts';
import { notCells, notScope } from './not.ts';
import { quantified } from './quantified.ts';
import { rank } from './rank.ts';
import { share } from './share.ts';
import { unlessCells, unlessScope } from './unless.ts';

/** A frame in which conditions can be read, made of what they are read against. */
export function frameOf(against: Omit<Frame, 'read' | 'readCells'>): Frame {
  const frame: Frame = {
    ...against,
    read: (condition) => readScope(condition, frame),
    readCells: (condition) => readCells(condition, frame),
  };
  return frame;
}

function readScope(condition: Condition, frame: Frame): ConditionNode {
  switch (condition.kind) {
    case 'compare':
      return compareScope(condition, frame);
    case 'at-least':
      return atLeast(condition, frame);
    case 'consecutive':
      return consecutive(condition, frame);
    case 'share':
      return share(condition, frame);
    case 'max':
    case 'mean':
      return extreme(condition, frame);
    case 'change':
      return change(condition, frame);
    case 'rank':
      return rank(condition, frame);
    case 'events':
      return events(condition, frame);
    case 'any-of':
    case 'all-of':
    case 'none-of':
      return quantified(condition, frame);
    case 'all':
    case 'any':
      return combinedScope(condition, frame);
    case 'not':
      return notScope(condition, frame);
    case 'unless':
      return unlessScope(condition, frame);
    case 'choose':
      return chooseScope(condition, frame);
  }
}

function readCells(condition: Condition, frame: Frame): CellNode {
  switch (condition.kind) {
    case 'compare':
      return compareCells(condition, frame);
    case 'all':
    case 'any':
      return combinedCells(condition, frame);
    case 'not':
      return notCells(condition, frame);
    case 'unless':
      return unlessCells(condition, frame);
    case 'choose':
      return chooseCells(condition, frame);
    default:
      return invariant(false, `${condition.kind} is not read in cells`) as never;
  }
}
