import { invariant, parseDay, yearOf } from '@shuize/domain';
import { readDataPackage } from '@shuize/feeds';
import { describe, expect, it } from 'vitest';
import { shippedPack } from '../policies/shipped-pack.fixture.ts';
import { askPlans, type PlansAsked } from './ask-plans.ts';
import { detailedPlanEntry, headingsOver, planEntry } from './plan-entries.ts';

const PACK = shippedPack('shanxi-work-plan-2015');
const ASKED: PlansAsked = {
  pack: PACK,
  planId: null,
  department: null,
  role: null,
  dueBy: null,
  interpretations: {},
  progress: null,
  language: 'zh',
};

const DIVISIONS = 'code,name,level,parent\n990100,清源市,city,\n';
const SECTIONS = 'section,division,name,kind,control,river,basin,boundary\n';
const TASKS = 'task,plan,division,department,title,key,year,due,done,recorded\n';

function aPackage(tasks: readonly string[] | null) {
  const encoder = new TextEncoder();
  const files = new Map([
    ['divisions.csv', encoder.encode(DIVISIONS)],
    ['sections.csv', encoder.encode(SECTIONS)],
  ]);
  if (tasks !== null) {
    files.set('tasks.csv', encoder.encode(TASKS + tasks.join('\n')));
  }
  const read = readDataPackage(files);
  invariant(read.ok, 'a sound package');
  return read.value;
}

/** The standing of measure 2.1.1.1, due by the end of 2016, with one task. */
function standing(tasks: readonly string[] | null, year: number, asOf: string | null) {
  const asked = askPlans({
    ...ASKED,
    progress: { data: aPackage(tasks), year: yearOf(year), asOf: asOf === null ? null : parseDay(asOf) },
  });
  invariant(asked.ok, 'an answer');
  return asked.value[0]?.progress?.standingOf('2.1.1.1');
}

const row = (done: string, recorded = '', id = '2.1.1.1-990100', plan = 'shanxi-water-plan-2015') =>
  `${id},${plan},990100,,取缔,false,2016,2016-12-31,${done},${recorded}`;

describe('the progress of a measure', () => {
  it.each([
    ['2016-12-30', 'due'],
    ['2016-12-31', 'overdue'],
    ['2017-01-01', 'overdue'],
  ])('that is not done stands on %s as %s: it may be done through its last day', (asOf, state) => {
    expect(standing([row('')], 2016, asOf)?.state).toBe(state);
  });

  it.each([
    ['2016-12-31', 'done'],
    ['2017-01-01', 'done-late'],
  ])('that was done on %s is %s', (done, state) => {
    expect(standing([row(done)], 2017, null)?.state).toBe(state);
  });

  it('is told as it was known on the day: done later, or learnt later, is not done yet', () => {
    const rows = [row('', '2016-01-10'), row('2016-12-20', '2017-01-05')];
    expect(standing(rows, 2016, '2016-12-25')?.state).toBe('due');
    expect(standing(rows, 2016, '2016-12-31')?.state).toBe('overdue');
    expect(standing(rows, 2017, '2017-01-05')?.state).toBe('done');
    expect(standing([row('2017-02-01')], 2016, null)?.state).toBe('overdue');
  });

  it('is that of its worst task, and only of tasks of this plan under this number', () => {
    const found = standing(
      [
        row('2016-12-01'),
        row('', '', '2.1.1.1'),
        row('', '', '2.1.1.10-990100'),
        row('', '', '2.1.1.1-990101', '另一方案'),
      ],
      2016,
      null,
    );
    expect(found?.state).toBe('overdue');
    expect(found?.tasks.map(({ task }) => task)).toEqual(['2.1.1.1-990100', '2.1.1.1']);
  });

  it('is unknown without tasks.csv, and without tasks where the file has none: never done', () => {
    expect(standing(null, 2016, null)).toEqual({ state: 'unknown', tasks: [], whenLate: null });
    expect(standing([], 2016, null)).toEqual({ state: 'no-tasks', tasks: [], whenLate: null });
    expect(standing([row('')], 2015, null)?.state).toBe('no-tasks');
  });
});

describe('asking for a plan', () => {
  it('gives the measures that an office leads and that are due', () => {
    const asked = askPlans({
      ...ASKED,
      planId: 'shanxi-water-plan-2015',
      department: '省水利厅',
      role: 'lead',
      dueBy: parseDay('2016-12-31'),
    });
    invariant(asked.ok, 'an answer');
    expect(asked.value.flatMap(({ measures }) => measures.map(({ measure }) => measure.number))).toEqual([
      '2.2.1.1',
      '2.2.1.2',
    ]);
  });

  it.each([
    ['no-plan', { planId: 'another' }],
    ['unknown-department', { department: '外事办' }],
    ['unknown-interpretation', { interpretations: { years: 'year-end' } }],
    ['unknown-answer', { interpretations: { 'by-year': 'never' } }],
  ])('refuses what is not there: %s', (kind, change) => {
    const asked = askPlans({ ...ASKED, ...change });
    expect(asked.ok ? null : asked.error.kind).toBe(kind);
  });
});

describe('a measure as it is printed', () => {
  it('has the keys that the data package promises, and in detail all that the text says', () => {
    const asked = askPlans(ASKED);
    invariant(asked.ok, 'an answer');
    const [first] = asked.value;
    const dated = first?.measures.find(({ measure }) => measure.number === '2.4.4.1');
    invariant(first !== undefined && dated !== undefined, 'the measure');
    const { plan, answers } = first;
    expect(Object.keys(planEntry(plan, dated, 'zh'))).toEqual([
      'number',
      'title',
      'lead',
      'participating',
      'deadlines',
      'targets',
      'cite',
    ]);
    const detailed = detailedPlanEntry(plan, dated, answers, 'en');
    expect(detailed.headings).toEqual([
      'Main tasks',
      'Protect the ecology of basins',
      'Treat black-odorous water bodies in cities',
    ]);
    expect(detailed.deadlines.map(({ day }) => day)).toEqual(['2015-12-31', '2016-06-30', '2020-12-31']);
    expect(detailed.targets.map(({ value, is, day }) => [value, is, day])).toEqual([
      ['basically gone', null, '2017-12-31'],
      ['mostly free of large floating waste, rubbish on the banks and illegal outfalls', null, '2017-12-31'],
      ['10', 'at-or-below', '2020-12-31'],
    ]);
    expect(headingsOver(plan, '2.4.4.1').map(({ number }) => number)).toEqual(['2', '2.4', '2.4.4']);
  });
});
