import { type Grain, isSameGrain, MEASURES, type Measure, measureOf } from '@shuize/domain';
import fc from 'fast-check';
import type { Comparison, Condition, Dimension, Over, Quantity, Threshold } from '../language/condition.ts';
import type { Pack } from '../language/pack.ts';
import {
  aDatedParameter,
  all,
  aNumber,
  any,
  aPack,
  aParameter,
  atLeast,
  compare,
  consecutive,
  isYes,
  key,
  measureThreshold,
  not,
  POSITION,
  quantifier,
  SUBJECT,
  unless,
  use,
} from './rule.fixture.ts';
import type { World, WorldCell, WorldMember } from './world.fixture.ts';

/** Random small worlds and conditions, seeded by fast-check. */
export type NodeKind =
  | 'compare'
  | 'at-least'
  | 'consecutive'
  | 'share'
  | 'extreme'
  | 'change'
  | 'rank'
  | 'events'
  | 'quantified'
  | 'combined'
  | 'not'
  | 'unless'
  | 'choose';

export const NODE_KINDS: readonly NodeKind[] = [
  'compare',
  'at-least',
  'consecutive',
  'share',
  'extreme',
  'change',
  'rank',
  'events',
  'quantified',
  'combined',
  'not',
  'unless',
  'choose',
];

/** A parameter that changes within 2018 and is another number in the county A. */
export const PACK: Pack = aPack({
  parameters: [
    aDatedParameter(
      'level',
      [
        { value: '2', from: null, until: '2018-02-15' },
        { value: '3', from: '2018-02-16', until: null },
      ],
      [{ division: 'A', value: '1' }],
    ),
  ],
});

const COMPARISONS: readonly Comparison[] = ['at-or-above', 'above', 'at-or-below', 'below'];
const YEARS = ['2017', '2018'];
const MONTHS = ['2017-02', '2018-01', '2018-02', '2018-03'];
const INDICATORS = ['NH3N', 'TP'];
const ASPECTS = ['surface', 'drinking'];
const DIVISIONS: World['divisions'] = [
  { code: 'P', level: 'province', parent: null },
  { code: 'C', level: 'city', parent: 'P' },
  { code: 'A', level: 'county', parent: 'C' },
  { code: 'B', level: 'county', parent: 'C' },
  { code: 'E', level: 'city', parent: 'P' },
  { code: 'D', level: 'county', parent: 'E' },
];

const GRAINS: readonly Grain[] = [
  { entity: 'section', period: 'month', item: 'indicator' },
  { entity: 'section', period: 'month', item: null },
  { entity: 'section', period: 'year', item: null },
  { entity: 'task', period: 'year', item: null },
  { entity: 'division', period: 'year', item: null },
  { entity: 'division', period: 'year', item: 'aspect' },
];
const [, , , , DIVISION_YEAR] = GRAINS as readonly [Grain, Grain, Grain, Grain, Grain, Grain];

const aComparison = fc.constantFrom(...COMPARISONS);

/** Thresholds that values meet, miss and hit. */
function thresholdsOf({ most, least }: Measure): readonly string[] {
  return most === null
    ? ['0', '2', '2.5']
    : most.mantissa === 1 && least?.mantissa === 0
      ? ['0.5', '0.6', '1']
      : ['2', '3', '4'];
}

/** Values on thresholds and just beside them, with ratios that decimals cannot hold. */
export function valuesOf(measure: Measure): readonly string[] {
  if (measure.value === 'yes-no') {
    return ['0', '1'];
  }
  return measure.most === null
    ? ['-1', '0', '1.9999', '2', '7/3', '2.5', '8']
    : measure.most.mantissa === 1
      ? ['0', '1/3', '0.5', '0.6', '2/3', '1']
      : ['1', '2', '3', '4', '6'];
}

function measuresOf(grain: Grain): readonly Measure[] {
  return MEASURES.filter((measure) => isSameGrain(measure.grain, grain));
}

function aLeaf(grain: Grain): fc.Arbitrary<Condition> {
  const measures = measuresOf(grain);
  return fc
    .record({
      measure: fc.constantFrom(...measures),
      is: aComparison,
      pick: fc.nat(2),
      against: fc.constantFrom('number', 'number', 'parameter', 'measure'),
      other: fc.constantFrom(...measures),
    })
    .map(({ measure, is, pick, against, other }) => {
      if (measure.value === 'yes-no') {
        return isYes(measure.id);
      }
      const isFit = other.value === 'number' && other.id !== measure.id;
      const threshold: Threshold =
        against === 'measure' && isFit
          ? measureThreshold(other.id)
          : against === 'parameter'
            ? aParameter('level')
            : aNumber(thresholdsOf(measure)[pick] ?? '0');
      return compare(measure.id, is, threshold);
    });
}

function aCellCondition(grain: Grain, depth: number): fc.Arbitrary<Condition> {
  const leaf = aLeaf(grain);
  return depth === 0
    ? leaf
    : fc.oneof(
        { weight: 3, arbitrary: leaf },
        { weight: 2, arbitrary: aJoin(aCellCondition(grain, depth - 1)) },
      );
}

/** `all`, `any`, `not`, `unless`, `choose` of parts. */
function aJoin(part: fc.Arbitrary<Condition>, only?: NodeKind): fc.Arbitrary<Condition> {
  const kinds: Readonly<Record<string, fc.Arbitrary<Condition>>> = {
    combined: fc
      .tuple(fc.boolean(), fc.array(part, { minLength: 1, maxLength: 3 }))
      .map(([isAll, parts]) => (isAll ? all(...parts) : any(...parts))),
    not: part.map(not),
    unless: fc.tuple(part, part).map(([condition, exception]) => unless(condition, exception)),
    choose: fc.tuple(part, part).map(([one, other]) => ({
      kind: 'choose',
      interpretation: 'reading',
      answers: { one, other },
      position: POSITION,
    })),
  };
  return only === undefined ? fc.oneof(...Object.values(kinds)) : (kinds[only] ?? part);
}

function overOf(grain: Grain): fc.Arbitrary<Exclude<Over, { kind: 'divisions' }>> {
  const { entity } = grain;
  if (entity !== 'section' && entity !== 'task') {
    return fc.constant(SUBJECT);
  }
  const name = entity === 'section' ? 'control' : 'key';
  const values = entity === 'section' ? ['national', 'provincial'] : ['true', 'false'];
  return fc
    .record({
      where: fc.constantFrom<Record<string, readonly string[]>>(
        {},
        { [name]: [values[0] ?? ''] },
        { [name]: values },
      ),
      within: fc.constantFrom('own', 'below', 'below'),
    })
    .map(({ where, within }) => ({ kind: 'cells', entity, where, within }));
}

const aDimension: fc.Arbitrary<Dimension> = fc
  .tuple(
    fc.constantFrom('entity', 'period', 'item'),
    fc.constantFrom(null, null, { interpretation: 'reading', answer: 'other' }),
  )
  .map(([name, only]) => key(name, only));

const someDimensions = fc.uniqueArray(aDimension, { maxLength: 3, selector: ({ key: name }) => name });

const aGrain = fc.constantFrom(...GRAINS);
const aCount: fc.Arbitrary<Quantity> = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 1, max: 3 }).map(aNumber) },
  { weight: 1, arbitrary: fc.constant(aParameter('level')) },
);

function aThreshold(measure: Measure): fc.Arbitrary<Quantity> {
  return fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...thresholdsOf(measure)).map(aNumber) },
    { weight: 1, arbitrary: fc.constant(aParameter('level')) },
  );
}

/** Cells of a grain with a condition on them, or divisions below with a condition in each. */
function someThings(depth: number): fc.Arbitrary<{ readonly over: Over; readonly when: Condition }> {
  const cells = aGrain.chain((grain) =>
    fc.record({ over: overOf(grain), when: aCellCondition(grain, depth) }),
  );
  return depth === 0
    ? cells
    : fc.oneof(
        { weight: 3, arbitrary: cells },
        {
          weight: 1,
          arbitrary: fc.record({
            over: fc.constantFrom<Over>(
              { kind: 'divisions', level: 'county' },
              { kind: 'divisions', level: 'city' },
            ),
            when: aScopeCondition(depth - 1),
          }),
        },
      );
}

/** A condition whose root is of a kind. */
export function aConditionOf(kind: NodeKind, depth = 1): fc.Arbitrary<Condition> {
  switch (kind) {
    case 'compare':
      return aLeaf(DIVISION_YEAR);
    case 'at-least':
      return fc
        .tuple(aCount, someThings(depth), someDimensions)
        .map(([count, { over, when }, distinct]) => atLeast(count, over, distinct, when));
    case 'consecutive':
      return aGrain.chain((grain) =>
        fc
          .tuple(fc.integer({ min: 1, max: 3 }), overOf(grain), someDimensions, aCellCondition(grain, depth))
          .map(([count, over, same, when]) =>
            consecutive(
              count,
              over,
              same.filter(({ key: name }) => name !== 'period'),
              when,
            ),
          ),
      );
    case 'share':
      return fc
        .record({
          things: someThings(depth),
          isAmong: fc.boolean(),
          unknown: fc.constantFrom('undetermined', 'undetermined', 'left-out'),
          is: aComparison,
          threshold: fc.constantFrom('0.3', '0.5', '1', '0').map(aNumber),
        })
        .chain(({ things, isAmong, ...rest }) =>
          (isAmong ? conditionBeside(things) : fc.constant(null)).map(
            (among): Condition => ({ kind: 'share', ...things, ...rest, among, position: POSITION }),
          ),
        );
    case 'extreme':
    case 'change':
      return aGrain
        .chain((grain) => fc.tuple(fc.constant(grain), fc.constantFrom(...measuresOf(grain))))
        .chain(([grain, measure]) =>
          fc
            .record({
              over: overOf(grain),
              is: aComparison,
              threshold:
                kind === 'change' ? fc.constantFrom('0', '0.5', '-0.5').map(aNumber) : aThreshold(measure),
              isMax: fc.boolean(),
              back: grain.period === 'month' ? fc.constantFrom(1, 12) : fc.constant(1),
            })
            .map(
              ({ isMax, back, ...rest }): Condition =>
                kind === 'change'
                  ? { kind: 'change', ...rest, use: use(measure.id), back, position: POSITION }
                  : { kind: isMax ? 'max' : 'mean', ...rest, use: use(measure.id), position: POSITION },
            ),
        );
    case 'rank':
      return fc
        .record({
          measure: fc.constantFrom(...measuresOf(DIVISION_YEAR)),
          first: fc.constantFrom('highest', 'lowest'),
          is: aComparison,
          place: fc.integer({ min: 1, max: 2 }),
        })
        .map(({ measure, first, is, place }) => ({
          kind: 'rank',
          use: use(measure.id),
          first,
          is,
          threshold: aNumber(place),
          position: POSITION,
        }));
    case 'events':
      return someEvents;
    case 'quantified':
      return fc
        .tuple(fc.constantFrom('any-of', 'all-of', 'none-of'), someThings(depth))
        .map(([quantity, { over, when }]) => quantifier(quantity, over, when));
    default:
      return aJoin(aScopeCondition(depth), kind);
  }
}

const KINDS = ['notice', 'filing', 'report'];
const LEVELS = ['city-office', 'provincial', 'city'];
const someKinds = fc.subarray(KINDS, { minLength: 1 });
const someLevels = fc.oneof(fc.constant([]), fc.subarray(LEVELS, { minLength: 1 }));
const ONLY_OTHER = { interpretation: 'reading', answer: 'other' };

const someEvents: fc.Arbitrary<Condition> = fc
  .record({
    count: aCount,
    kind: someKinds,
    level: someLevels,
    same: fc.constantFrom(null, { only: null }, { only: ONLY_OTHER }),
    including: fc.option(
      fc.record({ of: fc.record({ kind: someKinds, level: someLevels }), count: fc.constantFrom(1, 2) }),
    ),
    within: fc.constantFrom('calendar-year', 'rolling-year', 'rolling-year'),
  })
  .map(({ kind, level, within, ...rest }) => ({
    kind: 'events',
    ...rest,
    of: { kind, level },
    use: use('event-recorded'),
    within: { kind: 'fixed', value: within },
    position: POSITION,
  }));

function conditionBeside({
  over,
  when,
}: {
  readonly over: Over;
  readonly when: Condition;
}): fc.Arbitrary<Condition> {
  return over.kind === 'divisions' ? aScopeCondition(0) : aCellCondition(grainOf(when), 0);
}

function grainOf(condition: Condition): Grain {
  switch (condition.kind) {
    case 'compare':
      return measureOf(condition.use.measure).grain;
    case 'all':
    case 'any':
      return grainOf(condition.conditions[0] ?? condition);
    case 'not':
    case 'unless':
      return grainOf(condition.condition);
    case 'choose':
      return grainOf(condition.answers.one ?? condition);
    default:
      throw new Error(condition.kind);
  }
}

const LEAF_KINDS = [
  'compare',
  'at-least',
  'consecutive',
  'share',
  'extreme',
  'change',
  'rank',
  'events',
  'quantified',
] as const;

export function aScopeCondition(depth: number): fc.Arbitrary<Condition> {
  const simple = fc.constantFrom(...LEAF_KINDS).chain((kind) => aConditionOf(kind, 0));
  return depth === 0
    ? simple
    : fc.oneof(
        { weight: 2, arbitrary: simple },
        { weight: 1, arbitrary: fc.constantFrom(...LEAF_KINDS).chain((kind) => aConditionOf(kind, depth)) },
        { weight: 2, arbitrary: aJoin(aScopeCondition(depth - 1)) },
      );
}

const aMember = (kind: 'section' | 'task'): fc.Arbitrary<WorldMember> =>
  fc
    .record({
      id: fc.constantFrom(...(kind === 'section' ? ['S1', 'S2', 'S3'] : ['T1', 'T2'])),
      division: fc.constantFrom('A', 'A', 'B', 'C', 'D'),
      from: fc.constantFrom('', '', '2018-02-01', '2017-06-01'),
      to: fc.constantFrom('', '', '2018-02-28', '2018-02-27', '2018-12-31'),
      attribute: fc.boolean(),
    })
    .map(({ id, division, from, to, attribute }) => ({
      kind,
      id,
      division,
      ...(from === '' ? {} : { from }),
      ...(to === '' ? {} : { to }),
      attributes:
        kind === 'section' ? { control: attribute ? 'national' : 'provincial' } : { key: String(attribute) },
    }));

/** Days on which a span of a year turns over, and others. */
const EVENT_DAYS = [
  '2017-01-01',
  '2017-06-15',
  '2017-12-31',
  '2018-01-01',
  '2018-06-14',
  '2018-06-15',
  '2018-06-16',
  '2018-12-30',
  '2018-12-31',
  '2019-01-01',
];

const someEventMembers: fc.Arbitrary<readonly WorldMember[]> = fc
  .array(
    fc.record({
      division: fc.constantFrom('A', 'A', 'B', 'C', 'D'),
      day: fc.constantFrom(...EVENT_DAYS),
      kind: fc.constantFrom(...KINDS),
      level: fc.constantFrom(...LEVELS, ''),
      topic: fc.constantFrom('', 'one', 'one', 'two'),
    }),
    { minLength: 2, maxLength: 7, size: 'max' },
  )
  .map((events) =>
    events.map(({ division, day, ...attributes }, index) => ({
      kind: 'event',
      id: `E${index + 1}`,
      division,
      from: day,
      to: day,
      attributes,
    })),
  );

/** A world with some cells of the measures, at most so many of them unknown. */
export function aWorld(measures: readonly Measure[], maxUnknown = 4): fc.Arbitrary<World> {
  const members = fc
    .tuple(
      fc.array(aMember('section'), { minLength: 2, maxLength: 5, size: 'max' }),
      fc.array(aMember('task'), { minLength: 1, maxLength: 2 }),
      measures.some(({ grain }) => grain.entity === 'event') ? someEventMembers : fc.constant([]),
    )
    .map((all) => all.flat());
  const isCovered = fc.constantFrom(true, true, true, false);
  return fc.tuple(members, isCovered).chain(([rows, isWhole]) => {
    const idsOf = (kind: Grain['entity']): readonly string[] =>
      kind === 'division'
        ? DIVISIONS.map(({ code }) => code)
        : [...new Set(rows.filter((row) => row.kind === kind).map(({ id }) => id))];
    const isInTime = (period: string): boolean => isWhole || period >= '2018';
    const yearOfEvent = new Map(
      rows.flatMap(({ kind, id, from = '' }) =>
        kind === 'event' && from < '2019' && isInTime(from) ? [[id, from.slice(0, 4)] as const] : [],
      ),
    );
    const usable = measures.filter(({ grain }) => grain.entity !== 'event' || yearOfEvent.size > 0);
    const aCellOfEvent = (measure: Measure) =>
      fc
        .record({
          measure: fc.constant(measure.id),
          entity: fc.constantFrom(...yearOfEvent.keys()),
          value: fc.option(fc.constantFrom('1', '1', '0'), { freq: 3 }),
        })
        .map(({ entity, ...rest }) => ({ ...rest, entity, period: yearOfEvent.get(entity) ?? '', item: '' }));
    const aCellOf = (measure: Measure) =>
      fc.record({
        measure: fc.constant(measure.id),
        entity: fc.constantFrom(...idsOf(measure.grain.entity)),
        period: fc.constantFrom(...(measure.grain.period === 'year' ? YEARS : MONTHS).filter(isInTime)),
        item: fc.constantFrom(
          ...(measure.grain.item === null ? [''] : measure.grain.item === 'aspect' ? ASPECTS : INDICATORS),
        ),
        value: fc.option(fc.constantFrom(...valuesOf(measure)), { freq: 3 }),
      });
    const aCell = fc
      .constantFrom(...usable)
      .chain((measure) => (measure.grain.entity === 'event' ? aCellOfEvent(measure) : aCellOf(measure)));
    return fc
      .uniqueArray(aCell, {
        minLength: 1,
        maxLength: 14,
        size: 'max',
        selector: ({ value: _, ...keys }) => JSON.stringify(keys),
      })
      .map((cells): World => {
        const unknown = cells.filter(({ value }) => value === null);
        const surplus = new Set(unknown.slice(maxUnknown));
        return {
          divisions: DIVISIONS,
          members: rows,
          years: [isWhole ? 2017 : 2018, 2018],
          indicators: INDICATORS,
          cells: cells
            .filter((cell) => !surplus.has(cell))
            .map(({ item, ...cell }): WorldCell => (item === '' ? cell : { ...cell, item })),
        };
      });
  });
}
