import { invariant } from '@shuize/domain';
import { interpretationsOfMatrix } from '@shuize/engine';
import { describe, expect, it } from 'vitest';
import { runPolicyCase } from '../policies/run-policy-case.ts';
import { shippedPack } from '../policies/shipped-pack.fixture.ts';
import { CIRCUMSTANCES, MEASURE, NOTICE } from './luoyang-packs.fixture.ts';
import { proposeSanction } from './propose-sanction.ts';
import type { SanctionAnswer } from './sanction-answer.ts';

const TIERS = ['light', 'heavy', 'severe'] as const;
const HANDLING = 'suspension/transfer/sanction';
const LEAVING = 'ordered-resignation/demotion/removal';
const PUNISHED = 'correct-at-once & maximum-penalty & soe-heads-held & media-exposure';
const NONE = 'none';

function asked(
  which: 'notice' | 'measure',
  line: string,
  tier: string,
  role: string | null,
  circumstances: readonly string[] = [],
  interpretations: Readonly<Record<string, string>> = {},
): SanctionAnswer {
  const proposed = proposeSanction({
    pack: which === 'notice' ? NOTICE : MEASURE,
    others: [MEASURE],
    question: { line, tier, role, circumstances },
    interpretations,
  });
  invariant(proposed.ok, proposed.ok ? '' : proposed.error.message.en);
  return proposed.value.answer;
}

/** `admonition+`, `suspension/transfer/sanction`, `a/b & c`, or `none`. */
function written({
  applies,
  measures,
  together,
}: Pick<SanctionAnswer, 'applies' | 'measures' | 'together'>): string {
  const isOpen = new Set(measures.filter(({ atLeast }) => atLeast).map(({ measure }) => measure));
  return applies
    ? together
        .map((choice) => choice.join('/') + (choice.some((measure) => isOpen.has(measure)) ? '+' : ''))
        .join(' & ')
    : NONE;
}

/** Light, heavy and severe, as the seed has them. */
type Row = readonly [line: string, role: string, light: string, heavy: string, severe: string];

const NOTICE_CELLS: readonly Row[] = [
  ...['territory', 'department'].flatMap((line): readonly Row[] => [
    [line, 'direct', 'admonition+', HANDLING, `${LEAVING} & sanction`],
    [line, 'deputy', NONE, 'admonition+', HANDLING],
    [line, 'principal', NONE, NONE, 'admonition+'],
    [line, 'team-leader', NONE, NONE, NONE],
    [line, 'township-deputy', NONE, NONE, NONE],
    [line, 'polluter', NONE, NONE, NONE],
    [line, 'unit', 'self-criticism/notice', 'interview', 'listed-supervision/key-monitoring'],
  ]),
  ['territory', 'grid-officer', 'notice/admonition', HANDLING, `${LEAVING} & sanction`],
  ['department', 'grid-officer', NONE, NONE, NONE],
  ['inspection', 'direct', 'admonition+', HANDLING, `${LEAVING} & sanction`],
  ['inspection', 'team-leader', NONE, 'admonition+', HANDLING],
  ['inspection', 'deputy', NONE, NONE, 'admonition+'],
  ['inspection', 'principal', NONE, NONE, NONE],
  ['inspection', 'township-deputy', NONE, NONE, NONE],
  ['inspection', 'grid-officer', NONE, NONE, NONE],
  ['inspection', 'polluter', NONE, NONE, NONE],
  ['inspection', 'unit', 'self-criticism/notice', 'interview', 'listed-supervision/key-monitoring'],
  ['polluter', 'polluter', 'correct-at-once & heavier-penalty', PUNISHED, `${PUNISHED} & blacklist`],
  ['polluter', 'direct', 'correct-at-once & heavier-penalty', PUNISHED, `${PUNISHED} & blacklist`],
  ...['deputy', 'township-deputy', 'principal', 'team-leader', 'grid-officer', 'unit'].map(
    (role): Row => ['polluter', role, NONE, NONE, NONE],
  ),
];

const MEASURE_CELLS: readonly Row[] = [
  ...(
    [
      ['territory', ['direct', 'deputy', 'principal', 'grid-officer'], ['team-leader']],
      ['department', ['direct', 'deputy', 'principal'], ['team-leader', 'grid-officer']],
      ['inspection', ['direct', 'deputy', 'team-leader'], ['principal', 'grid-officer']],
    ] as const
  ).flatMap(([line, held, others]): readonly Row[] => [
    ...held.map((role): Row => [line, role, 'notice/admonition', HANDLING, `${LEAVING} & sanction`]),
    ...others.map((role): Row => [line, role, NONE, NONE, NONE]),
    [line, 'unit', 'self-criticism/notice', 'interview', 'listed-supervision/key-monitoring'],
  ]),
  ...['direct', 'deputy', 'principal', 'team-leader', 'grid-officer', 'unit'].map(
    (role): Row => ['polluter', role, NONE, NONE, NONE],
  ),
];

describe.each([
  ['notice', NOTICE, NOTICE_CELLS],
  ['measure', MEASURE, MEASURE_CELLS],
] as const)('every cell of line, tier and role of the %s', (which, pack, rows) => {
  it('[LY-C1] [LY-R2] stands in this table once, for every line of the case', () => {
    const [matrix] = pack.matrices;
    invariant(matrix !== undefined, 'the pack has a matrix');
    expect(matrix.lines.map(({ id }) => id)).toEqual(['territory', 'department', 'polluter', 'inspection']);
    const all = matrix.lines.flatMap(({ id: line }) => matrix.roles.map(({ id: role }) => `${line} ${role}`));
    expect(rows.map(([line, role]) => `${line} ${role}`).toSorted()).toEqual(all.toSorted());
  });

  it.each(rows)('[LY-C3] [LY-C4] [LY-C5] [LY-R3] [LY-R6] %s %s: %s, %s, %s', (line, role, ...expected) => {
    const answers = TIERS.map((tier) => asked(which, line, tier, role));
    expect(answers.map(written)).toEqual(expected);
    for (const { applies, reason, measures, sources } of answers) {
      expect(applies ? reason : reason?.zh).toEqual(applies ? null : expect.stringMatching(/。$/));
      expect(measures.length > 0).toBe(applies);
      expect(sources.every(({ cite }) => cite.provision !== '')).toBe(true);
    }
  });
});

describe('a polluter', () => {
  it('[LY-C4] is meant where no role is named in its line', () => {
    expect(asked('notice', 'polluter', 'heavy', null).role).toBe('polluter');
    expect(written(asked('notice', 'polluter', 'heavy', null))).toBe(PUNISHED);
  });
});

describe('suspected crime', () => {
  it('[LY-R6] [LY-C4] adds the judiciary at any tier, in any line, for any role, also where nothing else applies', () => {
    for (const [which, rows] of [
      ['notice', NOTICE_CELLS],
      ['measure', MEASURE_CELLS],
    ] as const) {
      for (const [line, role] of rows) {
        for (const tier of TIERS) {
          const { also } = asked(which, line, tier, role, ['suspected-crime']);
          expect(also.map(({ measure, obligation }) => [measure, obligation])).toEqual([
            ['judiciary', 'shall'],
          ]);
          expect(asked(which, line, tier, role).also).toEqual([]);
        }
      }
    }
  });
});

describe('circumstances', () => {
  it('[LY-R10] of the measure make heavier within the tier once, or one tier up as the interpretation says', () => {
    const one = asked('measure', 'territory', 'light', 'direct', ['fraud']);
    expect(written(one)).toBe('admonition');
    expect(
      one.steps.map(({ adjustment, provision, obligation, cite }) => [
        adjustment,
        provision,
        obligation,
        cite,
      ]),
    ).toEqual([
      [
        'fraud',
        'LY-R10',
        'shall',
        { instrument: '洛阳市环境污染防治责任追究办法（试行）', provision: '第十条第（二）项' },
      ],
    ]);
    const two = asked('measure', 'territory', 'light', 'direct', ['fraud', 'obstruction']);
    expect(written(two)).toBe('admonition');
    expect(two.steps.map(({ effect }) => effect)).toEqual(['acts', 'already']);
    expect(written(asked('measure', 'territory', 'light', 'direct', ['fraud'], { heavier: 'tier-up' }))).toBe(
      HANDLING,
    );
  });

  it('[LY-R10] of the measure reach those in charge under the notice too, whose tier it grades itself', () => {
    const { steps } = asked('notice', 'territory', 'heavy', 'deputy', ['retaliation']);
    expect(steps.map(({ adjustment, policy }) => [adjustment, policy])).toEqual([
      ['retaliation', 'luoyang-accountability-2017'],
    ]);
    expect(written(asked('notice', 'territory', 'heavy', 'deputy', ['retaliation']))).toBe(`${HANDLING}+`);
  });

  it('[LY-R11] make lighter only within the tier, and only may', () => {
    const answer = asked('measure', 'department', 'light', 'principal', ['effective-remedy']);
    expect(written(answer)).toBe('notice');
    expect(answer.steps.map(({ obligation, direction }) => [obligation, direction])).toEqual([
      ['may', 'lighter'],
    ]);
    expect(written(asked('measure', 'department', 'heavy', 'principal', ['cooperation']))).toBe(HANDLING);
    expect(written(asked('notice', 'department', 'light', 'direct', ['cooperation']))).toBe('admonition');
  });

  it('[LY-R10] [LY-R11] of both kinds together leave it heavier, or offset each other as the interpretation says', () => {
    const both = ['held-before', 'cooperation'];
    expect(written(asked('measure', 'territory', 'light', 'direct', both))).toBe('admonition');
    expect(
      written(asked('measure', 'territory', 'light', 'direct', both, { 'ten-and-eleven': 'offsets' })),
    ).toBe('notice/admonition');
  });

  it('[LY-C2] that generally mean the severe tier are pointed out, and people choose the tier', () => {
    expect(asked('notice', 'territory', 'heavy', 'direct', ['repeated']).hints).toMatchObject([
      { circumstance: 'repeated', tier: 'severe', provision: 'LY-C2' },
    ]);
    expect(asked('notice', 'territory', 'severe', 'direct', ['repeated']).hints).toEqual([]);
    expect(NOTICE.matrices[0]?.tiers.every(({ generally }) => generally !== null)).toBe(true);
  });

  it('[LY-C6] repeated is stricter each time; when severe, those in charge may be suspended up to removed', () => {
    expect(written(asked('notice', 'territory', 'light', 'direct', ['repeated']))).toBe(`${HANDLING}+`);
    expect(written(asked('notice', 'territory', 'severe', 'deputy', ['repeated']))).toBe(
      `${LEAVING}/sanction`,
    );
    const { also } = asked('notice', 'department', 'severe', 'principal', ['repeated']);
    expect(also).toMatchObject([
      { measure: 'suspension', upTo: 'removal', obligation: 'may', provision: 'LY-C6' },
    ]);
    expect(asked('notice', 'department', 'heavy', 'deputy', ['repeated']).also).toEqual([]);
  });

  it('[LY-C7] found by the next level up is one grade up on top of the measure, for people and units', () => {
    const found = ['found-by-higher-level'];
    const person = asked('notice', 'territory', 'light', 'direct', found);
    expect(written(person)).toBe(HANDLING);
    expect(person.steps.map(({ tier, provision }) => [tier.from, tier.to, provision])).toEqual([
      ['light', 'heavy', 'LY-C7'],
    ]);
    expect(person.sources.map(({ policy, tier }) => [policy, tier])).toEqual([
      ['luoyang-one-case-four-lines-2017', 'light'],
      ['luoyang-accountability-2017', 'light'],
      ['luoyang-one-case-four-lines-2017', 'heavy'],
      ['luoyang-accountability-2017', 'heavy'],
    ]);
    expect(written(asked('notice', 'inspection', 'light', 'unit', found))).toBe('interview');
    expect(written(asked('notice', 'inspection', 'severe', 'unit', found))).toBe(
      'listed-supervision/key-monitoring',
    );
    expect(written(asked('notice', 'territory', 'light', 'principal', found))).toBe(NONE);
  });

  it('[LY-C7] as a grade is read: a tier or a rung, at the severe tier, and from two levels up', () => {
    const found = ['found-by-higher-level'];
    const ask = (tier: string, role: string, circumstances: readonly string[], answers = {}) =>
      written(asked('notice', 'department', tier, role, circumstances, answers));
    expect(ask('light', 'direct', found, { grade: 'rung-up' })).toBe(`${HANDLING}+`);
    expect(ask('light', 'deputy', found, { grade: 'rung-up' })).toBe(NONE);
    expect(ask('severe', 'principal', found)).toBe(`${HANDLING}+`);
    expect(ask('severe', 'principal', found, { 'already-severe': 'unchanged' })).toBe('admonition+');
    expect(ask('light', 'direct', ['found-two-levels-up'])).toBe(HANDLING);
    expect(ask('light', 'direct', ['found-two-levels-up'], { 'two-levels-up': 'two-grades' })).toBe(
      `${LEAVING} & sanction`,
    );
  });

  it('[LY-C4] do not touch a polluter, and it is said why', () => {
    const circumstances = CIRCUMSTANCES.filter((circumstance) => circumstance !== 'suspected-crime');
    const answer = asked('notice', 'polluter', 'light', 'polluter', circumstances);
    expect(written(answer)).toBe('correct-at-once & heavier-penalty');
    expect(answer.steps).toEqual([]);
    expect(answer.withoutEffect.map(({ circumstance }) => circumstance)).toEqual(circumstances);
  });
});

describe('where both texts apply', () => {
  it('[LY-R3] [LY-C3] the stricter is given with both sources, or the other answers as declared', () => {
    const severe = (answers: Readonly<Record<string, string>>) =>
      written(asked('notice', 'territory', 'severe', 'direct', [], answers));
    expect(severe({})).toBe(`${LEAVING} & sanction`);
    expect(severe({ 'severe-together': 'or' })).toBe(`${LEAVING}/sanction`);
    expect(severe({ 'both-apply': 'own' })).toBe(`${LEAVING}/sanction`);
    expect(written(asked('notice', 'territory', 'heavy', 'deputy', [], { leaders: 'every' }))).toBe(HANDLING);
    const { steps, otherInterpretations } = asked('notice', 'territory', 'severe', 'direct');
    expect(steps.map(({ adjustment, provision }) => [adjustment, provision])).toEqual([
      ['stricter-of-both', 'LY-R6'],
    ]);
    expect(otherInterpretations.map(({ name }) => name)).toEqual(['both-apply', 'severe-together']);
  });

  it('[LY-C3] deputies of townships are named under one answer only', () => {
    const included = { 'township-deputies': 'included' };
    expect(
      TIERS.map((tier) => written(asked('notice', 'territory', tier, 'township-deputy', [], included))),
    ).toEqual([NONE, 'admonition+', HANDLING]);
    expect(written(asked('notice', 'department', 'severe', 'township-deputy', [], included))).toBe(NONE);
  });
});

describe('who decides', () => {
  it('[LY-R5] [LY-C9] is printed with every proposal, and that it is none', () => {
    const official = asked('notice', 'territory', 'heavy', 'direct');
    expect(official.authorities.map(({ provision }) => provision)).toEqual(['LY-C9', 'LY-C9', 'LY-R5']);
    expect(official.sentence.zh).toContain('纪检监察机关');
    expect(official.sentence.zh).toMatch(/以上是建议，不是处理决定。$/);
    const polluter = asked('notice', 'polluter', 'heavy', 'polluter');
    expect(polluter.authorities.map(({ zh }) => zh).join('')).toContain('谁主管谁负责');
    expect(polluter.authorities.map(({ provision }) => provision)).toEqual(['LY-C9', 'LY-C9']);
    expect(asked('measure', 'inspection', 'light', 'team-leader').authorities).toMatchObject([
      { provision: 'LY-R5', cite: { provision: '第五条' } },
    ]);
  });

  it('[LY-R14] and where the measure does not reach, the parent regulation is pointed to', () => {
    const { fallback, sentence } = asked('measure', 'polluter', 'severe', 'direct');
    expect(fallback).toMatchObject({ provision: 'LY-R14', cite: { provision: '第十四条' } });
    expect(sentence.zh).toContain('洛办〔2016〕31号');
    expect(asked('measure', 'territory', 'severe', 'direct').fallback).toBeNull();
  });
});

describe('the packs', () => {
  it.each(
    [MEASURE, NOTICE].flatMap((pack) =>
      pack.cases
        .filter(({ question }) => question?.kind === 'sanction')
        .map((policyCase) => [pack.id, policyCase.id, pack, policyCase] as const),
    ),
  )('%s: the case %s comes out as a legal officer expects', (_, caseId, pack, policyCase) => {
    expect(runPolicyCase(pack, policyCase, [MEASURE])).toEqual({ kind: 'passed', caseId });
  });

  it('[LY-R15] are in force from 13 June 2017 and call every reading provisional', () => {
    expect([MEASURE.inForce.from, NOTICE.inForce.from]).toEqual(['2017-06-13', '2017-06-13']);
    for (const pack of [MEASURE, NOTICE]) {
      expect(pack.matrices.flatMap(interpretationsOfMatrix)).not.toEqual([]);
      expect(pack.note?.zh).toContain('暂定');
    }
    for (const pack of [MEASURE, NOTICE, shippedPack('luoyang-campaign-2017')]) {
      expect(pack.interpretations).not.toEqual([]);
      for (const { id, reason } of pack.interpretations) {
        expect(reason.zh, id).toContain('暂定');
        expect(reason.en, id).toContain('provisional');
      }
    }
  });

  it('[LY-C1] [LY-C8] [LY-C9] [LY-C10] [LY-R2] [LY-R14] [LY-R15] say how the provisions are carried from which no measure is computed', () => {
    const ids = [...NOTICE.statements, ...MEASURE.statements].map(({ id }) => id);
    expect(ids).toEqual(
      expect.arrayContaining(['LY-C1', 'LY-C8', 'LY-C9', 'LY-C10', 'LY-R2', 'LY-R14', 'LY-R15']),
    );
  });

  it('refuse words and answers that are none, with those that are', () => {
    const fault = (question: object, interpretations = {}) => {
      const proposed = proposeSanction({
        pack: NOTICE,
        others: [MEASURE],
        question: { line: 'territory', tier: 'light', role: 'direct', circumstances: [], ...question },
        interpretations,
      });
      return proposed.ok ? null : [proposed.error.kind, proposed.error.mend.zh];
    };
    expect(fault({ line: 'lines' })).toEqual([
      'unknown-line',
      '可选：territory、department、polluter、inspection。',
    ]);
    expect(fault({ tier: 'grave' })).toEqual(['unknown-tier', '可选：light、heavy、severe。']);
    expect(fault({ role: 'mayor' })?.[0]).toBe('unknown-role');
    expect(fault({ role: null })?.[0]).toBe('missing-word');
    expect(fault({ circumstances: ['weather'] })?.[1]).toContain('found-two-levels-up');
    expect(fault({ circumstances: ['weather'] })?.[1]).toContain('obstruction');
    expect(fault({}, { grade: 'both' })?.[0]).toBe('unknown-answer');
    expect(fault({}, { heavier: 'tier-up' })).toBeNull();
  });

  it('need the one that they lift at hand', () => {
    const proposed = proposeSanction({
      pack: NOTICE,
      others: [],
      question: { line: 'territory', tier: 'light', role: 'direct', circumstances: [] },
      interpretations: {},
    });
    expect(proposed.ok ? null : proposed.error.kind).toBe('no-matrix');
  });
});
