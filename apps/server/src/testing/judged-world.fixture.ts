import { randomUUID } from 'node:crypto';
import type { Finding } from '@shuize/domain';
import { invariant } from '@shuize/domain';
import { addPublication, addRun, type Instant, parseInstant } from '@shuize/store';
import type { TestSite } from './test-site.fixture.ts';

/** A run with a finding of a county in each city, a publication of it, and the ids to ask for them. */
export interface JudgedWorld {
  readonly runId: string;
  readonly publicationId: string;
  /** Of the findings of the counties 990101 and 990201. */
  readonly digests: readonly [string, string];
}

/** Before everything: what was recorded since is all that is on record. */
const LONG_AGO = '2000-01-01T00:00:00.000000Z';

export async function judgeSmallWorld({ database }: TestSite, publishedBy: string): Promise<JudgedWorld> {
  const runId = randomUUID();
  const digests = ['a1'.repeat(32), 'b2'.repeat(32)] as const;
  const asOf: Instant | null = parseInstant(LONG_AGO);
  invariant(asOf !== null, 'an instant');
  const publication = await database.write(async (transaction) => {
    await addRun(
      transaction,
      {
        id: runId,
        period: '2018',
        asOf,
        startedBy: publishedBy,
        startedAt: asOf,
        packs: { SX18: { version: '1', digest: 'c3'.repeat(32) } },
        engineVersion: 'test',
        inputDigest: 'd4'.repeat(32),
        resultDigest: 'e5'.repeat(32),
      },
      [
        {
          kind: 'finding',
          key: digests[0],
          division: '990101',
          content: aFinding(digests[0], '990101', '甲一县'),
        },
        {
          kind: 'finding',
          key: digests[1],
          division: '990201',
          content: aFinding(digests[1], '990201', '乙一县'),
        },
        { kind: 'water', key: 'section/S1', division: '990101', content: { name: '一号桥' } },
        { kind: 'water', key: 'section/S3', division: '990201', content: { name: '三号桥' } },
      ],
    );
    return addPublication(transaction, {
      id: randomUUID(),
      runId,
      period: '2018',
      publishedBy,
      publishedOn: '2026-11-24',
      note: null,
    });
  });
  return { runId, publicationId: publication.id, digests };
}

function aFinding(digest: string, division: string, name: string) {
  const finding = {
    policy: 'SX18',
    version: '1',
    provision: 'SX18-1a',
    division: division as Finding['division'],
    section: null,
    post: 'vice-county-head',
    window: '2018',
    status: 'met',
    observed: 1,
    required: 1,
    facts: [],
    unknown: [],
    distance: { count: 0, leaf: [] },
    holders: [],
    sentence: { zh: `${name}的线索`, en: `finding of ${name}` },
    interpretations: {},
    otherInterpretations: [],
    cite: { instrument: '办法', provision: '第一条' },
    digest,
  } satisfies Finding;
  const card = {
    provisionId: 'SX18-1a',
    clause: '条款',
    citation: '办法 第一条',
    division: name,
    section: null,
    post: '分管副县长',
    held: 'post',
    roles: [],
    window: '2018年',
    status: 'met',
    observed: '1',
    required: '1',
    sentence: `${name}的线索`,
    condition: '条件',
    facts: [],
    holders: [{ person: '张三', role: null, from: 17_167, to: null, isPartial: false, facts: [] }],
    unknown: [],
    distance: null,
    interpretations: [],
    otherInterpretations: [],
    digest,
  };
  return { finding, cards: { zh: card, en: card }, sufficientFacts: [] };
}
