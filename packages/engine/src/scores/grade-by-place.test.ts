import { describe, expect, it } from 'vitest';
import { defaultAnswers } from '../evaluate/answers.ts';
import { aSubject, exampleScore, type FactsBuilder, PACK } from './score.fixture.ts';
import { scoreSubjects } from './score-subjects.ts';

const COUNTIES = exampleScore('EX-score');
const DEPARTMENTS = exampleScore('EX-departments');
const DEFAULTS = defaultAnswers(PACK);

describe('grades by place', () => {
  const department = (name: string, targets: string, plan = '30') =>
    aSubject(name).with({
      'department-plan': plan,
      'department-supervision': '30',
      'department-targets': targets,
    });
  const graded = (facts: readonly FactsBuilder[], answers = {}, score = DEPARTMENTS) =>
    scoreSubjects(score, facts, { ...DEFAULTS, ...answers }).map(({ grade, place }) => [
      grade,
      place === null ? null : place.min === place.max ? place.min : `${place.min}..${place.max}`,
    ]);
  const byPlace = (change: object) =>
    DEPARTMENTS.grades.kind === 'by-place'
      ? { ...DEPARTMENTS, grades: { ...DEPARTMENTS.grades, ...change } }
      : DEPARTMENTS;
  const FOUR = [department('a', '40'), department('b', '39'), department('c', '38'), department('d', '37')];

  it('[SMX-A3] has so many first; of the others those that met their targets pass and the rest fail', () => {
    const [a, b, c, d] = FOUR;
    expect(a && b && c && d && graded([d.targetsMet(false), a, c, b])).toEqual([
      ['fail', 4],
      ['advanced', 1],
      ['pass', 3],
      ['advanced', 2],
    ]);
  });

  it('[SMX-A3] has all of a tie at the last place in, or none, as the answer has it', () => {
    const tied = [department('a', '40'), department('b', '38'), department('c', '38')];
    expect(graded(tied)).toEqual([
      ['advanced', 1],
      ['advanced', 2],
      ['advanced', 2],
    ]);
    expect(graded(tied, {}, byPlace({ ties: { kind: 'fixed', value: 'none' } }))).toEqual([
      ['advanced', 1],
      ['pass', 3],
      ['pass', 3],
    ]);
  });

  it('[SMX-A3] has one of the first that missed its targets advanced or failed, as the answer has it', () => {
    const missed = [department('a', '40').targetsMet(false), department('b', '39'), department('c', '38')];
    expect(graded(missed)[0]).toEqual(['advanced', 1]);
    expect(graded(missed, { 'off-target': 'missed' })).toEqual([
      ['fail', 1],
      ['advanced', 2],
      ['pass', 3],
    ]);
  });

  it('[SMX-A3] tells targets by tasks, or by all the points of an item', () => {
    const [a, b] = FOUR;
    const item = { 'targets-met': 'item', 'off-target': 'missed' };
    expect(a && b && graded([a, b], item)).toEqual([
      ['advanced', 1],
      ['fail', 2],
    ]);
  });

  it('[SMX-A12] gives the place of one that is failed outright to the next, or leaves it', () => {
    const [a, b, c] = FOUR.map((each) => each);
    const vetoed = {
      ...DEPARTMENTS,
      vetoes: COUNTIES.vetoes,
    };
    const three = a && b && c ? [a.happened('fraud', 1), b, c] : [];
    expect(graded(three, {}, vetoed)).toEqual([
      ['fail', null],
      ['advanced', 1],
      ['advanced', 2],
    ]);
    const kept = byPlace({ vetoed: { kind: 'fixed', value: 'kept' } });
    expect(graded(three, {}, { ...kept, vetoes: COUNTIES.vetoes })).toEqual([
      ['fail', 1],
      ['advanced', 2],
      ['pass', 3],
    ]);
  });

  it('[SMX-A3] stands only where the place is certain, or makes no difference', () => {
    const open = aSubject('a').with({ 'department-plan': '30', 'department-supervision': '29' });
    const others = [department('b', '39'), department('c', '38'), department('d', '10', '0')];
    expect(graded([open, ...others])).toEqual([
      [null, '1..3'],
      ['advanced', 1],
      [null, '2..3'],
      ['pass', 4],
    ]);
    expect(graded([department('a', '40').targetsMet(null), ...others])[0]).toEqual(['advanced', 1]);
    expect(graded([...others, department('e', '0', '0').targetsMet(null)])[3]).toEqual([null, 4]);
  });
});
