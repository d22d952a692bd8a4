import type { components } from '../server/api-types.ts';
import { AS_OF } from './demonstration.fixture.ts';
import { FINDING, RUN } from './findings.fixture.ts';

type Schemas = components['schemas'];
type Result = Schemas['RunResult'];

const LATER = '2026-11-25T02:00:00Z';

const PUBLICATION: Schemas['Publication'] = {
  publicationId: 'publication-1',
  runId: 'run-0',
  period: '2018',
  edition: 1,
  publishedBy: '王强',
  publishedAt: AS_OF,
  publishedOn: '2026-11-24',
  note: null,
};

/** A run of the same period that was made after a correction. */
const LATER_RUN: Schemas['Run'] = {
  ...RUN,
  runId: 'run-2',
  asOf: LATER,
  startedAt: LATER,
  finishedAt: LATER,
};

const DIFFERENCES: Schemas['ResultDifference'][] = [
  {
    change: 'changed',
    kind: 'finding',
    division: '140104',
    about: FINDING.card.sentence,
    keyBefore: FINDING.card.digest,
    keyAfter: FINDING.card.digest,
    fields: [
      { path: '/finding/observed', before: 3, after: 2 },
      { path: '/finding/facts/2', before: {}, after: null },
    ],
  },
  {
    change: 'changed',
    kind: 'water',
    division: '140104',
    about: '断面：矿山桥',
    keyBefore: 'section/jinsha-3',
    keyAfter: 'section/jinsha-3',
    fields: [{ path: '/outcome/class', before: 'below-V', after: 'V' }],
  },
];

const CLASSES = { I: 1, II: 6, III: 7, IV: 4, V: 2, 'below-V': 1 };
const GROUP = {
  name: '云川省',
  sectionCount: 21,
  classes: CLASSES,
  undeterminedCount: 0,
  notEvaluatedCount: 0,
  targets: { judged: 20, attained: 13 },
  before: { classes: { ...CLASSES, III: 8, IV: 3 } },
  status: 'light',
  change: 'no-clear-change',
  mainPollutants: ['NH3N', 'TP'],
};
const DEEMED = { kind: 'class', class: 'IV', deciding: ['NH3N'] };

const RESULTS: readonly Result[] = [
  result('score', 'sx18/A1/140104', {
    policy: 'sx18',
    score: 'A1',
    title: { zh: '县（市、区）年度考核', en: 'Annual assessment' },
    parts: [
      { id: 'quality', label: { zh: '水质', en: 'quality' } },
      { id: 'work', label: { zh: '工作', en: 'work' } },
    ],
    name: '金砂县',
    gradeName: { zh: '良好', en: 'good' },
    row: {
      subject: '140104',
      parts: { work: '88.2', quality: null },
      total: null,
      range: { min: 80, max: 85 },
      place: null,
      unknown: [{}],
    },
  }),
  ...['石门县', '金砂县'].map((name, place) =>
    result('ranking', 'monthly', {
      ranking: 'monthly',
      title: { zh: '县（市、区）月度排名', en: 'Monthly ranking' },
      parent: '140000',
      group: null,
      name,
      row: {
        division: name,
        value: `${90 - place * 9}.25`,
        rank: place + 1,
        consequences: place === 0 ? [] : [{ provision: 'A10', status: 'met' }],
      },
      provisions: { A10: { zh: '预警通报', en: 'warning' } },
    }),
  ),
  result('water', 'overall', GROUP),
  result('water', 'basin/明镜湖流域', { ...GROUP, name: '明镜湖流域' }),
  result('water', 'lake/明镜湖', {
    name: '明镜湖',
    pointCount: 3,
    outcome: DEEMED,
    change: null,
    trophic: { kind: 'index', index: { mantissa: 5050, decimals: 2 }, state: 'light' },
  }),
  result('water', 'section/jinsha-3', {
    sectionId: 'jinsha-3',
    name: '矿山桥',
    kind: 'river',
    control: 'national',
    waterBody: '金砂河',
    divisions: ['金砂县', '石门县'],
    outcome: DEEMED,
    before: { kind: 'state', state: 'dry' },
    target: 'III',
    attains: false,
    change: null,
  }),
];

function result(kind: Result['kind'], key: string, content: unknown): Result {
  return { position: 0, kind, key, division: null, content };
}

interface Reply {
  readonly status: number;
  readonly body: unknown;
}

/** Answers about runs and publications, as far as the mock server has them; `null` where it has none. */
export function runAnswers(): (asked: {
  readonly key: string;
  readonly search: URLSearchParams;
  readonly body: () => Promise<string>;
}) => Promise<Reply | null> {
  let schedule = { month: 10 as number | null, quarter: null as number | null, year: null as number | null };
  let underWay: readonly Schemas['RunUnderWay'][] = [];
  let isSeen: () => void = () => {};
  const page = { page: 1, size: 50 };
  return async ({ key, search, body }) => {
    switch (key) {
      case 'GET /api/runs':
        return search.get('period') === null
          ? reply({ ...page, items: [RUN, { ...LATER_RUN, publication: PUBLICATION }], total: 2 })
          : reply({ ...page, items: [LATER_RUN, RUN], total: 2 });
      case 'GET /api/runs/under-way':
        isSeen();
        return reply({ items: underWay });
      case 'POST /api/runs': {
        const { period } = JSON.parse(await body()) as { readonly period: string };
        if (period === '2018-02') {
          return { status: 409, body: problem('run-under-way', '2018年2月正在核算。') };
        }
        // The run takes until it was asked three times what is under way, so that it is seen in between.
        let seen = 0;
        await new Promise<void>((resolve) => {
          isSeen = () => {
            seen += 1;
            if (seen === 3) {
              resolve();
            }
          };
          underWay = [
            {
              kind: 'run',
              period,
              asOf: null,
              startedBy: '张文',
              startedAt: AS_OF,
              step: '正在逐条对照条款',
            },
          ];
        });
        underWay = [];
        return { status: 201, body: RUN };
      }
      case 'GET /api/runs/run-1/changes':
        return search.get('later') === null
          ? null
          : reply({ after: AS_OF, until: LATER, facts: [], results: DIFFERENCES });
      case 'POST /api/runs/run-1/recomputation': {
        const same = { kept: 'e2'.repeat(32), found: 'e2'.repeat(32), isSame: true };
        return reply({
          isSame: false,
          isIntact: true,
          input: same,
          result: { ...same, found: 'f4'.repeat(32), isSame: false },
          engineVersion: { kept: '0.1.0', found: '0.2.0', isSame: false },
          packs: [],
          differences: DIFFERENCES,
        } satisfies Schemas['Recomputation']);
      }
      case 'GET /api/run-schedule':
        return reply({
          ...schedule,
          lastFailures: [
            { period: '2018-09', at: AS_OF, message: '采用的制度（adoptions.csv）中有未知的制度。' },
          ],
        } satisfies Schemas['RunSchedule']);
      case 'PUT /api/run-schedule':
        schedule = JSON.parse(await body());
        return reply(null);
      case 'GET /api/results': {
        const [kind, wanted] = [search.get('kind'), search.get('key')];
        const items = RESULTS.filter(
          (each) => each.kind === kind && (wanted === null || each.key === wanted),
        );
        return reply({ ...page, items, total: items.length, runId: RUN.runId, period: RUN.period });
      }
      case 'GET /api/publications':
        return reply({ ...page, items: [PUBLICATION], total: 1 });
      case 'POST /api/publications':
        return { status: 201, body: { ...PUBLICATION, publicationId: 'publication-2', edition: 2 } };
      case 'GET /api/publications/publication-2': {
        const { publication: _, ...run } = LATER_RUN;
        return reply({
          publication: {
            ...PUBLICATION,
            publicationId: 'publication-2',
            edition: 2,
            note: '实验室复核后更正',
          },
          run,
          before: PUBLICATION,
          differences: DIFFERENCES,
        } satisfies Schemas['PublicationDetail']);
      }
      case 'GET /api/audit/verification':
        return reply({
          holds: true,
          last: 37,
          digest: 'aa'.repeat(32),
        } satisfies Schemas['AuditVerification']);
      default:
        return null;
    }
  };
}

function reply(body: unknown): Reply {
  return { status: 200, body };
}

function problem(code: string, title: string): Schemas['Problem'] {
  return {
    type: 'about:blank',
    title,
    status: 409,
    code,
    mend: '请等它完成后再看结果。',
    instance: 'r-1',
  };
}
