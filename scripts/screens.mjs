/**
 * Takes the pictures of every page in docs/screens/, each at 1440 × 900 and 390 × 844, from the real platform with the
 * demonstration on a temporary folder. Run by hand: `node scripts/screens.mjs`, or with the names of some pages only.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { ensureBrowser } from './ensure-browser.mjs';
import { smallPng } from './small-png.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const screens = path.join(root, 'docs', 'screens');
const SIZES = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
];
const YEAR = '2018';
const only = process.argv.slice(2);

const ADMINISTRATORS = {
  'system-administrator': { signInName: 'luoqiming', name: '罗启明', password: 'Qing-chuan 2018 river' },
  'security-administrator': { signInName: 'shenzhiyuan', name: '沈致远', password: 'Yun-chuan 2018 bridge' },
  'audit-administrator': { signInName: 'hanshouzheng', name: '韩守正', password: 'Lan-qiao 2018 mountain' },
};
const ANALYST = { signInName: 'liangzhiqiu', name: '梁知秋', password: 'Jiu-jiang 2018 meadow' };
/** Made as two administrators make them. */
const OTHERS = [
  { signInName: 'xuhuaiyuan', name: '许怀远', role: 'leader', division: '000000' },
  { signInName: 'duyijun', name: '杜一君', role: 'analyst', division: '990100' },
  {
    signInName: 'jianceshihao',
    name: '何听澜',
    role: 'station',
    division: '990200',
    sections: ['LT03', 'CL05'],
  },
  { signInName: 'wenhui', name: '温晖', role: 'county', division: '990225' },
  { signInName: 'jiangyu', name: '江予', role: 'discipline', division: '000000' },
];

/** What the pictures show besides the demonstration itself. */
const CORRECTION = {
  file: 'monthly.csv',
  rows: [{ section: 'LT03', month: '2018-03', indicator: 'NH3N', value: '0.31' }],
  reason: '实验室复核：原报数据抄录有误，见2018年12月20日复核单',
};
const PROPOSALS = [
  { section: 'CL05', month: '2018-08', indicator: 'TP', reason: '采样当日上游塌方，见2018年8月9日应急记录' },
  { section: 'SL03', month: '2018-07', indicator: 'NH3N', reason: '监测仪器校准不合格，见校准记录' },
];

async function main() {
  const browser = await ensureBrowser();
  if (!browser.ok) {
    throw new Error(browser.message);
  }
  const folder = await mkdtemp(path.join(tmpdir(), 'shuize-screens-'));
  // As root the database runs as another user, who has to get through.
  await chmod(folder, 0o711);
  const platform = await startPlatform(folder);
  const chrome = await chromium.launch({
    executablePath: browser.path,
    args: ['--no-sandbox', '--lang=zh-CN'],
  });
  try {
    await takePictures(chrome, platform);
  } finally {
    await chrome.close();
    platform.child.kill('SIGINT');
    await once(platform.child, 'close');
    await rm(folder, { recursive: true, force: true });
  }
}

async function startPlatform(folder) {
  const line = ['start', '--data', path.join(folder, 'data'), '--port', '0', '--format', 'json'];
  const child = spawn(process.execPath, [path.join(root, 'bin', 'shuize.js'), ...line], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  for await (const part of child.stdout) {
    said += part;
    if (said.endsWith('}\n')) {
      break;
    }
  }
  return { child, ...JSON.parse(said) };
}

/** Somebody who asks over HTTP, and whose cookie a browser can take over. */
function client(address) {
  let cookie = '';
  const ask = async (method, url, body) => {
    const answer = await fetch(`${address}${url}`, {
      method,
      headers: {
        'x-shuize-request': '1',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(cookie === '' ? {} : { cookie }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (!answer.ok) {
      throw new Error(`${method} ${url}: ${answer.status} ${text}`);
    }
    cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? cookie;
    return text === '' ? null : JSON.parse(text);
  };
  return { ask, cookie: () => cookie };
}

async function signedIn(address, { signInName, password }) {
  const person = client(address);
  const { pending } = await person.ask('POST', '/api/sign-in', { signInName, password });
  if (pending === 'new-password') {
    await person.ask('PUT', '/api/me/password', { current: password, next: `${password}, my own` });
  }
  return person;
}

/** Until everything that was asked for is there. */
async function settled(page) {
  await page.waitForLoadState('networkidle');
  await page.waitForFunction(() => {
    const isWaiting = document.querySelector('[aria-label="正在加载"], .ant-skeleton') !== null;
    return (
      !isWaiting && [...document.images].every(({ complete, naturalWidth }) => complete && naturalWidth > 0)
    );
  });
  await page.evaluate('document.fonts.ready');
}

async function takePictures(chrome, { address, token }) {
  const pictures = [];
  const picture = async (name, where, person = null, act = async () => {}) => {
    if (only.length > 0 && !only.includes(name)) {
      return;
    }
    for (const size of SIZES) {
      const context = await chrome.newContext({
        viewport: size,
        locale: 'zh-CN',
        timezoneId: 'Asia/Shanghai',
        reducedMotion: 'reduce',
      });
      if (person !== null) {
        const [cookie, value] = person.cookie().split('=');
        await context.addCookies([{ name: cookie, value, url: address }]);
      }
      const page = await context.newPage();
      await page.goto(`${address}${where}`);
      await settled(page);
      await act(page);
      await settled(page);
      const file = path.join(screens, `platform-${name}-${size.width}.png`);
      await writeFile(file, smallPng(await page.screenshot({ animations: 'disabled', caret: 'hide' })));
      await context.close();
    }
    pictures.push(name);
    process.stdout.write(`${name}\n`);
  };

  await picture('first-start', '/');
  const first = client(address);
  await first.ask('POST', '/api/first-start', {
    token,
    start: 'demonstration',
    administrators: ADMINISTRATORS,
    analyst: ANALYST,
  });
  await picture('sign-in', '/');

  const system = await signedIn(address, ADMINISTRATORS['system-administrator']);
  const security = await signedIn(address, ADMINISTRATORS['security-administrator']);
  const audit = await signedIn(address, ADMINISTRATORS['audit-administrator']);
  const analyst = await signedIn(address, ANALYST);
  const others = new Map();
  for (const { signInName, name, role, division, sections = [] } of OTHERS) {
    const { userId, password } = await system.ask('POST', '/api/users', { signInName, name });
    await security.ask('PUT', `/api/users/${userId}/scope`, { division, department: null, sections });
    await security.ask('PUT', `/api/users/${userId}/roles/${role}`);
    others.set(role, { signInName, password });
  }
  const leader = await signedIn(address, others.get('leader'));

  const [earlier] = (await analyst.ask('GET', `/api/runs?period=${YEAR}`)).items;
  await leader.ask('POST', '/api/publications', { runId: earlier.runId, note: `${YEAR}年度考核` });
  await analyst.ask('POST', '/api/corrections', CORRECTION);
  const proposed = [];
  for (const proposal of PROPOSALS) {
    proposed.push(await analyst.ask('POST', '/api/exclusions', proposal));
  }
  const decision = { decision: 'approved', reason: '证明材料齐全，同意剔除' };
  await leader.ask('POST', `/api/exclusions/${proposed[0].proposalId}/decision`, decision);
  const later = await analyst.ask('POST', '/api/runs', { period: YEAR });
  const publication = await leader.ask('POST', '/api/publications', {
    runId: later.runId,
    note: '1个断面的数据经实验室复核更正，1个数据经批准剔除',
  });
  await analyst.ask('POST', '/api/runs', { period: `${YEAR}-12` });
  const { items: findings } = await analyst.ask(
    'GET',
    `/api/findings?run=${later.runId}&status=met&size=100`,
  );
  const finding = findings.find(({ provision }) => provision === 'SX18-1a') ?? findings[0];

  const section = '/sections/LT03';
  const run = `/runs/${earlier.runId}`;
  const click = (role, name) => (page) => page.getByRole(role, { name }).first().click();
  await picture('overview', '/', analyst);
  await picture('rivers', '/rivers?month=2018-07', analyst);
  await picture('sections', '/sections', analyst);
  await picture('section', section, analyst);
  await picture('section-classes', `${section}?tab=classes`, analyst);
  await picture('section-measurements', `${section}?tab=measurements&indicator=NH3N`, analyst);
  await picture('section-correction', `${section}?tab=measurements&indicator=NH3N`, analyst, async (page) => {
    await page.getByRole('checkbox', { name: /^选择/ }).nth(1).check();
    await page.getByRole('button', { name: '更正', exact: true }).click();
    await page.getByRole('dialog').waitFor();
  });
  await picture('section-about', `${section}?tab=about`, analyst);
  await picture('imports', '/imports', analyst);
  await picture('import-faults', '/imports', analyst, async (page) => {
    const rows = ['LT03,2018-13,NH3N,0.5', 'LT09,2018-11,NH3N,0.5', 'LT03,2018-11,NH3N,一点二'];
    await page.getByLabel('选择文件').setInputFiles({
      name: 'monthly.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(['section,month,indicator,value', ...rows, ''].join('\n')),
    });
    await page.getByRole('table', { name: '文件中的错误' }).waitFor();
  });
  await picture('flags', '/flags', analyst);
  await picture('exclusions', '/exclusions', leader);
  await picture('exclusion-decision', '/exclusions', leader, async (page) => {
    await page.getByRole('button', { name: /^审批/ }).first().click();
    await page.getByRole('dialog').waitFor();
  });
  await picture('export', '/export', analyst);
  await picture('runs', '/runs', analyst);
  await picture('run', run, analyst);
  await picture('run-water', `${run}?tab=water`, analyst);
  await picture('run-rankings', `${run}?tab=rankings`, analyst);
  await picture('run-scores', `${run}?tab=scores`, analyst);
  await picture('run-changes', `${run}?tab=changes&later=${later.runId}`, analyst);
  await picture('run-grounds', `${run}?tab=grounds`, analyst, async (page) => {
    await page.getByRole('button', { name: '开始重算核对' }).click();
    await page.getByText('重算结果与保存的结果完全相同。').waitFor();
    await page.getByRole('heading', { name: '重算核对' }).scrollIntoViewIfNeeded();
  });
  await picture(
    'publish',
    `/runs/${(await analyst.ask('GET', '/api/runs')).items[0].runId}`,
    leader,
    async (page) => {
      await click('button', '发布这次核算')(page);
      await page
        .getByRole('dialog')
        .getByRole('button', { name: /^发布为/ })
        .waitFor();
    },
  );
  await picture('findings', '/findings', analyst);
  await picture('finding', `/findings/${finding.digest}?run=${later.runId}`, analyst);
  await picture('publications', '/publications', analyst);
  await picture('publication', `/publications/${publication.publicationId}`, analyst);
  await picture('users', '/users', security);
  await picture('access', '/users', security, async (page) => {
    await page.getByRole('button', { name: /^角色和范围：何听澜/ }).click();
    await page.getByRole('dialog').waitFor();
  });
  await picture('audit', '/audit', audit);
  await picture('account', '/account', analyst);
  await picture('not-found', '/nowhere', analyst);
  process.stdout.write(`${pictures.length} pages in docs/screens\n`);
}

await main();
