import type { Finding } from '@shuize/domain';

/** One field of a case that came out otherwise than expected. */
export interface Mismatch {
  /** Such as `SX18-1a 990101 facts[0].value`. */
  readonly place: string;
  readonly expected: unknown;
  /** `undefined` when there is no such finding or field. */
  readonly found: unknown;
}

/**
 * Compares findings with what a case expects. An expected object names only the fields that matter: it is held against the
 * finding of its provision, division and, where named, window and section; every named field must be equal, lists in length
 * and order, objects inside lists again by the fields they name.
 *
 * @returns every field that differs; nothing when all is as expected
 */
export function mismatchesOf(
  expected: readonly Readonly<Record<string, unknown>>[],
  findings: readonly Finding[],
): readonly Mismatch[] {
  return expected.flatMap((object) => {
    const found = findings.find((finding) => isAbout(finding, object));
    const name = IDENTIFYING.map((key) => object[key])
      .filter((part) => part !== undefined && part !== null)
      .join(' ');
    return found === undefined
      ? [{ place: name, expected: object, found: undefined }]
      : differences(name, '', object, found);
  });
}

/**
 * Compares the answers to a question with what a case expects: each expected object must be found in some answer with every
 * field it names equal.
 *
 * @returns for each that is not found, how the answer differs that comes nearest
 */
export function mismatchesOfAnswers(
  expected: readonly Readonly<Record<string, unknown>>[],
  answers: readonly object[],
): readonly Mismatch[] {
  return expected.flatMap((object, index) => {
    const name = `answers[${index}]`;
    const compared = answers
      .map((answer) => differences(name, '', object, answer))
      .sort((a, b) => a.length - b.length);
    return compared[0] ?? [{ place: name, expected: object, found: undefined }];
  });
}

const IDENTIFYING = ['provision', 'division', 'window', 'section'] as const;

function isAbout(finding: Finding, object: Readonly<Record<string, unknown>>): boolean {
  return IDENTIFYING.every((key) => object[key] === undefined || object[key] === finding[key]);
}

/** @param path - of the field inside the finding, such as `facts[0].value` */
function differences(name: string, path: string, expected: unknown, found: unknown): readonly Mismatch[] {
  const mismatch = { place: `${name} ${path}`.trim(), expected, found };
  if (Array.isArray(expected)) {
    return Array.isArray(found) && found.length === expected.length
      ? expected.flatMap((each, index) => differences(name, `${path}[${index}]`, each, found[index]))
      : [mismatch];
  }
  if (isObject(expected)) {
    return isObject(found)
      ? Object.entries(expected).flatMap(([key, value]) =>
          differences(name, path === '' ? key : `${path}.${key}`, value, found[key]),
        )
      : [mismatch];
  }
  return expected === found ? [] : [mismatch];
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
