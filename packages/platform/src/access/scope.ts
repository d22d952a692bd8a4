import type { DivisionCode } from '@shuize/domain';
import { type Actor, WHOLE } from './actor.ts';

/** A division and the one above it, as scope needs them. */
export interface DivisionNode {
  readonly code: DivisionCode;
  readonly parent: DivisionCode | null;
}

/** Which rows an actor reaches (数据范围). */
export interface Scope {
  readonly divisions: ReadonlySet<DivisionCode>;
  /** Whether nothing lies outside, so that what is about no single division is reached too. */
  readonly isWhole: boolean;
  /** Of what is about a department, only this one's; `null`: every department's. */
  readonly department: string | null;
}

/** What a row is about. */
export interface Subject {
  /** `null` or {@link WHOLE}: all divisions together. */
  readonly division: string | null;
  readonly department?: string | null;
}

const NOTHING: Scope = { divisions: new Set(), isWhole: false, department: null };

/**
 * The actor's division and all below it. A claim that is missing reaches nothing: no division, one that is not on record, or
 * a member department's account without a department.
 *
 * @param divisions - all on record, in any order
 */
export function scopeOf(
  { division, department, roles }: Pick<Actor, 'division' | 'department' | 'roles'>,
  divisions: readonly DivisionNode[],
): Scope {
  const isDepartment = roles.includes('department');
  if (division === null || (isDepartment && department === null)) {
    return NOTHING;
  }
  const reached =
    division === WHOLE ? new Set(divisions.map(({ code }) => code)) : withThoseBelow(division, divisions);
  const isWhole =
    division === WHOLE || (reached.size > 0 && divisions.every(({ code }) => reached.has(code)));
  return { divisions: reached, isWhole, department: isDepartment ? department : null };
}

export function isInScope(scope: Scope, { division, department = null }: Subject): boolean {
  const isReached =
    division === null || division === WHOLE ? scope.isWhole : scope.divisions.has(division as DivisionCode);
  return isReached && (department === null || scope.department === null || department === scope.department);
}

function withThoseBelow(
  division: DivisionCode,
  divisions: readonly DivisionNode[],
): ReadonlySet<DivisionCode> {
  const below = new Map<DivisionCode, DivisionCode[]>();
  for (const { code, parent } of divisions) {
    if (parent !== null) {
      const siblings = below.get(parent) ?? [];
      siblings.push(code);
      below.set(parent, siblings);
    }
  }
  const reached = new Set<DivisionCode>();
  const waiting = divisions.some(({ code }) => code === division) ? [division] : [];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    // A division whose parents go in a circle is met once.
    if (!reached.has(next)) {
      reached.add(next);
      waiting.push(...(below.get(next) ?? []));
    }
  }
  return reached;
}
