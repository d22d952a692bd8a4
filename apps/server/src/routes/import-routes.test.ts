import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Browser,
  formOf,
  loadSmallWorld,
  openTestSite,
  signedIn,
  type TestSite,
} from '../testing/test-site.fixture.ts';

let site: TestSite;
let analyst: Browser;
beforeAll(async () => {
  site = await openTestSite();
  await loadSmallWorld(site);
  analyst = await signedIn(site, { roles: ['analyst'] });
});
afterAll(() => site.stop());

const upload = (address: string, files: Readonly<Record<string, string | Uint8Array>>, language = 'zh') => {
  const { payload, headers } = formOf(files);
  return analyst.ask({
    method: 'POST',
    url: address,
    payload,
    headers: { ...headers, 'accept-language': language },
  } as never);
};
const monthly = (...rows: readonly string[]) => ['section,month,indicator,value', ...rows, ''].join('\n');

describe('files sent in a form', () => {
  it('[PF-1] are looked at, then recorded, and seen in the list and in the series', async () => {
    const files = { 'monthly.csv': monthly('S1,2018-03,NH3N,0.8', 'S1,2018-01,NH3N,0.9') };
    const preview = await upload('/api/imports?mode=preview', files);
    expect(preview).toMatchObject({
      status: 200,
      body: { isCommitted: false, layout: 'package', total: { added: 1, same: 1, corrected: 0 } },
    });
    const done = await upload('/api/imports?mode=commit', files);
    expect(done.body).toMatchObject({ isCommitted: true, earlier: null });
    const again = await upload('/api/imports?mode=commit', files);
    expect(again.body).toMatchObject({
      earlier: { batchId: done.body.batchId },
      total: { added: 0, same: 2 },
    });
    const list = await analyst.ask({ method: 'GET', url: '/api/imports?size=1' });
    expect(list.body).toMatchObject({
      total: 3,
      size: 1,
      items: [{ batchId: again.body.batchId, fileName: 'monthly.csv' }],
    });
    const series = await analyst.ask({ method: 'GET', url: '/api/sections/S1/series' });
    expect(series.body).toMatchObject({ firstMonth: '2018-01', monthCount: 3 });
    const packed = await analyst.ask({
      method: 'GET',
      url: '/api/sections/S1/series',
      headers: { 'accept-encoding': 'gzip' },
    });
    expect(packed.headers['content-encoding']).toBe('gzip');
    expect(JSON.parse(gunzipSync(packed.bytes).toString())).toEqual(series.body);
    expect(series.body.indicators[0].points[2]).toMatchObject({ kind: 'value', value: '0.8' });
  });

  it('[PF-1] with faults come back row by row, in words and in the file itself', async () => {
    const files = { '上报.csv': '', 'monthly.csv': monthly('S1,2018-05,NH3N,0.8', 'S9,2018-05,NH3N,0.8') };
    const { '上报.csv': _, ...only } = files;
    const refused = await upload('/api/imports?mode=commit', only);
    expect(refused).toMatchObject({ status: 422, body: { code: 'unknown-section' } });
    expect(refused.body.errors).toEqual([
      expect.objectContaining({ file: 'monthly.csv', row: 3, column: 'section', code: 'unknown-section' }),
    ]);
    const marked = await upload('/api/imports/marked?file=monthly.csv', only);
    expect(marked).toMatchObject({ status: 200, type: 'text/csv; charset=utf-8' });
    expect(marked.text.split('\n')[2]).toMatch(/^S9,2018-05,NH3N,0\.8,"【section】/);
    const english = await upload('/api/imports/marked', only, 'en');
    expect(english.text).toContain('[section] sections.csv has no section “S9”');
    const sound = await upload('/api/imports/marked', { 'monthly.csv': monthly('S1,2018-05,NH3N,0.8') });
    expect(sound).toMatchObject({ status: 409, body: { code: 'without-faults' } });
  });

  it('may be packed, and are refused when they are not what they say', async () => {
    const packed = await upload('/api/imports?mode=preview', {
      'monthly.csv.gz': gzipSync(monthly('S1,2018-06,NH3N,0.8')),
    });
    expect(packed.body).toMatchObject({ total: { added: 1 } });
    const damaged = await upload('/api/imports?mode=preview', { 'monthly.csv.gz': 'no archive' });
    expect(damaged).toMatchObject({ status: 422, body: { code: 'damaged-archive' } });
    const json = await analyst.ask({ method: 'POST', url: '/api/imports?mode=preview', payload: {} });
    expect(json).toMatchObject({ status: 422, body: { code: 'not-a-form' } });
    expect((await upload('/api/imports?mode=perhaps', {})).status).toBe(400);
    expect((await upload('/api/imports?mode=preview', {})).body.code).toBe('nothing-uploaded');
  });
});

describe('measurements sent as JSON', () => {
  const send = (payload: object, key: string | null = 'request-0001') =>
    analyst.ask({
      method: 'POST',
      url: '/api/measurements',
      payload,
      ...(key === null ? {} : { headers: { 'idempotency-key': key } }),
    });
  const one = { section: 'S2', month: '2018-09', indicator: 'NH3N', value: '0.31' };

  it('[PF-1] are recorded once under one id, and answered the same each time', async () => {
    const first = await send({ monthly: [one] });
    expect(first).toMatchObject({ status: 200, body: { added: 1, same: 0, corrected: 0 } });
    expect((await send({ monthly: [one] })).text).toBe(first.text);
    expect(await send({ monthly: [{ ...one, value: '0.32' }] })).toMatchObject({
      status: 409,
      body: { code: 'idempotency-key-reused' },
    });
    expect(await send({ monthly: [one] }, null)).toMatchObject({
      status: 400,
      body: { errors: [{ file: 'headers', column: 'idempotency-key' }] },
    });
    const faulty = await send({ monthly: [one, { ...one, value: 'x' }] }, 'request-0002');
    expect(faulty).toMatchObject({
      status: 422,
      body: { errors: [{ file: 'monthly', row: 2, column: 'value' }] },
    });
  });
});

describe('what is on record', () => {
  it('[PF-9] is exported as a package, file by file, as known at an instant', async () => {
    const manifest = (await analyst.ask({ method: 'GET', url: '/api/export' })).body;
    expect(manifest.files.map(({ file }: { file: string }) => file)).toContain('monthly.csv');
    const file = await analyst.ask({ method: 'GET', url: `/api/export/sections.csv?asOf=${manifest.asOf}` });
    expect(file.text).toContain('S1,990101,"","",一号桥');
    expect((await analyst.ask({ method: 'GET', url: '/api/export/nothing.csv' })).status).toBe(404);
    const long = await analyst.ask({ method: 'GET', url: '/api/export?asOf=2001-01-01' });
    expect(long.body.files.map(({ file: name }: { file: string }) => name)).toEqual([
      'divisions.csv',
      'sections.csv',
    ]);
  });

  it('[PF-9] is exported in one archive, and filled in by a template that comes as a workbook', async () => {
    for (const [address, type, name] of [
      ['/api/export/archive', 'application/zip', '.zip'],
      ['/api/imports/template', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', '.xlsx'],
    ] as const) {
      const file = await analyst.ask({ method: 'GET', url: address });
      expect(file.status).toBe(200);
      expect(file.headers['content-type']).toBe(type);
      expect(file.headers['content-disposition']).toContain(name);
      expect(file.bytes.subarray(0, 2).toString()).toBe('PK');
    }
  });

  it('comes in lists whose texts no spreadsheet takes for formulas', async () => {
    const sections = 'section,division,name,kind,control,river,basin,boundary';
    await upload('/api/imports?mode=commit', {
      'sections.csv': `${sections}\nS8,990101,"=HYPERLINK(""x"")",river,county,甲河,甲流域,none\n`,
    });
    const csv = await analyst.ask({ method: 'GET', url: '/api/sections?format=csv&search=S8' });
    expect(csv.text).toContain(`S8,"'=HYPERLINK(""x"")",河流,县控`);
    const versions = await analyst.ask({
      method: 'GET',
      url: '/api/sections/S1/measurements?indicator=NH3N&format=csv',
    });
    expect(versions.text.split('\r\n')[0]).toContain('月份,指标,数值');
    const page = await analyst.ask({ method: 'GET', url: '/api/sections?page=2&size=2' });
    expect(page.body).toMatchObject({ page: 2, size: 2, total: 5 });
    expect(page.body.items).toHaveLength(2);
  });

  it('shows a month at a glance and its rivers', async () => {
    const overview = await analyst.ask({ method: 'GET', url: '/api/overview?month=2018-02' });
    expect(overview).toMatchObject({
      status: 200,
      body: { month: '2018-02', worst: [{ section: 'S1', class: 'V' }] },
    });
    expect(overview.body.imports.length).toBeGreaterThan(0);
    const rivers = await analyst.ask({ method: 'GET', url: '/api/rivers?month=2018-02' });
    expect(rivers.body.stations.find(({ section }: { section: string }) => section === 'S3')).toMatchObject({
      outcome: 'dry',
    });
    const flags = await analyst.ask({ method: 'GET', url: '/api/flags?from=2018-01&to=2018-12' });
    expect(flags).toMatchObject({ status: 200, body: { page: 1 } });
  });
});
