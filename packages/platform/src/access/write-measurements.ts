import { bilingual, type DivisionCode, failure, type Result, type SectionId, success } from '@shuize/domain';
import { notAllowed, notFound, type PlatformFault } from '../platform-fault.ts';
import type { Actor } from './actor.ts';
import { allows, PERMISSIONS, type Permission } from './permission.ts';
import { JUDGED } from './role.ts';
import { type DivisionNode, isInScope, scopeOf } from './scope.ts';

/** A section with every division that it belongs to or once belonged to. */
export interface SectionPlace {
  readonly section: SectionId;
  readonly divisions: readonly DivisionCode[];
}

/** The permissions that add measurements or take them out of the statistics. */
export type MeasurementPermission = Extract<
  Permission,
  'import-measurements' | 'correct' | 'propose-exclusion'
>;

/**
 * Whether an actor may write measurements of a section: it lies in the scope, nobody judged by the water of their own
 * divisions writes it whatever other roles they have, and a monitoring station writes only the sections that it measures.
 *
 * @returns `not-found` outside the scope, `not-allowed` within it
 */
export function checkMeasurementWrite(
  actor: Actor,
  permission: MeasurementPermission,
  { section, divisions }: SectionPlace,
  tree: readonly DivisionNode[],
): Result<null, PlatformFault> {
  if (!allows(actor, permission)) {
    return failure(notAllowed());
  }
  const scope = scopeOf(actor, tree);
  const own = divisions.filter((division) => isInScope(scope, { division }));
  if (own.length === 0) {
    return failure(notFound());
  }
  if (actor.roles.some((role) => JUDGED.includes(role))) {
    return failure(judged(section));
  }
  const mayAsOther = actor.roles.some((role) => role !== 'station' && PERMISSIONS[permission].includes(role));
  return mayAsOther || actor.sections.includes(section) ? success(null) : failure(ofAnotherStation(section));
}

function judged(section: SectionId): PlatformFault {
  return {
    kind: 'not-allowed',
    code: 'judged-writes-own-water',
    message: bilingual(
      `断面“${section}”在您所在的行政区划内，被考核方不能录入或更正本区域断面的监测数据。`,
      `Section “${section}” lies in your own division; those judged by its water do not write its measurements.`,
    ),
    mend: bilingual(
      '对数据有异议的，请向监测站或攻坚办提出。',
      'Take doubts to the station or to the office.',
    ),
  };
}

function ofAnotherStation(section: SectionId): PlatformFault {
  return {
    kind: 'not-allowed',
    code: 'section-of-another-station',
    message: bilingual(
      `断面“${section}”不在本监测站负责的断面之列。`,
      `Section “${section}” is not among those that this station measures.`,
    ),
    mend: bilingual(
      '请核对断面编号；确由本站负责的，请安全管理员把它加入本账号的断面。',
      'Check the section id; if the station does measure it, ask the security administrator to add it to the account.',
    ),
  };
}
