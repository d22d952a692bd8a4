import type { components } from '../server/api-types.ts';
import { A_BATCH, AS_OF } from './demonstration.fixture.ts';

/** What a server says about the quality of data: versions and corrections, exclusions, checks to look into, exports. */

type Schemas = components['schemas'];

const LATER = '2026-11-25T02:00:00Z';

const VERSIONS: readonly Schemas['MeasurementVersion'][] = [
  {
    value: '0.82',
    isInForce: true,
    isCorrection: true,
    reason: '实验室复核后更正',
    recordedAt: AS_OF,
    recordedBy: '张文',
  },
  {
    value: '8.2',
    isInForce: false,
    isCorrection: false,
    reason: null,
    recordedAt: '2026-11-02T01:00:00Z',
    recordedBy: null,
  },
].map((version) => ({
  month: '2018-12',
  indicator: 'NH3N',
  isWithdrawal: false,
  batchId: A_BATCH.batchId,
  source: 'package',
  fileName: A_BATCH.fileName,
  ...version,
}));

const STATE_VERSION: Schemas['MeasurementVersion'] = {
  month: '2018-01',
  indicator: 'state',
  value: 'frozen',
  isInForce: true,
  isCorrection: false,
  isWithdrawal: false,
  reason: null,
  recordedAt: AS_OF,
  recordedBy: null,
  batchId: A_BATCH.batchId,
  source: 'package',
  fileName: A_BATCH.fileName,
};

const PROPOSAL: Schemas['ExclusionProposal'] = {
  proposalId: 'proposal-1',
  section: 'jinsha-3',
  sectionName: '矿山桥',
  month: '2018-07',
  indicator: 'NH3N',
  reason: '采样当日上游塌方，水样不能代表断面水质，见应急处置记录。',
  proposedBy: '李敏',
  isOwn: false,
  proposedAt: AS_OF,
  decidedBy: null,
  decidedAt: null,
  decision: null,
  decisionReason: null,
  effect: { counted: 'below-V', leftOut: 'III' },
  withdrawal: null,
};

const DECIDED = { decidedBy: '王强', decidedAt: LATER } as const;

const PROPOSALS: readonly Schemas['ExclusionProposal'][] = [
  PROPOSAL,
  {
    ...PROPOSAL,
    proposalId: 'proposal-2',
    indicator: '*',
    month: '2018-08',
    proposedBy: '张文',
    isOwn: true,
  },
  { ...PROPOSAL, ...DECIDED, proposalId: 'proposal-3', month: '2018-05', decision: 'approved' },
  {
    ...PROPOSAL,
    ...DECIDED,
    proposalId: 'proposal-4',
    month: '2018-04',
    decision: 'rejected',
    decisionReason: '没有证明材料。',
    effect: { counted: 'IV', leftOut: 'IV' },
  },
  {
    ...PROPOSAL,
    ...DECIDED,
    proposalId: 'proposal-5',
    month: '2018-03',
    decision: 'approved',
    effect: null,
    withdrawal: { recordedAt: LATER, recordedBy: '王强', reason: '复核确认数据有效。' },
  },
];

const IN_FORCE: Schemas['ExclusionInForce'] = {
  section: 'jinsha-3',
  sectionName: '矿山桥',
  month: '2018-05',
  indicator: 'NH3N',
  reason: PROPOSAL.reason,
  approvedBy: '云川省生态环境厅',
  approvedOn: '2018-06-14',
  effect: PROPOSAL.effect,
};

const FLAGS: readonly Schemas['Flag'][] = [
  {
    check: 'jump',
    checkName: '突变',
    section: 'jinsha-3',
    sectionName: '矿山桥',
    indicator: 'NH3N',
    source: 'monthly',
    first: '2018-07',
    last: '2018-07',
    evidence: { value: 6, median: 0.525, history: 30 },
    sentence: '断面“矿山桥”2018年7月的氨氮为 6 mg/L，与此前 30 个值的中位数 0.525 mg/L 相差很大，请核查。',
  },
  {
    check: 'flat-line',
    checkName: '连续不变',
    section: 'jinsha-3',
    sectionName: '矿山桥',
    indicator: 'TP',
    source: 'readings',
    first: '2018-03-01 00:00',
    last: '2018-03-04 20:00',
    evidence: { value: 0.081, count: 24 },
    sentence: '断面“矿山桥”2018年3月1日0:00至2018年3月4日20:00的总磷连续 24 个值都是 0.081 mg/L，请核查。',
  },
];

const MANIFEST: Schemas['ExportManifest'] = {
  asOf: AS_OF,
  digest: 'e2'.repeat(32),
  files: [
    { file: 'divisions.csv', title: '行政区划', rows: 6, bytes: 812, digest: 'a1'.repeat(32) },
    { file: 'monthly.csv', title: '月均值', rows: 9_072, bytes: 412_004, digest: 'b2'.repeat(32) },
  ],
};

const CORRECTION_BATCH: Schemas['ImportBatch'] = {
  ...A_BATCH,
  batchId: '6f6c1f0e-0000-4000-8000-000000000002',
  source: 'correction',
  fileName: null,
  digest: null,
  reason: '实验室复核后更正',
  added: 0,
  same: 0,
  corrected: 1,
};

interface Asked {
  readonly key: string;
  readonly search: URLSearchParams;
  readonly body: () => Promise<string>;
}

interface Answered {
  readonly body: unknown;
  readonly status: number;
}

/** Answers about the quality of data, `null` to what is of another kind. A correction is seen from then on. */
export function qualityAnswers(): (asked: Asked) => Promise<Answered | null> {
  let versions: readonly Schemas['MeasurementVersion'][] = [...VERSIONS, STATE_VERSION];
  let proposals = PROPOSALS;
  return async ({ key, search, body }) => {
    switch (key) {
      case 'GET /api/sections/qingyuan-2/measurements':
      case 'GET /api/sections/jinsha-3/measurements':
        return listOf(versions);
      case 'POST /api/corrections': {
        const { rows, reason } = JSON.parse(await body()) as {
          rows: Record<string, string>[];
          reason: string;
        };
        const value = rows[0]?.value ?? '';
        if (!/^[\d.]+$/.test(value)) {
          return { status: 422, body: notAValue(value) };
        }
        versions = [
          { ...(versions[0] as Schemas['MeasurementVersion']), value, reason, recordedAt: LATER },
          ...versions.map((version, position) => ({
            ...version,
            isInForce: position > 0 && version.isInForce,
          })),
        ];
        return { status: 201, body: { batchId: 'b3', recordedAt: LATER, corrected: rows.length, same: 0 } };
      }
      case 'GET /api/exclusions':
        return listOf(proposals.filter(({ decision }) => isInState(decision, search.get('state'))));
      case 'GET /api/exclusions/in-force':
        return listOf([IN_FORCE]);
      case 'POST /api/exclusions':
        return { status: 201, body: PROPOSAL };
      case 'POST /api/exclusions/proposal-1/decision': {
        const decided = { ...PROPOSAL, ...DECIDED, ...JSON.parse(await body()) };
        proposals = proposals.map((each) => (each.proposalId === 'proposal-1' ? decided : each));
        return { status: 200, body: decided };
      }
      case 'GET /api/flags':
        return listOf(FLAGS);
      case 'GET /api/export':
        return { status: 200, body: MANIFEST };
      case 'GET /api/imports':
        return listOf(search.get('kind') === 'correction' ? [CORRECTION_BATCH] : [CORRECTION_BATCH, A_BATCH]);
      default:
        return null;
    }
  };
}

function isInState(decision: string | null, state: string | null): boolean {
  return state === null || (state === 'open' ? decision === null : decision === state);
}

function listOf(items: readonly unknown[]): Answered {
  return { status: 200, body: { items, total: items.length, page: 1, size: 50 } };
}

function notAValue(text: string): Schemas['Problem'] {
  const [message, mend] = [`“${text}”不是监测数值。`, '请只写数字。'];
  const error = { file: 'monthly.csv', row: null, column: 'value', code: 'not-a-value', message, mend };
  return {
    type: 'about:blank',
    title: message,
    status: 422,
    code: 'invalid',
    mend,
    instance: 'r-2',
    errors: [error],
  };
}
