import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import {
  type BuiltPages,
  CHROMIUM,
  faultsByAxe,
  openBuiltPages,
  SIZES,
} from '../testing/built-pages.fixture.ts';
import { FINDING } from '../testing/findings.fixture.ts';
import type { Standing } from '../testing/server.fixture.ts';

const MOST_SCRIPT_BYTES = 400 * 1024;

const otherwise = CHROMIUM === undefined ? ' (skipped: no Chromium, set CHROMIUM_PATH to one)' : '';

/** Every page with the address, the standing of the sign-in and a text that shows that it has come. */
const PAGES: readonly (readonly [name: string, address: string, standing: Standing, shows: string])[] = [
  ['sign-in', '/', 'signed-out', '使用省统一身份认证登录'],
  ['way back from a provider', '/?problem=openid-not-linked', 'signed-out', '没有关联本系统的账号'],
  ['link that failed', '/?problem=openid-linked-to-another', 'signed-in', '已关联另一个账号'],
  ['first start', '/', 'first-start', '审计管理员'],
  ['one-time code', '/', 'code-asked', '换一个账号登录'],
  ['new password', '/', 'new-password', '再输一次新密码'],
  ['setting up one-time codes', '/', 'set-up', '开始启用'],
  ['overview', '/', 'signed-in', '水质最差的断面'],
  ['river diagram', '/rivers?month=2018-07', 'signed-in', '断面列表'],
  ['sections', '/sections', 'signed-in', '共 21 个断面'],
  ['trend of a section', '/sections/qingyuan-2', 'signed-in', '以表格查看氨氮'],
  ['classes of a section', '/sections/qingyuan-2?tab=classes', 'signed-in', '全年'],
  ['measurements of a section', '/sections/qingyuan-2?tab=measurements', 'signed-in', '实验室复核后更正'],
  ['facts of a section', '/sections/qingyuan-2?tab=about', 'signed-in', '责任地区'],
  ['checks to look into', '/flags?from=2018-01&to=2018-12', 'signed-in', '不是结论'],
  ['proposed exclusions', '/exclusions', 'signed-in', '须另一位负责人审批'],
  ['exclusions in force', '/exclusions?tab=in-force', 'signed-in', '包括随数据包导入的剔除'],
  ['export of data', '/export', 'signed-in', '生成清单'],
  ['corrections among the imports', '/imports?kind=correction', 'signed-in', '实验室复核后更正'],
  ['findings', '/findings', 'signed-in', '待定 1 条'],
  ['finding', `/findings/${FINDING.card.digest}`, 'signed-in', '责任人'],
  ['runs', '/runs', 'signed-in', '未发布'],
  ['run', '/runs/run-1', 'signed-in', '此后的变化'],
  ['imports', '/imports', 'signed-in', '导入记录'],
  ['accounts', '/users', 'signed-in', '李敏'],
  ['audit trail', '/audit', 'signed-in', '前一条相连'],
  ['own account', '/account', 'signed-in', '已登录的地方'],
  ['unknown page', '/nowhere', 'signed-in', '没有找到这一页'],
];

describe.skipIf(CHROMIUM === undefined)(`pages in a browser${otherwise}`, () => {
  let pages: BuiltPages;

  beforeAll(async () => {
    pages = await openBuiltPages();
  });
  afterAll(() => pages?.close());

  const open = (
    address: string,
    standing: Standing,
    use: (page: Page) => Promise<void>,
    asked: { readonly size?: (typeof SIZES)[number]; readonly bypassCSP?: boolean } = {},
  ) => pages.open(address, use, { standing, bypassCSP: false, ...asked });

  it.each(PAGES)(
    '%s has no accessibility fault that axe can find and never scrolls sideways',
    async (_, address, standing, shows) => {
      for (const size of SIZES) {
        await open(
          address,
          standing,
          async (page) => {
            await page.getByText(shows).first().waitFor();
            expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(
              size.width,
            );
            expect(await faultsByAxe(page), `${size.width}`).toEqual([]);
          },
          { size, bypassCSP: true },
        );
      }
    },
  );

  it.each(SIZES)(
    'leads the first start from its choices to who can sign in, by the keyboard, at a width of $width',
    async (size) => {
      await open(
        '/',
        'first-start',
        async (page) => {
          const { keyboard } = page;
          await page.getByLabel('令牌').waitFor();
          await keyboard.type('the-token');
          await keyboard.press('Tab');
          await keyboard.press('ArrowRight');
          expect(await page.getByRole('radio', { name: /空白开始/ }).isChecked()).toBe(true);
          await tabTo(page, '只是试用：自动填写');
          await keyboard.press('Enter');
          await tabTo(page, '完成首次启动');
          await keyboard.press('Enter');
          await page.getByRole('heading', { name: '首次启动已经完成' }).waitFor();
          expect(await page.locator('tbody tr').count()).toBe(4);
          expect(await faultsByAxe(page)).toEqual([]);
          expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(size.width);
          await tabTo(page, '以“fenxi”登录');
          await keyboard.press('Enter');
          await page.getByRole('heading', { name: '登录' }).waitFor();
          expect(await page.getByLabel('登录名').inputValue()).toBe('fenxi');
        },
        { size, bypassCSP: true },
      );
    },
  );

  it('shows a refusal of the first start at its field, with all that was typed', async () => {
    await open('/', 'first-start', async (page) => {
      await page.getByLabel('令牌').fill('refused');
      await page.getByRole('button', { name: '只是试用：自动填写' }).click();
      await page.getByRole('button', { name: '完成首次启动' }).click();
      await page.getByText('一次性令牌不对').waitFor();
      expect(await page.evaluate('document.activeElement.value')).toBe('refused');
      expect(await page.getByPlaceholder('如 fenxi').inputValue()).toBe('fenxi');
    });
  });

  it('leads the keyboard from the sign-in to a finding and its measurements', async () => {
    await open('/', 'signed-out', async (page) => {
      const { keyboard } = page;
      await page.getByLabel('登录名').waitFor();
      await keyboard.type('zhangwen');
      await keyboard.press('Tab');
      await keyboard.type('wrong');
      await keyboard.press('Enter');
      await page.getByText('登录名或密码不对。').waitFor();
      await page.getByLabel('密码').focus();
      await keyboard.press('Control+A');
      await keyboard.type('correct horse');
      await keyboard.press('Enter');
      await page.getByText('输入动态口令').waitFor();
      await keyboard.type('123456');
      await keyboard.press('Enter');
      await page.getByRole('heading', { name: '水质最差的断面' }).waitFor();
      await tabTo(page, '跳到正文');
      await tabTo(page, '问责线索');
      await keyboard.press('Enter');
      await page.getByRole('heading', { name: '问责线索' }).waitFor();
      await tabTo(page, FINDING.card.sentence);
      await keyboard.press('Enter');
      await page.getByRole('heading', { name: '事实与监测值' }).waitFor();
      await tabTo(page, '矿山桥 2018年2月');
      await keyboard.press('Enter');
      await page.getByText('实验室复核后更正').waitFor();
    });
  });

  it('lights what lies up- and downstream, in the diagram and in the list, and goes along the water by arrow keys', async () => {
    await open('/rivers?month=2018-07', 'signed-in', async (page) => {
      await page.locator('#station-qingyuan-4').focus();
      await page.getByText('柳林渡口：上游 12 个断面，下游 3 个断面。').waitFor();
      expect(await page.locator('.river-list .standing').allTextContents()).toEqual([
        ...Array(3).fill('上游'),
        ...Array(3).fill('下游'),
        ...Array(9).fill('上游'),
      ]);
      await page.keyboard.press('ArrowDown');
      expect(await page.evaluate('document.activeElement.id')).toBe('station-qingyuan-5');
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('ArrowUp');
      expect(await page.evaluate('document.activeElement.id')).toBe('station-qingyuan-3');
    });
  });

  it('goes through the months by the keyboard, and the address says which', async () => {
    await open('/rivers?month=2018-07', 'signed-in', async (page) => {
      const slider = page.getByRole('slider', { name: '月份' });
      await slider.focus();
      await page.keyboard.press('ArrowRight');
      await page.waitForURL(/month=2018-08/);
      await page.keyboard.press('PageDown');
      await page.waitForURL(/month=2017-08/);
      expect(await slider.getAttribute('aria-valuetext')).toBe('2017年8月');
      await page.reload();
      await page.locator('output').getByText('2017年8月').waitFor();
    });
  });

  it('shows the faults of a file by cell before anything is recorded', async () => {
    await open('/imports', 'signed-in', async (page) => {
      await page.getByLabel('选择文件').setInputFiles({
        name: 'monthly.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from('section,month,indicator,value\n'),
      });
      await page.getByText('“一点二”不是监测值。').waitFor();
      expect(await page.getByRole('button', { name: '确认入库' }).count()).toBe(0);
    });
  });

  it('takes back the same file once it is mended', async () => {
    await open('/imports', 'signed-in', async (page) => {
      const file = { name: 'monthly.csv', mimeType: 'text/csv', buffer: Buffer.from('section\n') };
      for (const _ of ['with a fault', 'again']) {
        const [asked] = await Promise.all([
          page.waitForRequest((request) => request.url().includes('/api/imports?mode=preview')),
          page.getByLabel('选择文件').setInputFiles(file),
        ]);
        expect(asked.method()).toBe('POST');
        await page.getByText('“一点二”不是监测值。').waitFor();
      }
    });
  });

  it.each(SIZES)(
    'corrects a value by the keyboard: what is on record, the new value, why, and then the change once more, at a width of $width',
    async (size) => {
      await open(
        '/sections/qingyuan-2?tab=measurements',
        'signed-in',
        async (page) => {
          const { keyboard } = page;
          await page.getByRole('checkbox', { name: '选择2018年12月氨氮' }).focus();
          await keyboard.press('Space');
          const correct = page.getByRole('button', { name: '更正', exact: true });
          await correct.focus();
          await keyboard.press('Enter');
          const dialog = page.getByRole('dialog');
          await dialog.getByText('库中：').waitFor();
          expect(await faultsByAxe(page)).toEqual([]);
          await keyboard.press('Escape');
          await dialog.waitFor({ state: 'hidden' });
          expect(await page.evaluate('document.activeElement.textContent')).toBe('更正');
          await keyboard.press('Enter');
          await dialog.getByLabel('更正为：2018年12月氨氮').fill('一点二');
          await dialog.getByLabel('理由和依据').fill('复核单第 7 号');
          await dialog.getByRole('button', { name: '核对变化' }).click();
          await dialog.getByRole('button', { name: '确认更正 1 个数据' }).click();
          await dialog.getByText('“一点二”不是监测数值。').waitFor();
          await dialog.getByRole('button', { name: '返回修改' }).click();
          await dialog.getByLabel('更正为：2018年12月氨氮').fill(size.width === 390 ? '0.84' : '0.83');
          await dialog.getByRole('button', { name: '核对变化' }).click();
          await dialog.getByText('原值仍在记录中').waitFor();
          expect(await faultsByAxe(page)).toEqual([]);
          expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(size.width);
          await dialog.getByRole('button', { name: '确认更正 1 个数据' }).click();
          await page.getByText('已更正 1 个数据。').waitFor();
          await page.getByText('复核单第 7 号').first().waitFor();
        },
        { size, bypassCSP: true },
      );
    },
  );

  it.each(SIZES)(
    'has no fault in the dialogs that withdraw, propose, decide and take back, at a width of $width',
    async (size) => {
      await open(
        '/sections/qingyuan-2?tab=measurements',
        'signed-in',
        async (page) => {
          const dialog = page.getByRole('dialog');
          const look = async (opener: string, shows: string) => {
            await page.getByRole('button', { name: opener }).first().click();
            await dialog.getByText(shows).first().waitFor();
            expect(await faultsByAxe(page), `${opener} ${size.width}`).toEqual([]);
            expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(
              size.width,
            );
            await page.keyboard.press('Escape');
            await dialog.waitFor({ state: 'hidden' });
            const focused = await page.evaluate(
              '(document.activeElement.getAttribute("aria-label") ?? document.activeElement.textContent).trim()',
            );
            expect(focused).toContain(opener);
          };
          await page.getByRole('checkbox', { name: '选择2018年1月监测状态' }).check();
          await look('撤回', '按没有这个数据处理');
          await look('申请剔除', '另一位负责人审批');
          await page.goto(new URL('/exclusions', page.url()).href);
          await look('审批：矿山桥', '将剔除');
          await look('撤销剔除：矿山桥', '恢复计入统计');
        },
        { size, bypassCSP: true },
      );
    },
  );

  it('lets nobody decide on a proposal of their own, says why, and asks for a reason to reject', async () => {
    await open('/exclusions?state=open', 'signed-in', async (page) => {
      await page.getByText('须另一位负责人审批').waitFor();
      expect(await page.getByRole('button', { name: /^审批：/ }).count()).toBe(1);
      await page.getByRole('button', { name: '审批：矿山桥2018年7月氨氮' }).click();
      await page.getByRole('radio', { name: '驳回', exact: true }).check();
      await page.getByRole('button', { name: '提交审批' }).click();
      await page.getByText('请写明理由。').waitFor();
      await page.getByLabel('审批意见').fill('没有证明材料。');
      await page.getByRole('button', { name: '提交审批' }).click();
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
      await page.getByText('共 1 项申请').waitFor();
      expect(await page.getByRole('button', { name: /^审批：/ }).count()).toBe(0);
    });
  });

  it('leads from a check to the trend of its indicator in its month', async () => {
    await open('/flags?from=2018-01&to=2018-12', 'signed-in', async (page) => {
      await page.getByRole('link', { name: '查看矿山桥的氨氮变化趋势' }).click();
      await page.waitForURL(/\/sections\/jinsha-3\?.*month=2018-07/);
      expect(new URL(page.url()).searchParams.get('indicator')).toBe('NH3N');
      await page.getByText('以表格查看氨氮').waitFor();
    });
  });

  it('shows the digests of a data package before it is taken, each file as of the same instant', async () => {
    await open(
      '/export',
      'signed-in',
      async (page) => {
        await page.getByRole('button', { name: '生成清单' }).click();
        await page.getByText('b2'.repeat(32)).waitFor();
        expect(await faultsByAxe(page)).toEqual([]);
        const archive = page.getByRole('link', { name: '下载整个数据包（ZIP）' });
        expect(await archive.getAttribute('href')).toMatch(/^\/api\/export\/archive\?asOf=2026-11-24T/);
        expect(await page.getByRole('link', { name: 'monthly.csv' }).getAttribute('href')).toMatch(
          /asOf=2026/,
        );
      },
      { bypassCSP: true },
    );
  });

  it('narrows the findings to one instrument by choice and by address, and tells the clause in words', async () => {
    await open('/findings', 'signed-in', async (page) => {
      await page.getByText('《水污染防治量化问责办法（试行）》一是第1项').waitFor();
      await page.getByRole('combobox', { name: '制度' }).click();
      await page.getByTitle('山西省水污染防治量化问责（2018年试行）（2条）').click();
      await page.waitForURL(/policy=sx18/);
      await page.reload();
      await page.getByTitle('山西省水污染防治量化问责（2018年试行）（2条）').waitFor();
    });
  });

  it('links the account to the provider by its password alone', async () => {
    await open('/account', 'signed-in', async (page) => {
      const form = page.locator('form', { has: page.getByRole('button', { name: '关联省统一身份认证' }) });
      await form.getByRole('button').click();
      await form.getByText('请输入当前密码。').waitFor();
      await form.getByLabel('当前密码').fill('wrong');
      await form.getByRole('button').click();
      await page.getByText('当前密码不对。').waitFor();
      await form.getByLabel('当前密码').fill('correct horse');
      await form.getByRole('button').click();
      await page.getByText('已关联另一个账号').waitFor();
    });
  });

  it('signs out from every page, and nothing of what was shown stays', async () => {
    await open('/findings', 'signed-in', async (page) => {
      await page.getByRole('button', { name: '张文' }).click();
      await page.getByText('退出登录').click();
      await page.getByRole('heading', { name: '登录' }).waitFor();
      expect(await page.getByText(FINDING.card.sentence).count()).toBe(0);
    });
  });

  it('opens the menu as a drawer on a small screen', async () => {
    await open(
      '/',
      'signed-in',
      async (page) => {
        await page.getByRole('button', { name: '打开菜单' }).click();
        await page.getByRole('dialog').getByRole('link', { name: '河流图' }).click();
        await page.getByRole('heading', { name: '河流图' }).waitFor();
      },
      { size: SIZES[1] },
    );
  });

  it('asks for less than 400 KB of compressed script for the first page', async () => {
    await open('/', 'signed-in', async (page) => {
      await page.getByRole('heading', { name: '水质最差的断面' }).waitFor();
      const asked = await page.evaluate<string[]>(
        'performance.getEntriesByType("resource").map(({ name }) => new URL(name).pathname)',
      );
      const scripts = asked.filter((name) => name.endsWith('.js'));
      const sizes = await Promise.all(
        scripts.map(async (name) => gzipSync(await readFile(path.join(inject('builtPages'), name))).length),
      );
      const total = sizes.reduce((sum, size) => sum + size, 0);
      expect(total).toBeLessThan(MOST_SCRIPT_BYTES);
      expect((await readdir(path.join(inject('builtPages'), 'assets'))).length).toBeGreaterThan(
        scripts.length,
      );
    });
  });
});

/** Presses Tab until what is called so has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(
      '(document.activeElement.getAttribute("aria-label") ?? document.activeElement.textContent).trim()',
    );
    if (focused === name) {
      return;
    }
  }
  throw new Error(`${name} is not reached by Tab`);
}
