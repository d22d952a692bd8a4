import { type Day, invariant, parseDay } from '@shuize/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RegisterEntry } from '../language/register.ts';
import { aPack } from '../parse/a-pack.fixture.ts';
import { entryText } from '../text/register-text.ts';
import { evaluateRegister } from './evaluate-register.ts';
import { doOverlap, statusOn } from './register-entry.ts';

const RUNS = process.env.SHUIZE_LONG === undefined ? 300 : 20_000;

/** The example of the reference page: yellow cards, and red ones after them. */
const REGISTER = first(aPack('register').read().registers);

function first<Item>([item]: readonly Item[]): Item {
  invariant(item !== undefined, 'the example has one');
  return item;
}

function aDay(text: string): Day {
  const day = parseDay(text);
  invariant(day !== null, `${text} is a day`);
  return day;
}

/** A yellow card that lacks nothing. */
function anEntry(parts: Partial<RegisterEntry> = {}): RegisterEntry {
  return {
    id: 'Y1',
    cause: 'yellow-card',
    area: '990101',
    subject: 'paper-mill',
    facts: ['over-standard'],
    measure: 'limit',
    from: aDay('2018-07-01'),
    lifted: null,
    published: aDay('2018-07-01'),
    ...parts,
  };
}

function aRedCard(parts: Partial<RegisterEntry> = {}): RegisterEntry {
  return anEntry({
    id: 'R1',
    cause: 'red-card',
    facts: ['still-failing', 'grave'],
    measure: 'close-down',
    from: aDay('2018-09-01'),
    published: aDay('2018-09-01'),
    ...parts,
  });
}

function outcomes(entries: readonly RegisterEntry[], over = 'any', on = '2018-10-01') {
  const evaluated = evaluateRegister(REGISTER, entries, aDay(on), { over });
  return evaluated.ok ? evaluated.value : [];
}

function lacksOf(entry: RegisterEntry, others: readonly RegisterEntry[] = [], over = 'any') {
  return outcomes([entry, ...others], over)[0]?.lacks.map(({ what, name }) => `${what} ${name}`);
}

function faultsOf(...entries: readonly RegisterEntry[]) {
  const evaluated = evaluateRegister(REGISTER, entries, aDay('2018-10-01'), { over: 'any' });
  return evaluated.ok ? [] : evaluated.error.map(({ kind }) => kind);
}

describe('an entry of a register', () => {
  it('holds from its first day until the day before it is lifted', () => {
    const entry = anEntry({ lifted: aDay('2018-09-01') });
    const on = (day: string) => statusOn(entry, aDay(day));
    expect(['2018-06-30', '2018-07-01', '2018-08-31', '2018-09-01'].map(on)).toEqual([
      'not-yet',
      'live',
      'live',
      'lifted',
    ]);
  });

  it('without a first day cannot be told to hold, unless it is lifted', () => {
    const open = anEntry({ from: null });
    expect(statusOn(open, aDay('2018-10-01'))).toBe('undetermined');
    expect(statusOn({ ...open, lifted: aDay('2018-10-01') }, aDay('2018-10-01'))).toBe('lifted');
    expect(lacksOf(open)).toEqual(['field from']);
  });

  it('lacks each field that must be filled in', () => {
    expect(lacksOf(anEntry())).toEqual([]);
    expect(lacksOf(anEntry({ area: null, subject: null, measure: null }))).toEqual([
      'field area',
      'field subject',
      'field measure',
    ]);
  });

  it('needs one fact or all of them, as the interpretation says', () => {
    expect(lacksOf(anEntry(), [], 'all')).toEqual(['fact over-total']);
    expect(lacksOf(anEntry({ facts: [] }), [], 'any')).toEqual(['fact over-standard', 'fact over-total']);
    expect(lacksOf(anEntry({ facts: ['over-standard', 'over-total'] }), [], 'all')).toEqual([]);
  });

  it('that follows another needs one for the same area and subject, on the same day or before', () => {
    expect(lacksOf(aRedCard())).toEqual(['earlier-entry yellow-card']);
    expect(lacksOf(aRedCard(), [anEntry()])).toEqual([]);
    expect(lacksOf(aRedCard({ from: aDay('2018-07-01') }), [anEntry()])).toEqual([]);
    expect(lacksOf(aRedCard({ from: aDay('2018-06-30') }), [anEntry()])).toEqual([
      'earlier-entry yellow-card',
    ]);
    expect(lacksOf(aRedCard(), [anEntry({ subject: '乙厂' })])).toEqual(['earlier-entry yellow-card']);
    expect(lacksOf(aRedCard(), [anEntry({ area: '990102' })])).toEqual(['earlier-entry yellow-card']);
  });

  it('cannot begin before the day that the text names', () => {
    const early = anEntry({ from: aDay('2018-05-01'), published: aDay('2018-05-01') });
    expect(lacksOf(aRedCard({ from: aDay('2018-06-01') }), [early])).toEqual([]);
    expect(lacksOf(aRedCard({ from: aDay('2018-05-31') }), [early])).toEqual(['earliest-day 2018-06-01']);
  });

  it('is to be published once it holds, and only from the day on that the text names', () => {
    const hidden = anEntry({ published: null });
    expect(lacksOf(hidden)).toEqual(['publication published']);
    expect(outcomes([hidden], 'any', '2018-06-30')[0]?.lacks).toEqual([]);
    expect(lacksOf(anEntry({ published: aDay('2018-10-02') }))).toEqual(['publication published']);
    expect(lacksOf(anEntry({ from: aDay('2017-01-01'), published: null }))).toEqual([
      'publication published',
    ]);
    expect(
      lacksOf(anEntry({ from: aDay('2017-01-01'), lifted: aDay('2018-01-01'), published: null })),
    ).toEqual([]);
  });

  it('overlaps with another of the same area and subject when they hold on some day together', () => {
    const first = anEntry({ lifted: aDay('2018-09-01') });
    const next = (from: string) => aRedCard({ from: aDay(from) });
    expect(outcomes([first, next('2018-09-01')]).map(({ overlaps }) => overlaps)).toEqual([[], []]);
    expect(outcomes([first, next('2018-08-31')]).map(({ overlaps }) => overlaps)).toEqual([['R1'], ['Y1']]);
    expect(doOverlap(first, { ...next('2018-08-31'), subject: '乙厂' })).toBe(false);
    expect(doOverlap(first, { ...next('2018-08-31'), from: null })).toBe(false);
  });

  it('overlaps exactly where some day is live for both', () => {
    const day = fc.integer({ min: 0, max: 8 });
    const span = fc.tuple(day, fc.option(day)).map(([from, length]) => ({
      from: from as Day,
      lifted: length === null ? null : ((from + length) as Day),
    }));
    fc.assert(
      fc.property(span, span, (one, other) => {
        const [a, b] = [anEntry(one), anEntry({ ...other, id: 'Y2' })];
        const days = Array.from({ length: 20 }, (_, index) => index as Day);
        const together = days.some((on) => statusOn(a, on) === 'live' && statusOn(b, on) === 'live');
        expect(doOverlap(a, b)).toBe(together);
      }),
      { numRuns: RUNS, seed: 20151230 },
    );
  });

  it('is refused with a cause, fact, measure or id that there is not, or lifted before it begins', () => {
    expect(faultsOf(anEntry({ cause: 'green-card' }))).toEqual(['unknown-cause']);
    expect(faultsOf(anEntry({ facts: ['grave'] }))).toEqual(['unknown-fact']);
    expect(faultsOf(anEntry({ measure: 'close-down' }))).toEqual(['unknown-measure']);
    expect(faultsOf(anEntry({ lifted: aDay('2018-06-30') }))).toEqual(['lifted-before-from']);
    expect(faultsOf(anEntry(), anEntry())).toEqual(['repeated-entry']);
    expect(faultsOf(anEntry({ subject: '另一家厂' }))).toEqual([]);
    const closed = { ...REGISTER, subjects: { isOpen: false, of: REGISTER.subjects?.of ?? [] } };
    const refused = evaluateRegister(closed, [anEntry({ subject: '另一家厂' })], aDay('2018-10-01'), {
      over: 'any',
    });
    expect(refused.ok ? [] : refused.error.map(({ kind }) => kind)).toEqual(['unknown-subject']);
  });

  it('is told in a sentence', () => {
    const [outcome] = outcomes([aRedCard({ facts: ['grave'] })]);
    invariant(outcome !== undefined, 'one entry, one outcome');
    expect(entryText(REGISTER, outcome).zh).toBe(
      'R1：990101 造纸厂，因红牌列入，关闭，自2018-09-01起，有效，尚缺：“整治后仍不达标”的认定、此前因“yellow-card”列入的记录。',
    );
    expect(entryText(REGISTER, outcome).en).toBe(
      'R1: 990101 the paper mill, entered because of: red card, closed down, from 2018-09-01, it holds, it lacks that “still failing after correction” is established, an earlier entry with the cause “yellow-card”.',
    );
  });
});
