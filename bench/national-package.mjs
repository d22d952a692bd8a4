/**
 * Writes a data package of national size into a folder: 3,641 sections, 24 months, 21 indicators, 2,800 counties, about
 * 1.8 million values. Invented numbers from a seed; for timing only.
 *
 * Use: node bench/national-package.mjs DIR
 */

import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { MONTHLY_INDICATORS, randomOf } from './invented-values.mjs';

const [, , folder] = process.argv;
if (folder === undefined) {
  console.error('Use: node bench/national-package.mjs DIR');
  process.exit(2);
}

const SECTIONS = 3641;
const COUNTIES = 2800;
const CITIES = 333;
const PROVINCES = 31;
const YEARS = [2017, 2018];

const random = randomOf(20180601);

const provinceCode = (index) => String(600000 + index * 10_000);
const cityCode = (index) =>
  String(Number(provinceCode(index % PROVINCES)) + (Math.floor(index / PROVINCES) + 1) * 100);
const countyCode = (index) => String(Number(cityCode(index % CITIES)) + Math.floor(index / CITIES) + 1);
const sectionId = (index) => `N${String(index).padStart(5, '0')}`;

await mkdir(folder, { recursive: true });
const file = (name) => path.join(folder, name);
const join = (rows) => `${rows.join('\n')}\n`;

await writeFile(
  file('divisions.csv'),
  join([
    'code,name,level,parent',
    ...Array.from({ length: PROVINCES }, (_, index) => `${provinceCode(index)},省${index},province,`),
    ...Array.from(
      { length: CITIES },
      (_, index) => `${cityCode(index)},市${index},city,${provinceCode(index % PROVINCES)}`,
    ),
    ...Array.from(
      { length: COUNTIES },
      (_, index) => `${countyCode(index)},县${index},county,${cityCode(index % CITIES)}`,
    ),
  ]),
);
await writeFile(
  file('sections.csv'),
  join([
    'section,division,name,kind,control,river,basin,boundary',
    ...Array.from(
      { length: SECTIONS },
      (_, index) =>
        `${sectionId(index)},${countyCode(index % COUNTIES)},断面${index},${index % 20 === 0 ? 'lake' : 'river'},national,河${index % 900},流域${index % 10},none`,
    ),
  ]),
);
await writeFile(
  file('targets.csv'),
  join([
    'section,year,class',
    ...Array.from({ length: SECTIONS }, (_, index) =>
      YEARS.map((year) => `${sectionId(index)},${year},${['II', 'III', 'III', 'IV'][index % 4]}`),
    ).flat(),
  ]),
);
await writeFile(
  file('posts.csv'),
  join([
    'division,department,post,person,from,to',
    ...Array.from({ length: COUNTIES }, (_, index) =>
      ['vice-county-head', 'county-head', 'county-secretary'].map(
        (post) => `${countyCode(index)},,${post},${post} ${index},2015-01-01,`,
      ),
    ).flat(),
  ]),
);

const monthly = createWriteStream(file('monthly.csv'));
monthly.write('section,month,indicator,value\n');
let values = 0;
for (let section = 0; section < SECTIONS; section += 1) {
  const dirt = 0.5 + random() * random() * 3;
  let text = '';
  for (const year of YEARS) {
    for (let month = 1; month <= 12; month += 1) {
      const at = `${sectionId(section)},${year}-${String(month).padStart(2, '0')}`;
      const fate = random();
      if (fate < 0.01) {
        text += `${at},state,${fate < 0.004 ? 'dry' : fate < 0.007 ? 'frozen' : 'no-data'}\n`;
        continue;
      }
      for (const [indicator, usual, decimals] of MONTHLY_INDICATORS) {
        const spread = indicator === 'pH' ? 0.9 + random() * 0.2 : dirt * (0.5 + random());
        const value = usual * (indicator === 'DO' ? 1.6 - spread / 3 : spread);
        text += `${at},${indicator},${Math.max(value, 10 ** -decimals).toFixed(decimals)}${random() < 0.1 && usual < 0.05 ? 'L' : ''}\n`;
        values += 1;
      }
    }
  }
  if (!monthly.write(text)) {
    await once(monthly, 'drain');
  }
}
monthly.end();
await once(monthly, 'finish');
console.log(`${values} values of ${SECTIONS} sections in ${folder}`);
