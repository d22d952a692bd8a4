import type { DivisionCode, SectionId } from '@shuize/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Actor, WHOLE } from './actor.ts';
import { ROLES } from './role.ts';
import { type DivisionNode, isInScope, scopeOf } from './scope.ts';
import { checkMeasurementWrite, type MeasurementPermission } from './write-measurements.ts';

const RUNS = { numRuns: process.env.SHUIZE_LONG ? 20_000 : 400, seed: 20_261_124 };
const code = (number: number) => String(990_000 + number) as DivisionCode;

/** Any parents at all: several roots, parents that are not on record, circles. */
const someDivisions: fc.Arbitrary<readonly DivisionNode[]> = fc
  .uniqueArray(fc.tuple(fc.nat(11), fc.option(fc.nat(13))), { selector: ([own]) => own, maxLength: 10 })
  .map((pairs) =>
    pairs.map(([own, parent]) => ({ code: code(own), parent: parent === null ? null : code(parent) })),
  );
const someDivision = fc.oneof(
  fc.nat(13).map(code),
  fc.constant(WHOLE),
  fc.constant<DivisionCode | null>(null),
);
const someDepartment = fc.constantFrom('water', 'housing', null);
const someSection = fc.constantFrom('S1', 'S2', 'S3').map((text) => text as SectionId);
const someActor: fc.Arbitrary<Actor> = fc.record({
  userId: fc.constant('u'),
  name: fc.constant('name'),
  roles: fc.uniqueArray(fc.constantFrom(...ROLES), { maxLength: 4 }),
  division: someDivision,
  department: someDepartment,
  sections: fc.uniqueArray(someSection),
});

/** The same said the other way round: from the row up to the actor's division. */
function reaches(actor: Actor, division: DivisionCode, tree: readonly DivisionNode[]): boolean {
  if (actor.division === null || (actor.roles.includes('department') && actor.department === null)) {
    return false;
  }
  let place = tree.find((each) => each.code === division);
  for (let steps = 0; place !== undefined && steps <= tree.length; steps += 1) {
    if (place.code === actor.division || actor.division === WHOLE) {
      return true;
    }
    const { parent } = place;
    place = tree.find((each) => each.code === parent);
  }
  return false;
}

describe('scope', () => {
  it('[PF-6] is the division and those below it, in any tree and for any actor', () => {
    fc.assert(
      fc.property(someActor, someDivisions, (actor, tree) => {
        const scope = scopeOf(actor, tree);
        for (let number = 0; number < 15; number += 1) {
          const division = code(number);
          expect(isInScope(scope, { division })).toBe(reaches(actor, division, tree));
        }
      }),
      RUNS,
    );
  });

  it('[PF-6] reaches what is about all divisions together only when nothing lies outside it', () => {
    fc.assert(
      fc.property(someActor, someDivisions, (actor, tree) => {
        const scope = scopeOf(actor, tree);
        const isOnRecord = tree.some((each) => reaches(actor, each.code, tree));
        const isAll = tree.every((each) => reaches(actor, each.code, tree));
        const isDumb = actor.roles.includes('department') && actor.department === null;
        const expected = actor.division === WHOLE ? !isDumb : isOnRecord && isAll;
        expect(isInScope(scope, { division: null })).toBe(expected);
        expect(isInScope(scope, { division: WHOLE })).toBe(expected);
      }),
      RUNS,
    );
  });

  it('[PF-6] shows a department what is about itself or about none', () => {
    fc.assert(
      fc.property(someActor, someDivisions, someDepartment, (actor, tree, department) => {
        for (const { code: division } of tree) {
          const isOfAnother =
            actor.roles.includes('department') && department !== null && department !== actor.department;
          const expected = reaches(actor, division, tree) && !isOfAnother;
          expect(isInScope(scopeOf(actor, tree), { division, department })).toBe(expected);
        }
      }),
      RUNS,
    );
  });

  it.each([
    ['no division', { division: null, department: null, roles: ['analyst'] as const }],
    ['a division that is not on record', { division: code(9), department: null, roles: ['leader'] as const }],
    [
      'a department that is not named',
      { division: code(1), department: null, roles: ['department'] as const },
    ],
  ])('[PF-6] with %s reaches nothing', (_, claim) => {
    const tree = [
      { code: code(1), parent: null },
      { code: code(2), parent: code(1) },
    ];
    const scope = scopeOf(claim, tree);
    expect([null, code(1), code(2), code(9)].filter((division) => isInScope(scope, { division }))).toEqual(
      [],
    );
  });
});

describe('writing measurements', () => {
  const somePermission = fc.constantFrom<MeasurementPermission>(
    'import-measurements',
    'correct',
    'propose-exclusion',
  );

  it('[PF-6] is never done outside the scope, by the judged, or by a station for another’s section', () => {
    fc.assert(
      fc.property(
        someActor,
        someDivisions,
        someSection,
        fc.uniqueArray(fc.nat(13).map(code), { maxLength: 3 }),
        somePermission,
        (actor, tree, section, divisions, permission) => {
          const { roles } = actor;
          const outcome = checkMeasurementWrite(actor, permission, { section, divisions }, tree);
          const isAdministrator = roles.some((role) => role.endsWith('-administrator'));
          const isWriter = !isAdministrator && (roles.includes('analyst') || roles.includes('station'));
          const isInside = divisions.some((division) => reaches(actor, division, tree));
          const isJudged = roles.includes('county') || roles.includes('department');
          const isOwn = roles.includes('analyst') || actor.sections.includes(section);
          expect(outcome.ok).toBe(isWriter && isInside && !isJudged && isOwn);
          if (!outcome.ok && isWriter) {
            expect(outcome.error.kind).toBe(isInside ? 'not-allowed' : 'not-found');
          }
        },
      ),
      RUNS,
    );
  });

  it('[PF-6] of a section outside is told as a section that is not there', () => {
    const tree = [
      { code: code(1), parent: null },
      { code: code(2), parent: null },
    ];
    const actor: Actor = {
      userId: 'u',
      name: '甲',
      roles: ['analyst'],
      division: code(1),
      department: null,
      sections: [],
    };
    const of = (divisions: readonly DivisionCode[]) =>
      checkMeasurementWrite(actor, 'correct', { section: 'S1' as SectionId, divisions }, tree);
    expect(of([code(2)])).toEqual(of([]));
    expect(of([code(2), code(1)]).ok).toBe(true);
  });
});
