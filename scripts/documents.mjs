/**
 * Writes the documents that are made from the code: docs/coverage.md, the table of floors in docs/architecture.md, the
 * reference of the policy language under docs/reference, and the pages' types of the API. With `--check` writes nothing
 * and fails when one is stale.
 */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { apiTypes } from './api-types.mjs';
import { engineDocuments } from './engine-documents.mjs';
import { FLOORS } from './floors.mjs';
import { CARRIED_BY_RECORDS, REQUIREMENTS } from './requirements.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const TITLE =
  /\b(?:it|test|describe)(?:\.\w+(?:\([^()]*\))?)*\(\s*(['"`])((?:\[[A-Za-z0-9, -]+\])[^\n]*?)\1,/g;

const documents = [
  { file: 'docs/coverage.md', content: await coverage() },
  { file: 'docs/architecture.md', content: await withFloors('docs/architecture.md') },
  // WHY: before those of the engine, whose schemas then enter the one register of the process a second time.
  ...(await apiTypes().then(
    (document) => [document],
    (error) => {
      console.error(error.message);
      process.exitCode = 1;
      return [];
    },
  )),
  ...(await engineDocuments()),
];

const isCheck = process.argv.includes('--check');
for (const { file, content } of documents) {
  const full = path.join(root, file);
  const present = await readFile(full, 'utf8').catch(() => '');
  if (present === content) {
    continue;
  }
  if (isCheck) {
    console.error(`${file} is stale: run node scripts/documents.mjs and commit it.`);
    process.exitCode = 1;
  } else {
    await mkdir(path.dirname(full), { recursive: true });
    await writeFile(full, content);
    console.log(`wrote ${file}`);
  }
}

async function coverage() {
  const proofs = new Map();
  for (const file of await testFiles()) {
    const text = await readFile(path.join(root, file), 'utf8');
    for (const [, , title] of text.matchAll(TITLE)) {
      const ids = /^\[([^\]]+)\]/.exec(title)?.[1].split(/,\s*/) ?? [];
      for (const id of ids) {
        proofs.set(id, [...(proofs.get(id) ?? []), { file, title: title.replace(/^\[[^\]]+\]\s*/, '') }]);
      }
    }
  }
  const known = new Set(REQUIREMENTS.flatMap(({ ids }) => ids));
  const strangers = [...proofs.keys(), ...Object.keys(CARRIED_BY_RECORDS)].filter((id) => !known.has(id));
  if (strangers.length > 0) {
    console.error(`Test titles name requirements that do not exist: ${strangers.join(', ')}.`);
    process.exitCode = 1;
  }
  const lines = [
    '# Coverage of the requirements',
    '',
    'Made from the titles of the tests by `node scripts/documents.mjs`; CI fails when it is stale and when a test here',
    'does not pass. What is said to be carried by the platform needs a record there, besides what is proved today; the',
    'records come with the platform. A requirement without either says so.',
  ];
  for (const { title, ids } of REQUIREMENTS) {
    lines.push('', `## ${title}`, '', '| requirement | proved by |', '| --- | --- |');
    for (const id of ids) {
      const found = proofs.get(id) ?? [];
      const byFile = Map.groupBy === undefined ? groupByFile(found) : Map.groupBy(found, ({ file }) => file);
      const cells = [...byFile].map(
        ([file, tests]) =>
          `[${path.basename(file)}](../${file}): ${tests.map((test) => escapeCell(test.title)).join('; ')}`,
      );
      const record = CARRIED_BY_RECORDS[id];
      const carried = record === undefined ? [] : [`carried by the platform: ${record}`];
      const all = [...cells, ...carried];
      lines.push(`| ${id} | ${all.length === 0 ? 'not yet' : all.join('<br>')} |`);
    }
  }
  return `${lines.join('\n')}\n`;
}

function groupByFile(proofs) {
  const groups = new Map();
  for (const proof of proofs) {
    groups.set(proof.file, [...(groups.get(proof.file) ?? []), proof]);
  }
  return groups;
}

function escapeCell(text) {
  return text.replaceAll('|', '\\|').replaceAll('<', '&lt;');
}

async function withFloors(file) {
  const text = await readFile(path.join(root, file), 'utf8').catch(() => '');
  const table = [
    '| room | floor | what it is |',
    '| --- | --- | --- |',
    ...FLOORS.map(({ room, floor, is }) => `| \`${room}\` | ${floor} | ${is} |`),
  ].join('\n');
  return text.replace(
    /(<!-- floors -->\n)[\s\S]*?(\n<!-- \/floors -->)/,
    (_, start, end) => `${start}\n${table}\n${end}`,
  );
}

async function testFiles() {
  const found = [];
  const walk = async (folder) => {
    const entries = await readdir(path.join(root, folder), { withFileTypes: true }).catch(() => []);
    for (const entry of entries) {
      const inner = `${folder}/${entry.name}`;
      if (entry.isDirectory() && entry.name !== 'node_modules') {
        await walk(inner);
      } else if (entry.name.endsWith('.test.ts')) {
        found.push(inner);
      }
    }
  };
  for (const folder of ['packages', 'apps', 'test']) {
    await walk(folder);
  }
  return found.sort();
}
