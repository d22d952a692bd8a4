/**
 * Times the class evaluation of 9.2 million values (21 indicators, 3,641 sections, 120 months; missing values, lakes and
 * values below detection included): our columns beside DuckDB's best query found, on the same data in the same run, and
 * beside a plain sum over the same arrays. Classes must agree row by row, or nothing is printed.
 *
 * Use: npm --prefix bench install, then npm --prefix bench run water
 */
import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { bundled, machineText, median } from './bundled.mjs';
import { randomOf } from './invented-values.mjs';

const SECTIONS = 3641;
const MONTHS = 120;
const ROWS = SECTIONS * MONTHS;
const RUNS = 5;
const BELOW = 1;

const water = await bundled('packages/water/src/index.ts');
const domain = await bundled('packages/domain/src/index.ts');
const [day] = [domain.parseDay('2018-06-30')];
const standard = water.evaluationStandardOn(day).value;
const indicators = standard.classItems.content;
const steps = water.compileLimitSteps(standard, 'assessment');

const random = randomOf(20180601);

/** Fixed-point integers as received: the value, or the detection limit where `below` is 1. NaN is missing. */
const kinds = Uint8Array.from({ length: ROWS }, (_, row) => (Math.floor(row / MONTHS) % 20 === 0 ? 1 : 0));
const columns = indicators.map((indicator) => {
  const { low, high } = steps.items.get(indicator);
  const scale = 10 ** domain.indicatorOf(indicator).scale;
  // About the middle of class II or III of a river: a spread that fills every class.
  const middle = indicator === 'DO' ? low[2] * 1.4 : indicator === 'pH' ? 7.8 * scale : high[2] * 0.6;
  const values = new Float64Array(ROWS);
  const below = new Uint8Array(ROWS);
  for (let row = 0; row < ROWS; row += 1) {
    const draw = random();
    if (draw < 0.03) {
      values[row] = Number.NaN;
    } else {
      const spread = indicator === 'pH' ? 0.9 + random() * 0.2 : 0.15 + random() * random() * 3.2;
      values[row] = Math.round(indicator === 'DO' ? middle * (2 - spread / 2) : middle * spread);
      below[row] = draw < 0.1 && indicator !== 'pH' && indicator !== 'DO' ? BELOW : 0;
    }
  }
  return { indicator, values, below };
});
const valueCount = columns.reduce(
  (sum, { values }) => sum + values.reduce((n, v) => n + (Number.isNaN(v) ? 0 : 1), 0),
  0,
);

/** Ours: half of what is below detection, then the class; nothing kept between runs. */
function ours() {
  const items = columns.map(({ indicator, values, below }) => {
    const counted = new Float64Array(ROWS);
    for (let row = 0; row < ROWS; row += 1) {
      counted[row] = below[row] === BELOW ? values[row] / 2 : values[row];
    }
    return { indicator, values: counted };
  });
  return water.evaluateColumns(
    { kinds, items, judged: water.maskOfItems(indicators), notDetected: null },
    steps,
  ).level;
}

function plainSum() {
  let sum = 0;
  for (const { values } of columns) {
    for (let row = 0; row < ROWS; row += 1) {
      sum += values[row];
    }
  }
  return sum;
}

const instance = await DuckDBInstance.create(':memory:');
const connection = await instance.connect();
await connection.run('SET threads = 1');
await load(connection);
const query = await bestQuery();

/** DuckDB's: one scan, the worst level over the items; computed and summed up inside, so that no row has to come out. */
async function duck() {
  await connection.run(`CREATE OR REPLACE TABLE levels AS ${query}`);
}

await duck();
const expected = ours();
const reader = await connection.runAndReadAll('SELECT level FROM levels ORDER BY rowid');
const found = reader.getColumns()[0];
for (let row = 0; row < ROWS; row += 1) {
  const level = found[row] === null ? 255 : Number(found[row]);
  assert.equal(level, expected[row], `row ${row}`);
}

const times = { ours: [], duck: [], sum: [] };
for (let run = 0; run < RUNS; run += 1) {
  times.ours.push(timed(ours));
  times.sum.push(timed(plainSum));
  const start = performance.now();
  await duck();
  times.duck.push(performance.now() - start);
}

const [own, theirs, sum] = [median(times.ours), median(times.duck), median(times.sum)];
console.log(`${machineText()}; ${ROWS} rows, ${valueCount} values; medians of ${RUNS} interleaved runs.\n`);
console.log('| what | ms | million values a second | of ours |');
console.log('| --- | ---: | ---: | ---: |');
for (const [name, time] of [
  ['class by columns, one thread', own],
  ['DuckDB 1.5, one thread, best query found', theirs],
  ['plain sum over the same arrays', sum],
]) {
  console.log(
    `| ${name} | ${time.toFixed(0)} | ${(valueCount / time / 1000).toFixed(0)} | ${(time / own).toFixed(2)} |`,
  );
}

function timed(run) {
  const start = performance.now();
  run();
  return performance.now() - start;
}

/** The query that DuckDB runs fastest here, each tried three times. */
async function bestQuery() {
  const tried = [];
  for (const [name, text] of Object.entries(queries())) {
    const runs = [];
    for (let run = 0; run < 3; run += 1) {
      const start = performance.now();
      await connection.run(`CREATE OR REPLACE TABLE levels AS ${text}`);
      runs.push(performance.now() - start);
    }
    tried.push({ name, text, time: Math.min(...runs) });
    console.error(`DuckDB, query of ${name}: ${Math.min(...runs).toFixed(0)} ms`);
  }
  return tried.toSorted((a, b) => a.time - b.time)[0].text;
}

async function load(target) {
  const file = path.join(os.tmpdir(), `shuize-bench-${process.pid}.csv`);
  const names = columns.map(({ indicator }) => `"${indicator}" DOUBLE, "${indicator}_below" UTINYINT`);
  await target.run(`CREATE TABLE water (lake UTINYINT, ${names.join(', ')})`);
  const PART = 40_000;
  for (let start = 0; start < ROWS; start += PART) {
    const lines = [];
    for (let row = start; row < Math.min(ROWS, start + PART); row += 1) {
      const cells = columns.map(
        ({ values, below }) => `${Number.isNaN(values[row]) ? '' : values[row]},${below[row]}`,
      );
      lines.push(`${kinds[row]},${cells.join(',')}`);
    }
    await writeFile(file, `${lines.join('\n')}\n`);
    await target.run(`COPY water FROM '${file}' (HEADER false)`);
  }
}

/**
 * The queries tried, all of one scan. `steps` counts how many limits a value fails, which DuckDB does branch-free; `cases`
 * asks class by class. Halving what is below detection comes first, in a subquery.
 */
function queries() {
  const counted = columns.map(
    ({ indicator }) =>
      `CASE WHEN "${indicator}_below" = 1 THEN "${indicator}" / 2 ELSE "${indicator}" END AS "${indicator}"`,
  );
  const from = `FROM (SELECT lake, ${counted.join(', ')} FROM water)`;
  const worst = (levelOf) =>
    `SELECT greatest(${columns.map(({ indicator }) => byKind(indicator, levelOf)).join(', ')}) AS level ${from}`;
  return { steps: worst(failedLimits), cases: worst(firstClass) };
}

function byKind(indicator, levelOf) {
  const { low, high } = steps.items.get(indicator);
  const ofKind = (kind) =>
    levelOf(`"${indicator}"`, low.slice(kind * 5, kind * 5 + 5), high.slice(kind * 5, kind * 5 + 5));
  const [river, lake] = [ofKind(0), ofKind(1)];
  return river === lake ? river : `CASE WHEN lake = 1 THEN ${lake} ELSE ${river} END`;
}

function failedLimits(value, low, high) {
  const tests = Array.from(low, (bottom, n) => {
    const above = Number.isFinite(high[n]) ? `${value} > ${high[n]}` : null;
    const below = Number.isFinite(bottom) ? `${value} < ${bottom}` : null;
    return `(${[above, below].filter((test) => test !== null).join(' OR ')})::UTINYINT`;
  });
  return `(${tests.join(' + ')})`;
}

function firstClass(value, low, high) {
  const whens = Array.from(low, (bottom, n) => {
    const most = Number.isFinite(high[n]) ? `${value} <= ${high[n]}` : null;
    const least = Number.isFinite(bottom) ? `${value} >= ${bottom}` : null;
    return `WHEN ${[most, least].filter((test) => test !== null).join(' AND ')} THEN ${n}`;
  });
  return `CAST(CASE WHEN ${value} IS NULL THEN NULL ${whens.join(' ')} ELSE 5 END AS UTINYINT)`;
}
