import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { components } from '../server/api-types.ts';
import { AS_OF, aDiagram, anOverview, aSectionDetail, aSeries } from './demonstration.fixture.ts';
import { CHANGES, FINDING, FINDINGS, RUN } from './findings.fixture.ts';
import { qualityAnswers } from './quality.fixture.ts';
import { runAnswers } from './runs.fixture.ts';

type Me = components['schemas']['Me'];
type Problem = components['schemas']['Problem'];

const EVERYTHING = [
  'own-account',
  'read-overview',
  'read-sections',
  'read-findings',
  'read-runs',
  'read-imports',
  'read-accounts',
  'read-audit',
  'read-flags',
  'read-exclusions',
  'export-data',
  'import-facts',
  'correct',
  'propose-exclusion',
  'approve-exclusion',
  'start-run',
  'read-publications',
  'publish',
  'set-run-schedule',
  'manage-accounts',
];

const ME: Me = {
  userId: 'u1',
  signInName: 'zhangwen',
  name: '张文',
  roles: ['analyst'],
  permissions: EVERYTHING,
  division: { code: '140000', name: '云川省水污染防治攻坚办' },
  department: null,
  sections: [],
  pending: null,
  hasPassword: true,
  hasSecondFactor: true,
  isLinked: false,
};

/** How far the sign-in has come. */
export type Standing = 'first-start' | 'signed-out' | 'code-asked' | 'signed-in' | 'new-password' | 'set-up';

export interface MockServer {
  readonly address: string;
  readonly stand: (standing: Standing) => void;
  readonly stop: () => Promise<void>;
}

/** A server over the built pages and an invented province, which knows one account and no database. */
export async function startMockServer(pages: string): Promise<MockServer> {
  let standing: Standing = 'signed-out';
  const answerOfRuns = runAnswers();
  const answerOfQuality = qualityAnswers();
  const answers = async (request: IncomingMessage, response: ServerResponse) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const send = (body: unknown, status = 200) => {
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify(body));
    };
    if (!url.pathname.startsWith('/api/')) {
      await sendPage(pages, url.pathname, response);
      return;
    }
    const isWrite = request.method !== 'GET';
    if (isWrite && request.headers['x-shuize-request'] === undefined) {
      send(problem(403, 'request-header-missing', '缺少请求头。'), 403);
      return;
    }
    const key = `${request.method} ${url.pathname}`;
    const asked = { key, search: url.searchParams, body: () => bodyOf(request) };
    const ofKind = (await answerOfRuns(asked)) ?? (await answerOfQuality(asked));
    if (ofKind !== null) {
      send(ofKind.body, ofKind.status);
      return;
    }
    switch (key) {
      case 'GET /api/first-start':
        return send({ isNeeded: standing === 'first-start', isEmpty: true, step: null });
      case 'POST /api/first-start':
        if ((await bodyOf(request)).includes('"token":"refused"')) {
          return send(problem(403, 'first-start-refused', '一次性令牌不对，或者管理员已经建立。'), 403);
        }
        standing = 'signed-out';
        return send(null);
      case 'GET /api/sign-in':
        return send({ openId: { name: '省统一身份认证' } });
      case 'POST /api/me/openid':
        return (await bodyOf(request)).includes('correct')
          ? send({ url: '/?problem=openid-linked-to-another' })
          : send(problem(422, 'invalid', '当前密码不对。'), 422);
      case 'POST /api/sign-in':
        if (!(await bodyOf(request)).includes('correct')) {
          return send(problem(401, 'sign-in-failed', '登录名或密码不对。'), 401);
        }
        standing = 'code-asked';
        return send(meOf(standing));
      case 'POST /api/sign-in/code':
        standing = 'signed-in';
        return send(meOf(standing));
      case 'POST /api/sign-out':
        standing = 'signed-out';
        return send(null);
      case 'GET /api/me':
        return standing === 'signed-out' || standing === 'first-start'
          ? send(problem(401, 'not-signed-in', '尚未登录。'), 401)
          : send(meOf(standing));
      case 'POST /api/imports':
        return url.searchParams.get('mode') === 'preview' ? send(FAULTY_IMPORT, 422) : send({});
      default: {
        const body = readOnly(url);
        return body === undefined ? send(problem(404, 'not-found', '没有找到。'), 404) : send(body);
      }
    }
  };
  const server = createServer((request, response) => {
    void answers(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    stand: (next) => {
      standing = next;
    },
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

function meOf(standing: Standing): Me {
  const pending = {
    'code-asked': 'second-factor',
    'new-password': 'new-password',
    'set-up': 'second-factor-set-up',
  } as const;
  return { ...ME, pending: standing in pending ? pending[standing as keyof typeof pending] : null };
}

function readOnly({ pathname, searchParams }: URL): unknown {
  const [, , resource, id, part] = pathname.split('/').map(decodeURIComponent);
  const page = { page: 1, size: 50 };
  switch (resource) {
    case 'overview':
      return anOverview(searchParams.get('month'));
    case 'rivers':
      return aDiagram(searchParams.get('month'));
    case 'sections':
      return sectionAnswer(id, part, searchParams);
    case 'findings':
      return id === undefined
        ? {
            ...page,
            items: FINDINGS,
            total: 2,
            runId: RUN.runId,
            period: RUN.period,
            asOf: AS_OF,
            counts: { met: 1, undetermined: 1 },
            policies: [{ policy: 'sx18', title: '山西省水污染防治量化问责（2018年试行）', count: 2 }],
          }
        : id === FINDING.card.digest
          ? FINDING
          : undefined;
    case 'runs':
      return part === 'changes' ? CHANGES : RUN;
    case 'users':
      return {
        items: [ACCOUNT, { ...ACCOUNT, userId: 'u2', signInName: 'limin', name: '李敏' }],
        next: null,
      };
    case 'audit':
      return { items: [AUDIT_ENTRY], next: null };
    case 'me':
      return {
        items: [
          {
            sessionId: 's1',
            device: 'Chrome（Windows）',
            createdAt: AS_OF,
            lastSeenAt: AS_OF,
            isCurrent: true,
          },
          {
            sessionId: 's2',
            device: 'Edge（Windows）',
            createdAt: AS_OF,
            lastSeenAt: AS_OF,
            isCurrent: false,
          },
        ],
      };
    default:
      return undefined;
  }
}

function sectionAnswer(id: string | undefined, part: string | undefined, search: URLSearchParams): unknown {
  if (id === undefined) {
    const items = aDiagram(null).stations.map((station) => aSectionDetail(station.section));
    return { items, total: items.length, page: 1, size: 50 };
  }
  if (part === 'series') {
    return aSeries(search.get('from'), search.get('to'));
  }
  return aSectionDetail(id) ?? undefined;
}

const ACCOUNT = {
  userId: 'u1',
  signInName: 'zhangwen',
  name: '张文',
  roles: ['analyst'],
  division: '140000',
  divisionName: '云川省',
  department: null,
  sections: [],
  mustChangePassword: false,
  hasSecondFactor: true,
  isLinked: false,
  createdAt: AS_OF,
  closedAt: null,
};

const AUDIT_ENTRY = {
  position: 1,
  at: AS_OF,
  actor: 'u1',
  actorName: '张文',
  action: 'sign-in',
  subject: 'u1',
  subjectName: '张文',
  detail: { method: 'password' },
  algorithm: 'sha-256',
  previousDigest: '00'.repeat(32),
  digest: 'aa'.repeat(32),
};

const FAULTY_IMPORT: Problem = {
  ...problem(422, 'faulty-files', '文件中有错误，没有入库。'),
  errors: [
    {
      file: 'monthly.csv',
      row: 12,
      column: 'value',
      code: 'not-a-value',
      message: '“一点二”不是监测值。',
      mend: '请填写数字，低于检出限的写成 0.05L。',
    },
  ],
};

function problem(status: number, code: string, title: string): Problem {
  return { type: 'about:blank', title, status, code, mend: '请核对后重试。', instance: 'r-1' };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) {
    text += chunk;
  }
  return text;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};

async function sendPage(pages: string, pathname: string, response: ServerResponse): Promise<void> {
  const file = path.extname(pathname) === '' ? '/index.html' : pathname;
  const content = await readFile(path.join(pages, file)).catch(() => null);
  response.writeHead(content === null ? 404 : 200, {
    'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream',
    // As the server sends it: no script but the pages' own.
    'content-security-policy':
      "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; object-src 'none'",
  });
  response.end(content);
}
