/**
 * A province of 500 sections as data packages: ten years of monthly values of 21 indicators, and in the last year a reading
 * every four hours of the nine indicators of an automatic station, of which five are among the 21 and have no monthly values
 * of their own in that year. Invented numbers from a seed; for timing only.
 */

import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { MONTHLY_INDICATORS, randomOf } from './invented-values.mjs';

export const SECTIONS = 500;
export const FIRST_YEAR = 2009;
export const LAST_YEAR = 2018;
const MONTHS = 12;
const CITIES = 11;
const COUNTIES = 100;
const RIVERS = 60;
const HOURS_BETWEEN = 4;

/** Indicator, usual value and decimals. */
const STATION = [
  ['WT', 16, 1],
  ['pH', 7.8, 2],
  ['DO', 8.2, 2],
  ['EC', 620, 1],
  ['Turbidity', 24, 1],
  ['CODMn', 3.6, 2],
  ['NH3N', 0.42, 3],
  ['TP', 0.09, 3],
  ['TN', 3.4, 2],
];
const OF_STATION = new Set(STATION.map(([indicator]) => indicator));

export const sectionId = (index) => `P${String(index).padStart(4, '0')}`;
const cityCode = (index) => String(990_000 + (index + 1) * 100);
const countyCode = (index) => String(Number(cityCode(index % CITIES)) + Math.floor(index / CITIES) + 1);
const monthText = (year, month) => `${year}-${String(month).padStart(2, '0')}`;

/**
 * Writes the packages into a folder.
 *
 * @returns the folders in the order in which they are to be recorded, with the number of values of each
 */
export async function writePlatformPackages(folder) {
  const random = randomOf(20_181_126);
  const dirtOf = Array.from({ length: SECTIONS }, () => 0.5 + random() * random() * 3);
  const base = path.join(folder, 'base');
  await mkdir(base, { recursive: true });
  for (const [name, rows] of placeFiles()) {
    await writeFile(path.join(base, name), `${rows.join('\n')}\n`);
  }
  const written = [
    { folder: base, values: await writeMonthly(path.join(base, 'monthly.csv'), dirtOf, random) },
  ];
  for (let month = 1; month <= MONTHS; month += 1) {
    const place = path.join(folder, `readings-${monthText(LAST_YEAR, month)}`);
    await mkdir(place, { recursive: true });
    const values = await writeReadings(path.join(place, 'readings.csv'), LAST_YEAR, month, dirtOf, random);
    written.push({ folder: place, values });
  }
  return written;
}

/** Readings of the month after the last year. */
export async function writeExtraMonth(folder) {
  await mkdir(folder, { recursive: true });
  const dirtOf = Array.from({ length: SECTIONS }, () => 1);
  const file = path.join(folder, 'readings.csv');
  return { folder, values: await writeReadings(file, LAST_YEAR + 1, 1, dirtOf, randomOf(20_190_101)) };
}

function placeFiles() {
  const numbers = (count) => Array.from({ length: count }, (_, index) => index);
  const years = numbers(LAST_YEAR - FIRST_YEAR + 1).map((index) => FIRST_YEAR + index);
  return new Map([
    [
      'divisions.csv',
      [
        'code,name,level,parent',
        '990000,测试省,province,',
        ...numbers(CITIES).map((index) => `${cityCode(index)},第${index + 1}市,city,990000`),
        ...numbers(COUNTIES).map(
          (index) => `${countyCode(index)},第${index + 1}县,county,${cityCode(index % CITIES)}`,
        ),
      ],
    ],
    [
      'sections.csv',
      [
        'section,division,name,kind,control,river,basin,boundary,upstream',
        ...numbers(SECTIONS).map((index) => {
          const above = index < RIVERS ? '' : sectionId(index - RIVERS);
          const kind = index % 20 === 0 ? 'lake' : 'river';
          const control = index % 4 === 0 ? 'national' : 'provincial';
          return `${sectionId(index)},${countyCode(index % COUNTIES)},第${index + 1}断面,${kind},${control},第${(index % RIVERS) + 1}河,第${(index % 6) + 1}流域,${index % 3 === 0 ? 'county' : 'none'},${above}`;
        }),
      ],
    ],
    [
      'targets.csv',
      [
        'section,year,class',
        ...numbers(SECTIONS).flatMap((index) =>
          years.map((year) => `${sectionId(index)},${year},${['II', 'III', 'III', 'IV'][index % 4]}`),
        ),
      ],
    ],
    [
      'posts.csv',
      [
        'division,department,post,person,from,to',
        ...numbers(COUNTIES).flatMap((index) =>
          ['vice-county-head', 'county-head', 'county-secretary'].map(
            (post) => `${countyCode(index)},,${post},${post} ${index},2015-01-01,`,
          ),
        ),
      ],
    ],
    ['adoptions.csv', ['division,policy,from,to', '990000,shanxi-accountability-2018,2018-01-01,']],
  ]);
}

async function writeMonthly(file, dirtOf, random) {
  const out = createWriteStream(file);
  out.write('section,month,indicator,value\n');
  let values = 0;
  for (const [section, dirt] of dirtOf.entries()) {
    let text = '';
    for (let year = FIRST_YEAR; year <= LAST_YEAR; year += 1) {
      for (let month = 1; month <= MONTHS; month += 1) {
        for (const [indicator, usual, decimals] of MONTHLY_INDICATORS) {
          if (year === LAST_YEAR && OF_STATION.has(indicator)) {
            continue;
          }
          const value = measured(indicator, usual, dirt, random);
          const isBelow = usual < 0.05 && random() < 0.1;
          text += `${sectionId(section)},${monthText(year, month)},${indicator},${written(value, decimals)}${isBelow ? 'L' : ''}\n`;
          values += 1;
        }
      }
    }
    await writeTo(out, text);
  }
  await finished(out);
  return values;
}

async function writeReadings(file, year, month, dirtOf, random) {
  const out = createWriteStream(file);
  out.write('section,time,indicator,value,flag\n');
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  let values = 0;
  for (const [section, dirt] of dirtOf.entries()) {
    let text = '';
    for (let day = 1; day <= days; day += 1) {
      for (let hour = 0; hour < 24; hour += HOURS_BETWEEN) {
        const at = `${sectionId(section)},${monthText(year, month)}-${String(day).padStart(2, '0')} ${String(hour).padStart(2, '0')}:00`;
        for (const [indicator, usual, decimals] of STATION) {
          const value = measured(indicator, usual, dirt, random);
          text += `${at},${indicator},${written(value, decimals)},${random() < 0.01 ? 'M' : 'N'}\n`;
          values += 1;
        }
      }
    }
    await writeTo(out, text);
  }
  await finished(out);
  return values;
}

function measured(indicator, usual, dirt, random) {
  switch (indicator) {
    case 'pH':
    case 'WT':
      return usual * (0.9 + random() * 0.2);
    case 'DO':
      return usual * (1.6 - (dirt * (0.5 + random())) / 3);
    default:
      return usual * dirt * (0.5 + random());
  }
}

function written(value, decimals) {
  return Math.max(value, 10 ** -decimals).toFixed(decimals);
}

async function writeTo(out, text) {
  if (!out.write(text)) {
    await once(out, 'drain');
  }
}

async function finished(out) {
  out.end();
  await once(out, 'finish');
}
