/**
 * Times rule SX18-1a over a source of national size: the engine's pass, a loop written by hand for this one rule, and two
 * peers on the same facts. All must give the same answers, or nothing is printed.
 *
 * Use: npm --prefix bench install, then npm --prefix bench run engine
 */

import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { evaluate as evaluateCel, parse as parseCel } from 'cel-js';
import { Engine } from 'json-rules-engine';
import { bundled, machineText, median } from './bundled.mjs';
import { nationalSource } from './national-source.mjs';

const RUNS = 5;
const WARM_UP = 1000;
const YEAR = 2018;
const root = fileURLToPath(new URL('..', import.meta.url));

const engine = await bundled('packages/engine/src/index.ts');
const pack = await readPackFolder(path.join(root, 'policies', 'shanxi-accountability-2018'));
const rule = pack.rules.find(({ id }) => id === 'SX18-1a');
const answers = engine.defaultAnswers(pack);
const { source, columns, sectionsOfCounty, counties } = nationalSource();
const [window] = engine.windowsOf(rule, YEAR);
const { first, count: months } = source.periods.month;
const items = source.items.indicator.length;
const firstMonth = YEAR * 12 - first;

const cache = engine.evaluationCache(source);
const compiled = engine.compileRule(pack, rule, source, answers, cache);

const contenders = [
  { name: 'loop by hand, this rule only', run: byHand },
  {
    name: 'engine, comparing anew',
    run: () => {
      cache.columns.clear();
      return metCounties(engine.evaluateRule(compiled, window));
    },
  },
  { name: 'engine, cells compared before', run: () => metCounties(engine.evaluateRule(compiled, window)) },
  {
    name: 'engine, nothing kept',
    run: () => metCounties(engine.evaluateRule(engine.compileRule(pack, rule, source, answers), window)),
  },
  { name: 'cel-js 0.8.2, a county an expression', run: celPass() },
  { name: 'json-rules-engine 7.3.1, a section’s month a run', run: jsonRulesPass() },
];

const expected = byHand();
const outcomes = engine.evaluateRule(compiled, window);
assert.deepEqual([...outcomes.status], expected.status, 'statuses agree with the loop by hand');
assert.deepEqual([...outcomes.min], expected.min, 'lower counts agree');
assert.deepEqual([...outcomes.max], expected.max, 'upper counts agree');

for (const { run } of contenders) {
  // Long enough for the compiler to have done its work, the same time for all.
  for (const end = performance.now() + WARM_UP; performance.now() < end; ) {
    await run();
  }
}

const times = contenders.map(() => []);
for (let round = 0; round < RUNS; round += 1) {
  for (const [index, { name, run }] of contenders.entries()) {
    const start = performance.now();
    const result = await run();
    times[index].push(performance.now() - start);
    assert.deepEqual([...(result.met ?? result)], [...expected.met], `${name} finds the same counties`);
  }
}

const explained = outcomes.subjects.map((subject) => {
  const start = performance.now();
  engine.explainSubject(compiled, window, subject);
  return performance.now() - start;
});

const medians = times.map(median);
const [hand] = medians;
const cells = sectionsOfCounty.flat().length * 12 * items;
console.log(
  [
    `${counties.length} counties, ${columns.sections} sections, ${months} months, ${items} indicators; ${cells.toLocaleString('en')} cells judged; ` +
      `${expected.met.size} counties met, ${expected.status.filter((status) => status === 3).length} undetermined.`,
    `${machineText()}. Median of ${RUNS} interleaved runs.`,
    '',
    '| pass over all counties | ms | times the loop by hand |',
    '| --- | ---: | ---: |',
    ...contenders.map(
      ({ name }, index) =>
        `| ${name} | ${medians[index].toFixed(medians[index] < 100 ? 2 : 0)} | ${(medians[index] / hand).toFixed(medians[index] / hand < 100 ? 2 : 0)} |`,
    ),
    '',
    `Explaining one county: ${median(explained).toFixed(2)} ms (median of ${explained.length}).`,
  ].join('\n'),
);

/** What a programmer would write who needs this one rule and nothing else: months of any section, met or perhaps. */
function byHand() {
  const { numerator, denominator, state } = columns;
  const [met, status, min, max] = [new Set(), [], [], []];
  const marks = new Uint8Array(12);
  for (let county = 0; county < counties.length; county += 1) {
    marks.fill(0);
    for (const section of sectionsOfCounty[county]) {
      for (let month = 0; month < 12; month += 1) {
        const start = (section * months + firstMonth + month) * items;
        let mark = marks[month];
        for (let cell = start; cell < start + items; cell += 1) {
          if (state[cell] === 2) {
            mark |= 1;
          } else if (state[cell] === 1 && numerator[cell] >= 2 * denominator[cell]) {
            mark |= 2;
          }
        }
        marks[month] = mark;
      }
    }
    let [sure, open] = [0, 0];
    for (let month = 0; month < 12; month += 1) {
      if ((marks[month] & 2) !== 0) {
        sure += 1;
      } else if (marks[month] === 1) {
        open += 1;
      }
    }
    min.push(sure);
    max.push(sure + open);
    status.push(sure >= 2 ? 2 : sure + open < 2 ? 1 : 3);
    if (sure >= 2) {
      met.add(counties[county]);
    }
  }
  return { met, status, min, max };
}

function metCounties({ subjects, status }) {
  return new Set(subjects.filter((_, index) => status[index] === 2).map(({ division }) => division));
}

/** One expression for the whole condition; facts are the county's known cells by month. Unknown cells it cannot say. */
function celPass() {
  const condition = 'size(months.filter(m, m.exists(c, c.numerator >= 2.0 * c.denominator))) >= 2';
  const { cst } = parseCel(condition);
  const { numerator, denominator, state } = columns;
  const facts = sectionsOfCounty.map((sections) =>
    Array.from({ length: 12 }, (_, month) =>
      sections.flatMap((section) => {
        const start = (section * months + firstMonth + month) * items;
        return Array.from({ length: items }, (_, item) => start + item)
          .filter((cell) => state[cell] === 1)
          .map((cell) => ({ numerator: numerator[cell], denominator: denominator[cell] }));
      }),
    ),
  );
  return () => new Set(counties.filter((_, county) => evaluateCel(cst, { months: facts[county] })));
}

/** One rule of one condition an indicator, run for each month of each section; months are counted around it. */
function jsonRulesPass() {
  const rules = new Engine([], { allowUndefinedFacts: true });
  rules.addRule({
    conditions: {
      any: source.items.indicator.map((fact) => ({ fact, operator: 'greaterThanInclusive', value: 2 })),
    },
    event: { type: 'over' },
  });
  const { numerator, denominator, state } = columns;
  const facts = sectionsOfCounty.map((sections) =>
    Array.from({ length: 12 }, (_, month) =>
      sections.map((section) => {
        const start = (section * months + firstMonth + month) * items;
        const known = source.items.indicator.flatMap((name, item) =>
          state[start + item] === 1 ? [[name, numerator[start + item] / denominator[start + item]]] : [],
        );
        return Object.fromEntries(known);
      }),
    ),
  );
  return async () => {
    const met = new Set();
    for (const [county, monthsOfCounty] of facts.entries()) {
      let over = 0;
      for (const sections of monthsOfCounty) {
        let isOver = false;
        for (const values of sections) {
          const { events } = await rules.run(values);
          isOver ||= events.length > 0;
        }
        over += isOver ? 1 : 0;
      }
      if (over >= 2) {
        met.add(counties[county]);
      }
    }
    return met;
  };
}

async function readPackFolder(folder) {
  const names = await readdir(folder, { recursive: true });
  const files = await Promise.all(
    names
      .filter((name) => name.endsWith('.yaml'))
      .map(async (name) => [name, await readFile(path.join(folder, name), 'utf8')]),
  );
  const read = engine.readPack(new Map(files));
  assert.ok(read.ok, JSON.stringify(read.error?.[0]));
  return read.value;
}
