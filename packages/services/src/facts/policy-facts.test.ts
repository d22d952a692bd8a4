import {
  ANNUAL_ASPECTS,
  CELL_ABSENT,
  CELL_KNOWN,
  CELL_UNKNOWN,
  type MeasureId,
  measureOf,
  monthOf,
  parseDay,
  yearOf,
} from '@shuize/domain';
import { describe, expect, it } from 'vitest';
import { describeFact, describeUnknown } from './describe-fact.ts';
import { aPackage, everyMonth, monthly } from './package.fixture.ts';
import { type PolicyFacts, policyFacts } from './policy-facts.ts';

const YEARS = [yearOf(2017), yearOf(2018)];

function factsOf(files: Readonly<Record<string, string>>, asOf: string | null = null): PolicyFacts {
  return policyFacts(aPackage(files), asOf === null ? null : parseDay(asOf), YEARS);
}

/** State and value of one cell; `null` for one that does not exist, `'unknown'` for one that is not known. */
function cell(
  facts: PolicyFacts,
  measure: MeasureId,
  entity: string,
  period: number,
  item: string | null = null,
  parameters: Readonly<Record<string, string>> = {},
): number | 'unknown' | null {
  const { grain } = measureOf(measure);
  const { source } = facts;
  const periods = source.periods[grain.period];
  const items = grain.item === null ? [null] : source.items[grain.item];
  const number = source.memberships(grain.entity).ids.indexOf(entity);
  const at = (number * periods.count + period - periods.first) * items.length + items.indexOf(item as never);
  const defaults = Object.fromEntries(
    Object.entries(measureOf(measure).parameters).map(([name, { values }]) => [name, values[0] ?? '']),
  );
  const column = source.column({ measure, parameters: { ...defaults, ...parameters } });
  switch (column.state[at]) {
    case CELL_KNOWN:
      return (
        (column.numerator[at] ?? 0) /
        (typeof column.denominator === 'number' ? column.denominator : (column.denominator[at] ?? 1))
      );
    case CELL_UNKNOWN:
      return 'unknown';
    default:
      return null;
  }
}

const month = (number: number, year = 2018) => monthOf(year, number);

describe('exceedance multiples', () => {
  const facts = factsOf({
    'monthly.csv': monthly(
      'S1,2018-01,NH3N,3.00',
      'S1,2018-01,DO,1.0',
      'S1,2018-02,NH3N,2.996',
      'S1,2018-03,state,dry',
      'S1,2018-04,state,qc-failed',
      'S1,2018-06,TP,0.05L',
    ),
  });

  it('[SX18-1a] are over the limit of the target class, of the rounded value', () => {
    expect(cell(facts, 'exceedance-multiple', 'S1', month(1), 'NH3N')).toBe(2);
    expect(cell(facts, 'exceedance-multiple', 'S1', month(2), 'NH3N')).toBe(2);
    expect(cell(facts, 'exceedance-multiple', 'S1', month(1), 'NH3N', { multiple: 'ratio' })).toBe(3);
  });

  it('do not exist where an indicator was not monitored, and count half a detection limit', () => {
    expect(cell(facts, 'exceedance-multiple', 'S1', month(1), 'TP')).toBeNull();
    expect(cell(facts, 'exceedance-multiple', 'S1', month(6), 'TP')).toBe(-0.875);
  });

  it('do not exist in a dry month, and are unknown where nothing is on record or quality control failed', () => {
    expect(cell(facts, 'exceedance-multiple', 'S1', month(3), 'NH3N')).toBeNull();
    expect(cell(facts, 'exceedance-multiple', 'S1', month(4), 'NH3N')).toBe('unknown');
    expect(cell(facts, 'exceedance-multiple', 'S1', month(5), 'TP')).toBe('unknown');
  });

  it('take the lake limit of total phosphorus at a lake, and the class III limit where asked', () => {
    const lake = factsOf({
      'sections.csv':
        'section,division,name,kind,control,river,basin,boundary\nS1,990101,湖心,lake,national,镜湖,清川流域,none\n',
      'targets.csv': 'section,year,class\nS1,2018,IV\n',
      'monthly.csv': monthly('S1,2018-01,TP,0.150'),
    });
    expect(cell(lake, 'exceedance-multiple', 'S1', month(1), 'TP')).toBe(0.5);
    expect(cell(lake, 'exceedance-multiple', 'S1', month(1), 'TP', { limit: 'class-III' })).toBe(2);
  });

  it('do not exist without a target for the year, and are unknown without any targets on record', () => {
    const values = { 'monthly.csv': monthly('S1,2018-01,NH3N,3.00') };
    const none = factsOf({ ...values, 'targets.csv': 'section,year,class\nS1,2017,III\n' });
    expect(cell(none, 'exceedance-multiple', 'S1', month(1), 'NH3N')).toBeNull();
  });
});

describe('worse than the year before', () => {
  const before = everyMonth('S1', 2017, 'NH3N', '0.40');

  it('[SX18-1b] compares classes over the indicators present in both months', () => {
    const facts = factsOf({
      'monthly.csv': monthly(
        ...before,
        'S1,2018-01,NH3N,0.40',
        'S1,2018-01,TP,0.350',
        'S1,2018-02,NH3N,1.20',
      ),
    });
    expect(cell(facts, 'worse-than-year-before', 'S1', month(1))).toBe(0);
    expect(cell(facts, 'worse-than-year-before', 'S1', month(2))).toBe(1);
  });

  it('is unknown when either month is, or they share no indicator, and not counted when either is dry', () => {
    const facts = factsOf({
      'monthly.csv': monthly(
        ...before.filter((row) => !row.includes('2017-01') && !row.includes('2017-03')),
        'S1,2017-03,state,frozen',
        'S1,2018-01,NH3N,1.20',
        'S1,2018-03,NH3N,1.20',
        'S1,2018-04,state,dry',
        'S1,2018-06,TP,0.100',
      ),
    });
    expect(cell(facts, 'worse-than-year-before', 'S1', month(1))).toBe('unknown');
    expect(cell(facts, 'worse-than-year-before', 'S1', month(2))).toBe('unknown');
    expect(cell(facts, 'worse-than-year-before', 'S1', month(3))).toBeNull();
    expect(cell(facts, 'worse-than-year-before', 'S1', month(4))).toBeNull();
    expect(cell(facts, 'worse-than-year-before', 'S1', month(6))).toBe('unknown');
  });

  it('by concentration looks at the deciding indicator of this month, less oxygen being worse', () => {
    const facts = factsOf({
      'monthly.csv': monthly(
        'S1,2017-01,NH3N,1.10',
        'S1,2018-01,NH3N,1.20',
        'S1,2017-02,NH3N,1.20',
        'S1,2018-02,NH3N,1.20',
        'S1,2017-03,DO,4.9',
        'S1,2018-03,DO,4.0',
      ),
    });
    const by = { worse: 'concentration' };
    expect(cell(facts, 'worse-than-year-before', 'S1', month(1))).toBe(0);
    expect(cell(facts, 'worse-than-year-before', 'S1', month(1), null, by)).toBe(1);
    expect(cell(facts, 'worse-than-year-before', 'S1', month(2), null, by)).toBe(0);
    expect(cell(facts, 'worse-than-year-before', 'S1', month(3), null, by)).toBe(1);
  });
});

describe('years of sections', () => {
  it('[SX18-1c] a mean of 1.005 rounds to 1.00 and attains class III; seven months are too few', () => {
    const half = everyMonth('S1', 2018, 'NH3N', '1.00', {
      1: '1.01',
      2: '1.01',
      3: '1.01',
      4: '1.01',
      5: '1.01',
      6: '1.01',
    });
    const facts = factsOf({
      'monthly.csv': monthly(...half, ...everyMonth('S1', 2017, 'NH3N', '1.20').slice(0, 7)),
    });
    expect(cell(facts, 'annual-target-missed', 'S1', 2018)).toBe(0);
    expect(cell(facts, 'annual-class-level', 'S1', 2018)).toBe(3);
    expect(cell(facts, 'annual-target-missed', 'S1', 2017)).toBe('unknown');
  });

  it('are unknown while the year is open, and absent when the section was dry all year', () => {
    const files = {
      'monthly.csv': monthly(
        ...everyMonth('S1', 2018, 'NH3N', '1.20'),
        ...Array.from(
          { length: 12 },
          (_, index) => `S1,2017-${String(index + 1).padStart(2, '0')},state,dry`,
        ),
      ),
    };
    expect(cell(factsOf(files, '2018-12-30'), 'annual-target-missed', 'S1', 2018)).toBe('unknown');
    expect(cell(factsOf(files, '2018-12-31'), 'annual-target-missed', 'S1', 2018)).toBe(1);
    expect(cell(factsOf(files), 'annual-target-missed', 'S1', 2017)).toBeNull();
  });

  it('attaining over the year is asked of every month of it', () => {
    const facts = factsOf({
      'monthly.csv': monthly(...everyMonth('S1', 2018, 'NH3N', '0.90', { 1: '1.20' })),
    });
    expect(cell(facts, 'attains-target', 'S1', month(1))).toBe(0);
    expect(cell(facts, 'attains-target', 'S1', month(1), null, { attaining: 'year' })).toBe(1);
  });
});

describe('months that miss their target', () => {
  const facts = factsOf({
    'monthly.csv': monthly(
      'S1,2018-01,NH3N,1.00',
      'S1,2018-02,NH3N,1.01',
      'S1,2018-03,state,dry',
      'S1,2018-04,state,no-data',
      'S1,2018-05,DO,4.9',
    ),
  });

  it('are worse than the target class by any indicator, on the limit they attain it', () => {
    expect(cell(facts, 'month-target-missed', 'S1', month(1))).toBe(0);
    expect(cell(facts, 'month-target-missed', 'S1', month(2))).toBe(1);
    expect(cell(facts, 'month-target-missed', 'S1', month(5))).toBe(1);
  });

  it('are unknown without data or without any targets on record, and not counted when dry or without a target', () => {
    expect(cell(facts, 'month-target-missed', 'S1', month(3))).toBe(null);
    expect(cell(facts, 'month-target-missed', 'S1', month(4))).toBe('unknown');
    const values = aPackage({ 'monthly.csv': monthly('S1,2018-02,NH3N,1.01') });
    const untold = policyFacts({ ...values, targets: null }, null, YEARS);
    expect(cell(untold, 'month-target-missed', 'S1', month(2))).toBe('unknown');
    const none = factsOf({
      'targets.csv': 'section,year,class\n',
      'monthly.csv': monthly('S1,2018-02,NH3N,1.01'),
    });
    expect(cell(none, 'month-target-missed', 'S1', month(2))).toBe(null);
    expect(cell(none, 'class-level', 'S1', month(2))).toBe(4);
  });

  it('stand as facts with the class of the month beside the target', () => {
    const { source } = facts;
    const entity = source.memberships('section').ids.indexOf('S1');
    const at = entity * source.periods.month.count + month(2) - source.periods.month.first;
    const ref = { measure: 'month-target-missed', parameters: {} } as const;
    expect(describeFact(facts, { ref, cell: at, entity, period: month(2), item: null }).fact).toEqual({
      kind: 'month-class',
      section: 'S1',
      month: '2018-02',
      class: 'IV',
      target: 'III',
    });
  });
});

describe('shares of a city', () => {
  const sections = `section,division,name,kind,control,river,basin,boundary
S1,990101,清川一,river,national,清川,清川流域,none
S2,990102,清川二,river,national,清川,清川流域,none
S3,990102,清川三,river,provincial,清川,清川流域,none
`;

  it('[SX18-4d] count national sections of the city and all below it, those without a class left out', () => {
    const facts = factsOf({
      'sections.csv': sections,
      'monthly.csv': monthly(
        ...everyMonth('S1', 2018, 'NH3N', '0.40'),
        ...everyMonth('S2', 2018, 'NH3N', '2.50'),
        ...everyMonth('S3', 2018, 'NH3N', '2.50'),
        ...everyMonth('S1', 2017, 'NH3N', '0.40'),
      ),
      'binding.csv': 'division,year,indicator,target\n990100,2018,good-share,0.5\n',
    });
    expect(cell(facts, 'good-share', '990100', 2018)).toBe(0.5);
    expect(cell(facts, 'below-v-share', '990100', 2018)).toBe(0.5);
    expect(cell(facts, 'good-share', '990100', 2017)).toBe(1);
    expect(cell(facts, 'good-share-target', '990100', 2018)).toBe(0.5);
    expect(cell(facts, 'below-v-share-target', '990100', 2018)).toBeNull();
  });

  it('are unknown when no section has a class, and their targets when none are on record', () => {
    const facts = factsOf({ 'sections.csv': sections, 'monthly.csv': monthly() });
    expect(cell(facts, 'good-share', '990100', 2018)).toBe('unknown');
    expect(cell(facts, 'good-share-target', '990100', 2018)).toBe('unknown');
  });
});

describe('tasks and aspects', () => {
  const tasks = `task,plan,division,department,title,key,year,due,done
T1,P,990101,,一,true,2018,2018-06-30,2018-12-31
T2,P,990101,,二,true,2018,2018-06-30,2019-01-01
T3,P,990101,,三,false,2018,2018-06-30,
`;

  it('[SX18-1d] are unfinished when not done by the last day of the year, and unknown before it', () => {
    const closed = factsOf({ 'tasks.csv': tasks });
    expect(cell(closed, 'task-unfinished', 'T1', 2018)).toBe(0);
    expect(cell(closed, 'task-unfinished', 'T2', 2018)).toBe(1);
    expect(cell(closed, 'task-unfinished', 'T3', 2018)).toBe(1);
    expect(cell(closed, 'task-unfinished', 'T1', 2017)).toBeNull();
    const open = factsOf({ 'tasks.csv': tasks }, '2018-12-30');
    expect(cell(open, 'task-unfinished', 'T1', 2018)).toBe('unknown');
  });

  it('are unknown for every division when no tasks are on record', () => {
    const facts = factsOf({});
    expect(cell(facts, 'task-unfinished', '990102', 2018)).toBe('unknown');
  });

  it('[SX18-8] an aspect is failed when the assessment says so, and unknown without a record', () => {
    const rows = ANNUAL_ASPECTS.map((aspect) => `990100,2018,${aspect},${aspect !== 'drinking'}`).join('\n');
    const facts = factsOf({ 'annual.csv': `division,year,aspect,passed\n${rows}\n` });
    expect(cell(facts, 'aspect-failed', '990100', 2018, 'drinking')).toBe(1);
    expect(cell(facts, 'aspect-failed', '990100', 2018, 'surface')).toBe(0);
    expect(cell(facts, 'aspect-failed', '990100', 2017, 'surface')).toBeNull();
    expect(cell(factsOf({}), 'aspect-failed', '990100', 2018, 'surface')).toBe('unknown');
  });

  it('[SX18-1e] a division without black-odorous water bodies attains, and one of which nothing is asked is not judged', () => {
    const facts = factsOf({
      'black-odorous.csv':
        'division,year,identified,eliminated,required\n990101,2018,0,0,0.9\n990102,2018,4,1,\n',
    });
    expect(cell(facts, 'black-odorous-eliminated-share', '990101', 2018)).toBe(1);
    expect(cell(facts, 'black-odorous-eliminated-share', '990102', 2018)).toBe(0.25);
    expect(cell(facts, 'black-odorous-required-share', '990102', 2018)).toBeNull();
  });
});

describe('facts in a finding', () => {
  it('print a value as received where rounding left it alone, and rounded where it did not', () => {
    const facts = factsOf({ 'monthly.csv': monthly('S1,2018-01,TP,0.6', 'S1,2018-02,NH3N,2.996') });
    const { source, context } = facts;
    const at = (number: number, indicator: string) => {
      const item = context.indicators.indexOf(indicator as never);
      const position = month(number) - source.periods.month.first;
      return {
        ref: { measure: 'exceedance-multiple', parameters: { multiple: 'over', limit: 'target' } },
        cell: position * context.indicators.length + item,
        entity: 0,
        period: month(number),
        item,
      } as const;
    };
    expect(describeFact(facts, at(1, 'TP')).fact).toEqual({
      kind: 'exceedance',
      section: 'S1',
      month: '2018-01',
      indicator: 'TP',
      value: '0.6',
      limit: '0.2',
      multiple: '2.0000',
    });
    expect(describeFact(facts, at(2, 'NH3N')).fact).toMatchObject({ value: '3.00', limit: '1.0' });
    expect(describeUnknown(facts, at(3, 'TP'))).toEqual({ section: 'S1', month: '2018-03' });
  });
});

describe('cells that do not exist', () => {
  it('are those of months outside the time that a section is on record', () => {
    const facts = factsOf({
      'sections.csv':
        'section,division,from,to,name,kind,control,river,basin,boundary\nS1,990101,2018-03-01,,清川一,river,national,清川,清川流域,none\n',
      'monthly.csv': monthly('S1,2018-03,NH3N,3.00'),
    });
    const column = facts.source.column({ measure: 'class-level', parameters: {} });
    const state = (number: number) => column.state[month(number) - facts.source.periods.month.first];
    expect([state(2), state(3), state(4)]).toEqual([CELL_ABSENT, CELL_KNOWN, CELL_UNKNOWN]);
  });
});

describe('approved natural background', () => {
  it('is taken off a concentration before it is compared, from the day it is in force', () => {
    const facts = factsOf({
      'monthly.csv': monthly('S1,2018-01,F,3.20', 'S1,2018-02,F,3.20'),
      'background.csv':
        'section,indicator,from,to,value,approval\nS1,F,2018-02-01,,1.20,云环函〔2018〕12号\n',
    });
    expect(cell(facts, 'exceedance-multiple', 'S1', month(1), 'F')).toBe(2.2);
    expect(cell(facts, 'exceedance-multiple', 'S1', month(2), 'F')).toBe(1);
    expect(cell(facts, 'class-level', 'S1', month(2))).toBe(6);
  });
});

describe('shares that nothing is asked of', () => {
  it('stand as facts without a target where a pack compares them with a number', () => {
    const facts = factsOf({
      'monthly.csv': monthly(...everyMonth('S1', 2018, 'NH3N', '2.50')),
      'binding.csv': 'division,year,indicator,target\n',
      'black-odorous.csv': 'division,year,identified,eliminated,required\n990100,2018,4,1,\n',
    });
    const entity = facts.source.divisions.codes.indexOf('990100' as never);
    const position = 2018 - facts.source.periods.year.first;
    const at = (measure: MeasureId) => ({
      ref: { measure, parameters: {} },
      cell: entity * facts.source.periods.year.count + position,
      entity,
      period: 2018,
      item: null,
    });
    expect(describeFact(facts, at('good-share')).fact).toMatchObject({ value: '0.0000', target: null });
    expect(describeFact(facts, at('black-odorous-eliminated-share')).fact).toMatchObject({
      identified: 4,
      eliminated: 1,
      required: null,
    });
  });
});
