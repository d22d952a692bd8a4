import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { invariant } from '@shuize/domain';
import { expect, it } from 'vitest';
import { CHROMIUM, NARROW, openBrowser, type Person } from './person.ts';
import { shuize } from './run-shuize.ts';
import { dataFolder, ownPassword, PASSWORDS, startPlatform } from './running-platform.ts';

const otherwise = CHROMIUM === undefined ? ' (skipped: no Chromium, set CHROMIUM_PATH to one)' : '';
const ADMINISTRATORS = [
  ['系统管理员', 'xitong', '赵系', PASSWORDS.system],
  ['安全管理员', 'anquan', '钱安', PASSWORDS.security],
  ['审计管理员', 'shenji', '孙审', PASSWORDS.audit],
] as const;
const ACCOUNTS = [
  ['fenxi', '李析', '攻坚办分析人员'],
  ['lingdao', '周领', '攻坚办负责人'],
] as const;
const REASON = '实验室复核：原报数据抄录有误';

/** Of the rows of a file, those that the small package has. */
const KEPT: Readonly<Record<string, RegExp>> = {
  'monthly.csv': /^[^,]+,2018-/,
  'adoptions.csv': /,shanxi-accountability-2018,/,
};

/** What would take long, and what two people have to agree on. */
const LEFT_OUT = ['readings.csv', 'exclusions.csv'];

/** The year 2018 of the demonstration: what is to come of it is known from the command line. */
async function smallPackage(folder: string): Promise<{ readonly files: string[]; readonly met: Finding[] }> {
  await shuize(folder, ['demo', 'whole']);
  const small = path.join(folder, 'small');
  await mkdir(small);
  for (const name of await readdir(path.join(folder, 'whole'))) {
    if (name.endsWith('.csv') && !LEFT_OUT.includes(name)) {
      const text = await readFile(path.join(folder, 'whole', name), 'utf8');
      const [header, ...rows] = text.split('\n');
      const kept = rows.filter((row) => KEPT[name]?.test(row) ?? true);
      await writeFile(path.join(small, name), `${[header, ...kept].join('\n').trim()}\n`);
    }
  }
  const evaluated = await shuize(folder, ['evaluate', 'small', '--year', '2018', '--format', 'json']);
  const findings = JSON.parse(evaluated.out) as Finding[];
  const files = (await readdir(small)).sort().map((name) => path.join(small, name));
  return { files, met: findings.filter(({ status }) => status === 'met') };
}

interface Finding {
  readonly provision: string;
  readonly status: string;
  readonly observed: number;
  readonly required: number;
  readonly sentence: { readonly zh: string };
  readonly facts: readonly { readonly section: string; readonly month: string; readonly indicator: string }[];
}

/** Two exceedances where two are required: with either corrected, it is a finding no more. */
function narrowFinding(met: readonly Finding[]): Finding {
  const found = met.find(
    ({ provision, observed, required }) => provision === 'SX18-1a' && observed === 2 && required === 2,
  );
  invariant(found !== undefined, 'the demonstration has one');
  return found;
}

async function signIn({ page }: Person, address: string, name: string, password: string): Promise<void> {
  await page.goto(address);
  await page.getByLabel('登录名').fill(name);
  await page.getByLabel('密码').fill(password);
  await page.getByRole('button', { name: '登录', exact: true }).click();
}

/** Signs in with a first password and sets an own one. */
async function signInFirst(person: Person, address: string, name: string, password: string): Promise<void> {
  const { page } = person;
  await signIn(person, address, name, password);
  await page.getByRole('heading', { name: '请先改用自己的密码' }).waitFor();
  await person.look('a password of one’s own');
  await page.getByLabel('当前密码').fill(password);
  await page.getByLabel('新密码', { exact: true }).fill(ownPassword(password));
  await page.getByLabel('再输一次新密码').fill(ownPassword(password));
  await page.getByRole('button', { name: '更改密码' }).click();
}

async function open({ page }: Person, title: string): Promise<void> {
  await page
    .getByRole('navigation', { name: '主菜单' })
    .getByRole('link', { name: title, exact: true })
    .click();
  await page.getByRole('heading', { name: title, level: 1 }).waitFor();
}

/** A package with faults, marked and mended, then recorded; the same once more changes nothing. */
async function importPackage(person: Person, folder: string, files: readonly string[]): Promise<void> {
  const { page } = person;
  await open(person, '数据导入');
  const isMonthly = (file: string) => path.basename(file) === 'monthly.csv';
  const [monthly = ''] = files.filter(isMonthly);
  const faulty = path.join(folder, 'monthly.csv');
  const lines = (await readFile(monthly, 'utf8')).split('\n');
  const [header = '', second = '', ...rest] = lines;
  const wrong = [second.replace(/^[^,]+/, 'nowhere'), 'CL01,2018-13,NH3N,0.5,'];
  await writeFile(faulty, [header, ...wrong, ...rest].join('\n'));
  const choose = page.getByLabel('选择文件');
  await choose.setInputFiles([...files.filter((file) => !isMonthly(file)), faulty]);
  const faults = page.getByRole('table', { name: '文件中的错误' });
  await faults.waitFor();
  expect(await faults.getByRole('row').count()).toBe(1 + wrong.length);
  expect(await page.getByRole('button', { name: '确认入库' }).count()).toBe(0);
  await person.look('the faults of a package');
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: '下载标出错误的 monthly.csv' }).click();
  const marked = (await readFile(await (await saved).path(), 'utf8')).split('\n');
  expect(marked[1]).toContain('【');
  expect(marked[2]).toContain('【');
  expect(marked.filter((line) => line.includes('【'))).toHaveLength(wrong.length);

  await choose.setInputFiles([...files]);
  await page.getByRole('button', { name: '确认入库' }).waitFor();
  await person.look('the preview of a package');
  await page.getByRole('button', { name: '确认入库' }).click();
  await page.getByText(/^已入库：新增 \d+ 行，更正 0 行，相同 0 行。$/).waitFor();
  await person.look('a package on record');
  await choose.setInputFiles([]);
  await choose.setInputFiles([...files]);
  await page.getByText('库中数据没有变化，无需再次入库。').waitFor();
  expect(await page.getByRole('button', { name: '确认入库' }).count()).toBe(0);
}

/** Makes the run of the year. @returns its address */
async function makeRun(person: Person, met: readonly Finding[] | null): Promise<string> {
  const { page } = person;
  await open(person, '核算');
  await page.getByLabel('时段').fill('2018');
  await page.getByRole('button', { name: '开始核算' }).click();
  await page.getByRole('heading', { name: '2018年核算', level: 1 }).waitFor();
  if (met !== null) {
    await page.getByRole('heading', { name: new RegExp(`触发 ${met.length} 条`) }).waitFor();
    await person.look('a run');
  }
  const [address = ''] = page.url().split('?');
  return address;
}

/** From the list to the finding, its chain, and the measurements behind it. */
async function followFinding(person: Person, finding: Finding): Promise<void> {
  const { page } = person;
  await open(person, '问责线索');
  await person.look('findings');
  await page.getByRole('link', { name: finding.sentence.zh }).click();
  for (const part of ['条款', '条件', '事实与监测值', '责任人']) {
    await page.getByRole('heading', { name: part, exact: true }).waitFor();
  }
  await person.look('a finding');
  const facts = page.locator('.fact-list > li');
  expect(await facts.count()).toBe(finding.facts.length);
  await facts.first().getByRole('link').click();
  await page.getByRole('table', { name: '监测数据及其来源' }).waitFor();
  await person.look('the measurements of a section');
}

/** Publishes a run after a look at what that means. */
async function publish(person: Person, runAddress: string, edition: number): Promise<void> {
  const { page } = person;
  await page.goto(runAddress);
  await page.getByRole('button', { name: '发布这次核算' }).click();
  const dialog = page.getByRole('dialog', { name: '发布2018年核算结果' });
  const confirm = dialog.getByRole('button', { name: `发布为2018年第${edition}版` });
  await confirm.waitFor();
  await person.look('the dialog of a publication');
  if (edition > 1) {
    await dialog.getByLabel('为什么再发布一版').fill(REASON);
  }
  await confirm.click();
  await page.getByRole('heading', { name: `2018年第${edition}版`, level: 1 }).waitFor();
}

/** Corrects the first value that the finding rests on, so that it falls. */
async function correct(person: Person, { facts: [fact] }: Finding): Promise<void> {
  invariant(fact !== undefined, 'a finding rests on facts');
  const { page } = person;
  const { section, month, indicator } = fact;
  await page.goto(
    new URL(
      `/sections/${section}?tab=measurements&indicator=${indicator}&from=${month}&to=${month}`,
      page.url(),
    ).href,
  );
  await page.getByRole('checkbox', { name: /^选择/ }).check();
  await page.getByRole('button', { name: '更正', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: /^更正为/ }).fill('0.31');
  await dialog.getByLabel('理由和依据').fill(REASON);
  await person.look('the dialog of a correction');
  await dialog.getByRole('button', { name: '核对变化' }).click();
  await person.look('the dialog of a correction, looked at once more');
  await dialog.getByRole('button', { name: '确认更正 1 个数据' }).click();
  await page.getByText('已更正 1 个数据。').waitFor();
  await dialog.waitFor({ state: 'hidden' });
  await person.look('a corrected value');
}

/** Signs in and comes to a finding and what it rests on, without a pointer. */
async function byKeyboard({ page, tabTo }: Person, address: string, password: string): Promise<void> {
  const { keyboard } = page;
  await page.goto(address);
  await page.getByLabel('登录名').waitFor();
  await keyboard.type('fenxi');
  await keyboard.press('Tab');
  await keyboard.type(password);
  await keyboard.press('Enter');
  await page.getByRole('heading', { name: /总览$/, level: 1 }).waitFor();
  await tabTo('问责线索');
  await keyboard.press('Enter');
  const links = page.getByRole('table', { name: '问责线索' }).getByRole('link');
  await links.first().waitFor();
  await tabTo((await links.first().textContent()) ?? '');
  await keyboard.press('Enter');
  await page.getByRole('heading', { name: '事实与监测值' }).waitFor();
}

/** The same pages on a telephone. */
async function onSmallScreen(person: Person, address: string, password: string): Promise<void> {
  const { page } = person;
  await page.goto(address);
  await page.getByRole('heading', { name: '登录' }).waitFor();
  await person.look('the sign-in, small');
  await signIn(person, address, 'fenxi', password);
  await page.getByRole('heading', { name: /总览$/, level: 1 }).waitFor();
  await person.look('the overview, small');
  await page.getByRole('button', { name: '打开菜单' }).click();
  await page.getByRole('dialog').getByRole('link', { name: '问责线索' }).click();
  const links = page.getByRole('table', { name: '问责线索' }).getByRole('link');
  await links.first().waitFor();
  await person.look('findings, small');
  await links.first().click();
  await page.getByRole('heading', { name: '事实与监测值' }).waitFor();
  await person.look('a finding, small');
}

/** Of the analyst's, those that the journey did not come through, each with a word that shows that it has come. */
const OTHER_PAGES = [
  ['/?month=2018-07', '水质最差的断面'],
  ['/rivers?month=2018-07', '断面列表'],
  ['/sections', /共 \d+ 个断面/],
  ['/flags', '待核查'],
  ['/exclusions', '申请和审批'],
  ['/export', '数据导出'],
  ['/publications', '2018年第2版'],
  ['/account', '已登录的地方'],
] as const;

async function otherPages(person: Person, address: string): Promise<void> {
  const { page } = person;
  for (const [where, shows] of OTHER_PAGES) {
    await page.goto(`${address}${where}`);
    await page.getByRole('main').getByText(shows).first().waitFor();
    await person.look(where);
  }
  await page.goto(`${address}/exclusions`);
  await page.getByRole('button', { name: '申请剔除' }).first().click();
  await page.getByRole('dialog', { name: '申请剔除' }).waitFor();
  await person.look('the dialog of an exclusion');
}

const journey = it.skipIf(CHROMIUM === undefined);

journey(
  `[PF-5] from the first start to a second edition, in the browser${otherwise}`,
  async () => {
    const folder = await dataFolder();
    const { files, met } = await smallPackage(folder);
    const platform = await startPlatform(path.join(folder, 'data'));
    const { address } = platform;
    const sitDown = await openBrowser();

    const first = await sitDown();
    await first.page.goto(address);
    await first.page.getByRole('heading', { name: '首次启动' }).waitFor();
    await first.look('the first start');
    await first.page.getByLabel('程序启动时在终端显示的令牌').fill(platform.token ?? '');
    await first.page.getByRole('radio', { name: /空白开始/ }).check();
    await first.page.getByRole('checkbox', { name: /同时设立第一个业务账号/ }).uncheck();
    for (const [role, signInName, name, password] of ADMINISTRATORS) {
      const group = first.page.getByRole('group', { name: role });
      await group.getByLabel('登录名').fill(signInName);
      await group.getByLabel('姓名').fill(name);
      await group.getByLabel('密码').fill(password);
    }
    await first.page.getByRole('button', { name: '完成首次启动' }).click();
    await first.page.getByRole('heading', { name: '首次启动已经完成' }).waitFor();
    await first.look('the first start, done');

    const [system, security] = [await sitDown(), await sitDown()];
    await signIn(system, address, 'xitong', PASSWORDS.system);
    await open(system, '账号');
    const passwords = new Map<string, string>();
    for (const [signInName, name] of ACCOUNTS) {
      await system.page.getByRole('button', { name: '新建账号' }).click();
      const dialog = system.page.getByRole('dialog', { name: '新建账号' });
      await dialog.getByLabel('登录名').fill(signInName);
      await dialog.getByLabel('姓名').fill(name);
      await system.look('the dialog of a new account');
      await dialog.getByRole('button', { name: '建立' }).click();
      passwords.set(signInName, (await dialog.locator('.secret').textContent()) ?? '');
      await system.look('the first password of an account');
      await dialog.getByRole('button', { name: '完成' }).click();
      await dialog.waitFor({ state: 'hidden' });
    }
    await system.look('accounts');
    await signInFirst(security, address, 'anquan', PASSWORDS.security);
    await open(security, '账号');
    for (const [, name, role] of ACCOUNTS) {
      await security.page.getByRole('button', { name: `角色和范围：${name}` }).click();
      const dialog = security.page.getByRole('dialog', { name: `${name}的角色和范围` });
      await dialog.getByRole('checkbox', { name: role }).check();
      await dialog.getByLabel('行政区代码').fill('000000');
      await security.look('roles and scope of an account');
      await dialog.getByRole('button', { name: '保存' }).click();
      await dialog.waitFor({ state: 'hidden' });
    }

    const analyst = await sitDown();
    await signInFirst(analyst, address, 'fenxi', passwords.get('fenxi') ?? '');
    await analyst.page.getByRole('heading', { name: '本月总览' }).waitFor();
    await analyst.look('the overview of nothing');
    await importPackage(analyst, folder, files);
    const runAddress = await makeRun(analyst, met);
    const finding = narrowFinding(met);
    await followFinding(analyst, finding);

    const leader = await sitDown();
    await signInFirst(leader, address, 'lingdao', passwords.get('lingdao') ?? '');
    await publish(leader, runAddress, 1);
    await leader.look('the first edition');

    await correct(analyst, finding);
    await analyst.page.goto(`${runAddress}?tab=changes`);
    await analyst.page.getByText(REASON).first().waitFor();
    await analyst.look('what changed since a run');
    const secondAddress = await makeRun(analyst, null);
    expect(secondAddress).not.toBe(runAddress);
    await publish(leader, secondAddress, 2);
    await leader.page.getByRole('heading', { name: '与上一版的差别' }).waitFor();
    await leader.page.getByText(finding.sentence.zh).first().waitFor();
    await leader.look('the second edition');

    const password = ownPassword(passwords.get('fenxi') ?? '');
    await byKeyboard(await sitDown(), address, password);
    await onSmallScreen(await sitDown(NARROW), address, password);
    await otherPages(analyst, address);
    const auditor = await sitDown();
    await signInFirst(auditor, address, 'shenji', PASSWORDS.audit);
    await open(auditor, '审计记录');
    await auditor.look('the audit trail');
    expect((await platform.interrupt()).code).toBe(0);
  },
  600_000,
);
