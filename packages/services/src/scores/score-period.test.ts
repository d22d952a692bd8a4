import { invariant, parseDay, yearOf } from '@shuize/domain';
import { describe, expect, it } from 'vitest';
import { aPackage } from '../facts/package.fixture.ts';
import { evaluatePolicies } from '../findings/evaluate-policies.ts';
import { shippedPack } from '../policies/shipped-pack.fixture.ts';
import { type NoScore, type ScoreAsked, scorePeriod } from './score-period.ts';

const PACK = shippedPack('sanmenxia-assessment-2017');

const ITEMS: readonly (readonly [item: string, full: number])[] = (PACK.scores[0]?.parts ?? [])
  .flatMap((part) => part.items)
  .flatMap((item) => (item.subItems.length === 0 ? [item] : item.subItems))
  .filter(({ id }) => id !== 'enforcement')
  .map(({ id, points }) => [id, points.mantissa]);

const HEADER = 'subject,period,item,points,note';
const NO_EVENTS = 'event,date,kind,division,verified\n';

/** All points of everything, but what is named otherwise; an empty text leaves an item out. */
function rowsOf(subject: string, others: Readonly<Record<string, string>> = {}, period = '2017') {
  const own = ITEMS.map(([item, full]) => [item, String(full)] as const).filter(
    ([item]) => others[item] === undefined,
  );
  const changed = Object.entries(others).filter(([, points]) => points !== '');
  return [...own, ...changed].map(([item, points]) => `${subject},${period},${item},${points},`);
}

function scores(...rows: readonly string[]): string {
  return [HEADER, ...rows, ''].join('\n');
}

function ask(files: Readonly<Record<string, string>>, asked: Partial<ScoreAsked> = {}) {
  const data = aPackage({ 'events.csv': NO_EVENTS, ...files });
  return scorePeriod({ pack: PACK, data, asOf: null, interpretations: {}, period: '2017', ...asked });
}

function rowsIn(files: Readonly<Record<string, string>>, asked: Partial<ScoreAsked> = {}) {
  const scored = ask(files, asked);
  invariant(scored.ok, scored.ok ? '' : JSON.stringify(scored.error));
  return scored.value.flatMap(({ rows }) => rows);
}

function refusal(files: Readonly<Record<string, string>>, asked: Partial<ScoreAsked> = {}): NoScore {
  const scored = ask(files, asked);
  invariant(!scored.ok, 'it is refused');
  return scored.error;
}

function errorsIn(files: Readonly<Record<string, string>>) {
  const error = refusal(files);
  return error.kind === 'faulty'
    ? error.errors.map(({ file, row, column, code }) => `${file}:${row}:${column} ${code}`)
    : [];
}

describe('points that cannot be', () => {
  const good = rowsOf('990101');

  it.each([
    ['990101,2017,quality-air,5,', 'scores.csv:25:item unknown-item'],
    ['990109,2017,quality-groundwater,5,', 'scores.csv:25:subject unknown-subject'],
    ['990100,2017,quality-groundwater,5,', 'scores.csv:25:subject subject-of-other-level'],
    ['990101,2017,department-liaison,5,', 'scores.csv:25:subject subject-not-department'],
    ['环保局,2017,department-liaison,5.0001,', 'scores.csv:25:points points-above-maximum'],
    ['990102,2017,quality-groundwater,10.1,', 'scores.csv:25:points points-above-maximum'],
    ['990102,2017,quality-groundwater,-0.1,', 'scores.csv:25:points points-below-zero'],
    ['990102,2017,urban,18,', 'scores.csv:25:item item-of-sub-items'],
    ['990102,2017,sudden-incident,2,', 'scores.csv:25:points deduction-above-zero'],
    ['990102,2017,special-circumstances,2,', 'scores.csv:25:note adjustment-without-note'],
    ['990101,2017,special-circumstances,0.1,经批准', 'scores.csv:25:points adjustment-out-of-range'],
    ['990101,2017,special-circumstances,-100.1,经批准', 'scores.csv:25:points adjustment-out-of-range'],
    ['990101,2017,enforcement,4,', 'scores.csv:25:points points-contradict-facts'],
  ])('%s is an error with file, row and column', (row, error) => {
    expect(errorsIn({ 'scores.csv': scores(...good, row) })).toEqual([error]);
  });

  it('are all told at once, each with what would mend it', () => {
    const error = refusal({
      'scores.csv': scores('990109,2017,quality-air,5,', '990102,2017,quality-groundwater,11,'),
    });
    expect(error).toMatchObject({
      kind: 'faulty',
      errors: [
        { row: 2, code: 'unknown-item' },
        { row: 3, code: 'points-above-maximum', mend: { zh: '请填写 0 到 10 之间的得分。' } },
      ],
    });
  });

  it('do no harm in another period, nor where rankings of the policy state something', () => {
    const rows = rowsIn({
      'scores.csv': scores(...good, '990109,2016,quality-air,500,', '990101,2017,serious-pollution,1,'),
    });
    expect(rows.find(({ subject }) => subject === '990101')?.total).toBe('100');
  });

  it('stop an evaluation too, of the year that they are of', () => {
    const data = aPackage({ 'scores.csv': scores('990101,2017,quality-air,5,') });
    const evaluate = (year: number) =>
      evaluatePolicies({
        data,
        packs: [PACK],
        year: yearOf(year),
        asOf: null,
        interpretations: {},
        all: true,
      });
    expect(evaluate(2017)).toMatchObject({
      ok: false,
      error: { kind: 'faulty', errors: [{ code: 'unknown-item' }] },
    });
    expect(evaluate(2018).ok).toBe(true);
  });
});

describe('what is asked', () => {
  it('is a period, of a policy that assesses, under answers that it has', () => {
    const files = { 'scores.csv': scores(...rowsOf('990101')) };
    expect(refusal(files, { period: '2017-13' })).toMatchObject({ kind: 'not-a-period' });
    expect(refusal(files, { period: '二〇一七' })).toMatchObject({ kind: 'not-a-period' });
    expect(refusal(files, { interpretations: { 'grade-total': 'up' } })).toMatchObject({
      kind: 'unknown-answer',
    });
    expect(refusal(files, { interpretations: { grade: 'whole' } })).toMatchObject({
      kind: 'unknown-interpretation',
    });
    expect(refusal(files, { pack: shippedPack('shanxi-accountability-2018') })).toMatchObject({
      kind: 'no-score',
    });
  });

  it('may be a shorter period than a year', () => {
    const rows = rowsIn({ 'scores.csv': scores(...rowsOf('990101', {}, '2017-H1')) }, { period: '2017-H1' });
    expect(rows).toMatchObject([
      { subject: '990101', period: '2017-H1', total: '100' },
      { subject: '990102', total: null },
    ]);
  });
});

describe('who is assessed', () => {
  const divisions = `code,name,level,parent
990000,云川省,province,
990100,清源市,city,990000
990101,上河县,county,990100
990102,中河县,county,990100
990200,浊源市,city,990000
990201,下河县,county,990200
990103,高新区,zone,990100
`;
  const subjects = (files: Readonly<Record<string, string>>) =>
    rowsIn({ 'divisions.csv': divisions, ...files }).map(({ subject, total }) => `${subject} ${total}`);

  it('are the counties of a city of which one has points, those without among them', () => {
    expect(subjects({ 'scores.csv': scores(...rowsOf('990101')) })).toEqual(['990101 100', '990102 null']);
  });

  it('are all counties where none has points, and where there is no record of points', () => {
    expect(subjects({ 'scores.csv': scores() })).toEqual(['990101 null', '990102 null', '990201 null']);
    expect(subjects({})).toEqual(['990101 null', '990102 null', '990201 null']);
  });

  it('are those of the city that adopted the policy, where that is on record', () => {
    const adoptions = 'division,policy,from,to\n990200,sanmenxia-assessment-2017,2017-02-06,\n';
    expect(subjects({ 'adoptions.csv': adoptions, 'scores.csv': scores(...rowsOf('990101')) })).toEqual([
      '990201 null',
    ]);
  });

  it('are departments with points, by name', () => {
    expect(
      subjects({
        'scores.csv': scores('水利局,2017,department-scheme,9,', '环保局,2017,department-scheme,9,'),
      }).slice(3),
    ).toEqual(['水利局 null', '环保局 null']);
  });
});

describe('what was known on a day', () => {
  const files = {
    'scores.csv': [
      `${HEADER},recorded`,
      ...rowsOf('990101').map((row) => `${row},2018-01-10`),
      '990101,2017,quality-groundwater,5,,2018-01-20',
      '',
    ].join('\n'),
    'events.csv':
      'event,date,kind,division,verified,recorded\nE1,2017-05-01,illegal-discharge,990101,true,2018-01-15\n',
  };
  const totalOn = (day: string) => {
    const [row] = rowsIn(files, { asOf: parseDay(day) });
    return [row?.total, row?.grade];
  };

  it('counts points and events by the day on which they became known', () => {
    expect(totalOn('2018-01-31')).toEqual(['96.6', 'excellent']);
    expect(totalOn('2018-01-19')).toEqual(['99.6', 'excellent']);
    expect(totalOn('2018-01-14')).toEqual(['100', 'excellent']);
  });

  it('leaves a period that is not over open to events still to come', () => {
    const [row] = rowsIn({ 'scores.csv': scores(...rowsOf('990101')) }, { asOf: parseDay('2017-12-30') });
    expect(row).toMatchObject({ total: null, grade: null, possibleGrades: ['excellent', 'fail'] });
    const [closed] = rowsIn({ 'scores.csv': scores(...rowsOf('990101')) }, { asOf: parseDay('2017-12-31') });
    expect(closed).toMatchObject({ total: '100', grade: 'excellent' });
  });
});

describe('events of a county', () => {
  it('are its own and those of divisions below it, and of no other', () => {
    const divisions = `code,name,level,parent
990100,清源市,city,
990101,上河县,county,990100
990102,中河县,county,990100
990103,东街镇,township,990101
`;
    const events = `${NO_EVENTS}E1,2017-05-01,illegal-discharge,990103,true\nE2,2017-05-01,illegal-discharge,990100,true\n`;
    const rows = rowsIn({
      'divisions.csv': divisions,
      'events.csv': events,
      'scores.csv': scores(...rowsOf('990101'), ...rowsOf('990102')),
    });
    expect(rows.map(({ total, deductions }) => [total, deductions.flatMap((each) => each.events)])).toEqual([
      ['99.6', ['E1']],
      ['100', []],
    ]);
  });
});

describe('findings about departments', () => {
  const divisions = `code,name,level,parent
990000,云川省,province,
990100,清源市,city,990000
990101,上河县,county,990100
990200,浊源市,city,990000
990201,下河县,county,990200
`;
  const points = scores('环保局,2017,department-scheme,9,');
  const placesOf = (files: Readonly<Record<string, string>>) => {
    const data = aPackage({
      'divisions.csv': divisions,
      'events.csv': NO_EVENTS,
      'scores.csv': points,
      ...files,
    });
    const evaluated = evaluatePolicies({
      data,
      packs: [PACK],
      year: yearOf(2017),
      asOf: null,
      interpretations: {},
      all: true,
    });
    if (!evaluated.ok) {
      return evaluated.error.kind === 'faulty' ? evaluated.error.errors.map(({ code }) => code) : [];
    }
    return evaluated.value.proved.flatMap(({ finding }) =>
      finding.provision === 'SMX-A10e' ? [finding.division] : [],
    );
  };

  it('[SMX-A10e] are of the city that has a post in it, or whose counties are assessed with it', () => {
    const posts = 'division,department,post,person,from,to\n990200,环保局,principal,甲,2015-01-01,\n';
    expect(placesOf({ 'posts.csv': posts })).toEqual(['990200']);
    expect(placesOf({ 'scores.csv': `${points}990101,2017,quality-groundwater,9,\n` })).toEqual(['990100']);
  });

  it('[SMX-A10e] are refused where nobody can tell which city that is', () => {
    expect(placesOf({})).toEqual(['department-of-no-division']);
  });
});
