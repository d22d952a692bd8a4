import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const MIGRATIONS = fileURLToPath(new URL('../../migrations', import.meta.url));
/** Tables that grow without end, with the columns that a distributed key must hold (DESIGN 6). */
const DISTRIBUTED = { monthly_value: ['site', 'month'], reading: ['site', 'sampled_at'] } as const;

const statements = readdirSync(MIGRATIONS)
  .filter((name) => name.endsWith('.sql'))
  .sort()
  .flatMap((name) => readFileSync(path.join(MIGRATIONS, name), 'utf8').split('--> statement-breakpoint'))
  .map((text) => text.replaceAll(/--[^\n]*/g, ''));

describe('tables that can be distributed by site', () => {
  it.each(Object.entries(DISTRIBUTED))('%s has site and time in every key', (table, columns) => {
    const made = statements.find((text) => new RegExp(`CREATE TABLE ${table} \\(`).test(text)) ?? '';
    expect(made).toContain('PARTITION BY RANGE');
    const keys = [...made.matchAll(/(?:PRIMARY KEY|UNIQUE) \(([^)]*)\)/g)].map(([, list]) => list ?? '');
    const indexes = statements
      .filter((text) => new RegExp(`CREATE UNIQUE INDEX \\S+ ON ${table} `).test(text))
      .map((text) => text.slice(text.lastIndexOf('(')));
    expect(keys).not.toEqual([]);
    for (const key of [...keys, ...indexes]) {
      for (const column of columns) {
        expect(key).toContain(column);
      }
    }
  });

  it.each(Object.keys(DISTRIBUTED))('%s has no foreign key and no row trigger', (table) => {
    const made = statements.filter((text) => new RegExp(`(?:CREATE|ALTER) TABLE ${table}\\b`).test(text));
    expect(made.join('\n')).not.toMatch(/REFERENCES|FOREIGN KEY/);
    expect(
      statements.filter((text) => new RegExp(`CREATE TRIGGER[^;]*\\bON ${table}\\b`).test(text)),
    ).toEqual([]);
  });

  it('no migration updates a site', () => {
    for (const text of statements) {
      expect(text).not.toMatch(/UPDATE (?:monthly_value|reading)\b/);
    }
  });
});
