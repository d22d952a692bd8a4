import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type BuiltPages,
  CHROMIUM,
  expectSound,
  openBuiltPages,
  SIZES,
} from '../testing/built-pages.fixture.ts';
import { FINDING } from '../testing/findings.fixture.ts';

const otherwise = CHROMIUM === undefined ? ' (skipped: no Chromium, set CHROMIUM_PATH to one)' : '';

/** Pages with the address and a text that shows that they have come. */
const PAGES = [
  ['runs', '/runs', '每月结束后第 10 天自动核算上月。'],
  ['findings of a run', '/runs/run-1', FINDING.card.sentence],
  ['water of a run', '/runs/run-1?tab=water', '轻度富营养'],
  ['rankings of a run', '/runs/run-1?tab=rankings', '预警通报'],
  ['scores of a run', '/runs/run-1?tab=scores', '80～85'],
  ['changes since a run', '/runs/run-1?tab=changes', '数值：6.00'],
  ['changes beside a later run', '/runs/run-1?tab=changes&later=run-2', '次数：3 → 2'],
  ['grounds of a run', '/runs/run-1?tab=grounds', '山西省水污染防治量化问责（2018年试行）'],
  ['publications', '/publications', '2018年第1版'],
  ['publication', '/publications/publication-2', '实验室复核后更正'],
  ['unknown publication', '/publications/none', '没有找到这一版。'],
  ['audit trail', '/audit?action=sign-in&from=2026-11-01', '方式：密码'],
] as const;

/** Dialogs with the page, the button that opens them and a text that shows that they have come. */
const DIALOGS = [
  ['schedule', '/runs', '设置定时核算', '每月结束后第几天核算上月'],
  ['publishing', '/runs/run-1', '发布这次核算', '2018年还有更新的核算。'],
] as const;

describe.skipIf(CHROMIUM === undefined)(`pages about runs in a browser${otherwise}`, () => {
  let pages: BuiltPages;
  beforeAll(async () => {
    pages = await openBuiltPages();
  });
  afterAll(() => pages?.close());

  it.each(PAGES)(
    '%s have no accessibility fault that axe can find and never scroll sideways',
    async (_, address, shows) => {
      for (const size of SIZES) {
        await pages.open(
          address,
          async (page) => {
            await page.getByText(shows).first().waitFor();
            await expectSound(page);
          },
          { size },
        );
      }
    },
  );

  it.each(DIALOGS)(
    'the dialog of %s is sound, closes on Escape and gives the focus back',
    async (_, address, button, shows) => {
      for (const size of SIZES) {
        await pages.open(
          address,
          async (page) => {
            const opener = page.getByRole('button', { name: button });
            await opener.focus();
            await page.keyboard.press('Enter');
            const dialog = page.getByRole('dialog');
            await dialog.getByText(shows).waitFor();
            await expectSound(page);
            await page.keyboard.press('Escape');
            await dialog.waitFor({ state: 'detached' });
            expect(await opener.evaluate((element) => element === element.ownerDocument.activeElement)).toBe(
              true,
            );
          },
          { size },
        );
      }
    },
  );

  it('the menu is grouped, short enough to be seen whole, and says where one is', async () => {
    await pages.open('/publications', async (page) => {
      const menu = page.getByRole('navigation', { name: '主菜单' });
      await menu.getByRole('link', { name: '发布' }).waitFor();
      expect(await menu.getByRole('heading').allTextContents()).toEqual([
        '水质',
        '数据',
        '评价与问责',
        '系统',
      ]);
      const { bottom, height } = await menu.evaluate((element) => ({
        bottom: element.getBoundingClientRect().bottom,
        height: element.ownerDocument.documentElement.clientHeight,
      }));
      expect(bottom).toBeLessThanOrEqual(height);
      expect(await menu.getByRole('link', { name: '发布' }).getAttribute('aria-current')).toBe('page');
    });
  });

  it('a run is seen under way while it is made, and leads to its page when it is done', async () => {
    await pages.open('/runs', async (page) => {
      await start(page, '2018-03');
      await page.getByText('正在逐条对照条款').waitFor();
      await page.waitForURL(/\/runs\/run-1$/);
      await page.getByRole('heading', { name: '2018年核算' }).waitFor();
    });
  });

  it('a run under way is seen again after the page is loaded anew, until it is done', async () => {
    await pages.open('/runs', async (page) => {
      await start(page, '2018-04');
      const step = page.getByText('正在逐条对照条款');
      await step.waitFor();
      await page.reload();
      await step.waitFor();
      await page.getByText('2018年4月核算').waitFor();
      await step.waitFor({ state: 'detached' });
    });
  });

  it('a run that is under way already is refused in plain words', async () => {
    await pages.open('/runs', async (page) => {
      await start(page, '2018-02');
      await page.getByRole('alert').getByText('2018年2月正在核算。').waitFor();
    });
  });

  it('a run made again says what came out otherwise, and why', async () => {
    await pages.open('/runs/run-1?tab=grounds', async (page) => {
      await page.getByRole('button', { name: '开始重算核对' }).click();
      await page.getByText('重算结果与保存的结果不同。').waitFor();
      await page.getByText('不同来自程序版本').waitFor();
      await page.getByText('次数：3 → 2').waitFor();
      await expectSound(page);
    });
  });

  it('a second edition is published only with a note, and then shown with its differences', async () => {
    await pages.open('/runs/run-1', async (page) => {
      await page.getByRole('button', { name: '发布这次核算' }).click();
      await page.getByText('此后又有数据入库、更正或撤回').waitFor();
      await page.getByRole('button', { name: '发布为2018年第2版' }).click();
      await page.getByText('请写明为什么再发布一版。').waitFor();
      await page.getByLabel('为什么再发布一版').fill('实验室复核后更正');
      await page.getByRole('button', { name: '发布为2018年第2版' }).click();
      await page.getByRole('heading', { name: '2018年第2版' }).waitFor();
      await page.getByText('次数：3 → 2').waitFor();
    });
  });

  it('the schedule is set by the keyboard and then told in words', async () => {
    await pages.open('/runs', async (page) => {
      await page.getByRole('button', { name: '设置定时核算' }).click();
      await page.getByLabel('每季度结束后第几天核算上季度').fill('20');
      await page.keyboard.press('Enter');
      await page.getByText('每季度结束后第 20 天自动核算上季度。').waitFor();
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    });
  });

  it('the audit trail is verified by a button and says in words that it holds', async () => {
    await pages.open('/audit', async (page) => {
      await page.getByRole('button', { name: '核验全部记录' }).click();
      await page.getByText('共 37 条记录，全部相符').waitFor();
      await expectSound(page);
    });
  });

  it('the audit trail is narrowed to one person by a click, and the address says so', async () => {
    await pages.open('/audit', async (page) => {
      await page
        .getByRole('button', { name: /^只看.*的记录$/ })
        .first()
        .click();
      await page.waitForURL(/actor=u1/);
      await page.getByRole('button', { name: /^取消操作人筛选/ }).click();
      await page.waitForURL(/\/audit$/);
    });
  });
});

async function start(page: Page, period: string): Promise<void> {
  await page.getByLabel('时段').fill(period);
  await page.getByRole('button', { name: '开始核算' }).click();
}
