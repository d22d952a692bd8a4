import type { Bilingual, Finding } from '@shuize/domain';
import type { RunResult, RunResultKind } from '@shuize/store';
import { type Json, plainJson } from './plain-json.ts';
import { aboutOf } from './result-about.ts';
import { canonicalText, digestOfResult } from './run-digests.ts';

/** A place in a result at which two runs differ; `null` where there is nothing. */
export interface FieldDifference {
  /** JSON Pointer (RFC 6901) into the content, such as `/finding/facts/2/value`. */
  readonly path: string;
  readonly before: Json;
  readonly after: Json;
}

/** A result that is in one of two runs only, or says something else in each. */
export interface ResultDifference {
  readonly change: 'appeared' | 'vanished' | 'changed';
  readonly kind: RunResultKind;
  readonly division: string | null;
  /** What it is about, as the later run tells it, or the earlier where it is gone. */
  readonly about: Bilingual;
  /** Under which it is found in each run; `null` where it is not. */
  readonly keyBefore: string | null;
  readonly keyAfter: string | null;
  /** Where it changed: every place, in order. */
  readonly fields: readonly FieldDifference[];
}

/** In which results two runs differ: first in the order of the earlier one, then what only the later one has. */
export function resultDifferences(
  before: readonly RunResult[],
  after: readonly RunResult[],
): readonly ResultDifference[] {
  const [left, right] = [byIdentity(before), byIdentity(after)];
  const ofEarlier = [...left].flatMap(([identity, earlier]): readonly ResultDifference[] => {
    const later = right.get(identity);
    return later === undefined ? [difference(earlier, null)] : changes(earlier, later);
  });
  const ofLater = [...right]
    .filter(([identity]) => !left.has(identity))
    .map(([, later]) => difference(null, later));
  return [...ofEarlier, ...ofLater];
}

function byIdentity(results: readonly RunResult[]): ReadonlyMap<string, RunResult> {
  return new Map(results.map((result) => [identityOf(result), result]));
}

/** What a result is about, whatever it says: of a finding all but what was found. */
function identityOf({ kind, key, division, content }: RunResult): string {
  if (kind === 'finding') {
    const { policy, provision, window, section, post } = findingOf(content);
    return JSON.stringify([kind, policy, provision, division, window, section, post]);
  }
  const { group = null, row } = content as { readonly group?: string | null; readonly row?: unknown };
  return JSON.stringify([kind, key, division, group, row === undefined]);
}

function findingOf(content: unknown): Finding {
  return (content as { readonly finding: Finding }).finding;
}

function changes(earlier: RunResult, later: RunResult): readonly ResultDifference[] {
  if (digestOfResult(earlier) === digestOfResult(later)) {
    return [];
  }
  const told = fieldDifferences(comparedPart(earlier), comparedPart(later));
  const all = told.length > 0 ? told : fieldDifferences(plainJson(earlier.content), plainJson(later.content));
  return [{ ...difference(earlier, later), fields: all }];
}

/** Of a finding the finding itself without its digest: the cards only say it again. */
function comparedPart({ kind, content }: RunResult): Json {
  if (kind !== 'finding') {
    return plainJson(content);
  }
  const { digest: _, ...finding } = findingOf(content);
  return plainJson({ finding });
}

function difference(earlier: RunResult | null, later: RunResult | null): ResultDifference {
  const known = (later ?? earlier) as RunResult;
  return {
    change: earlier === null ? 'appeared' : later === null ? 'vanished' : 'changed',
    kind: known.kind,
    division: known.division,
    about: aboutOf(known),
    keyBefore: earlier?.key ?? null,
    keyAfter: later?.key ?? null,
    fields: [],
  };
}

/** Every innermost place at which two JSON values differ. */
function fieldDifferences(before: Json, after: Json, path = ''): readonly FieldDifference[] {
  const [left, right] = [partsOf(before), partsOf(after)];
  if (left === null || right === null || Array.isArray(before) !== Array.isArray(after)) {
    return canonicalText(before) === canonicalText(after) ? [] : [{ path, before, after }];
  }
  const names = [...new Set([...left.keys(), ...right.keys()])];
  return names.flatMap((name) =>
    fieldDifferences(
      left.get(name) ?? null,
      right.get(name) ?? null,
      `${path}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`,
    ),
  );
}

function partsOf(value: Json): ReadonlyMap<string, Json> | null {
  return typeof value === 'object' && value !== null ? new Map(Object.entries(value)) : null;
}
