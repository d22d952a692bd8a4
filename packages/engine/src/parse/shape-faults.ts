import { type Bilingual, bilingual } from '@shuize/domain';
import type * as z from 'zod';
import { fault, listed, quoted } from '../check/fault.ts';
import { type FaultCode, isFaultCode } from '../check/fault-codes.ts';
import { mendByWord, nearestWord } from '../check/nearest-word.ts';
import type { PackFault } from '../language/fault.ts';
import type { Position } from '../language/position.ts';
import { valueFault, wrongType } from './shape-texts.ts';
import { keyPositionAt, nodeAt, type Path, positionAt, type SourceNode } from './source-node.ts';

/** In `{ zh: …, en: one, two }` what stands after the comma is a key to YAML. */
const QUOTE_COMMA = bilingual(
  '若是文字中的逗号把它分开了，给整段文字加上引号。',
  'If a comma within a text has cut it off, put the whole text in quotes.',
);

type Issue = z.core.$ZodIssue;

/** What a fault of an unknown key tells already. */
interface Told {
  /** Paths of the keys that were meant. */
  readonly meant: ReadonlySet<string>;
  /** Paths of the objects that have unknown keys. */
  readonly withUnknownKeys: ReadonlySet<string>;
}

/** Keys that have their own fault when they are missing. */
const MISSING_CODES: Readonly<Partial<Record<string, FaultCode>>> = {
  cite: 'missing-citation',
  provision: 'missing-citation',
};

/**
 * The faults of a node that does not have its shape, one a place.
 *
 * A key written wrong is told once, as the unknown key it is, and not again as the key that is missing.
 */
export function faultsOfIssues(issues: readonly Issue[], source: SourceNode): readonly PackFault[] {
  const settled = issues.flatMap((issue) => settleUnion(issue, source));
  const told: Told = {
    meant: new Set(settled.flatMap(meantKeys)),
    withUnknownKeys: new Set(
      settled.filter(({ code }) => code === 'unrecognized_keys').map((issue) => pathText(pathOf(issue))),
    ),
  };
  const seen = new Set<string>();
  const faults = [];
  for (const issue of settled) {
    for (const found of faultsOfIssue(issue, source, told)) {
      const { line, column } = found.position;
      const place = `${line}:${column}`;
      if (!seen.has(place)) {
        seen.add(place);
        faults.push(found);
      }
    }
  }
  return faults;
}

/** Of several shapes that a value could have, the issues of the one that its author most likely meant. */
function settleUnion(issue: Issue, source: SourceNode): readonly Issue[] {
  if (issue.code !== 'invalid_union') {
    return [issue];
  }
  const node = nodeAt(source, pathOf(issue));
  const branches = issue.errors.map((branch) => ({
    issues: branch,
    isOtherKind: branch.some(
      ({ path, code }) => path.length === 0 && (code === 'invalid_type' || code === 'invalid_value'),
    ),
    isWords: branch.some(({ code }) => code === 'invalid_value'),
  }));
  const sameKind = branches
    .filter(({ isOtherKind }) => !isOtherKind)
    .sort((a, b) => a.issues.length - b.issues.length)
    .at(0);
  const words = node?.kind === 'scalar' ? branches.find(({ isWords }) => isWords) : undefined;
  const chosen = sameKind ?? words ?? branches.at(0);
  return (chosen?.issues ?? []).flatMap((inner) =>
    settleUnion({ ...inner, path: [...issue.path, ...inner.path] } as Issue, source),
  );
}

/** Paths of the keys that an unknown key was meant to be. */
function meantKeys(issue: Issue): readonly string[] {
  if (issue.code !== 'unrecognized_keys') {
    return [];
  }
  const [, ...known] = issue.message.split(' ');
  return issue.keys.map((key) => pathText([...pathOf(issue), nearestWord(key, known) ?? '']));
}

function* faultsOfIssue(issue: Issue, source: SourceNode, told: Told): Iterable<PackFault> {
  const path = pathOf(issue);
  if (issue.code === 'unrecognized_keys') {
    const [code = '', ...known] = issue.message.split(' ');
    for (const key of issue.keys) {
      const unknown = isFaultCode(code) ? code : 'unknown-key';
      yield fault(
        unknown,
        keyPositionAt(source, ...path, key),
        unknownText(unknown, quoted(key)),
        key.includes(' ') ? QUOTE_COMMA : mendByWord(key, known),
      );
    }
    return;
  }
  const node = nodeAt(source, path);
  if (node === null) {
    if (!told.meant.has(pathText(path))) {
      yield missingKey(String(path.at(-1)), ownerPosition(source, path.slice(0, -1)));
    }
    return;
  }
  const [code = '', ...words] = issue.message.split(' ');
  if (code === 'one-of-keys') {
    if (!told.withUnknownKeys.has(pathText(path))) {
      yield oneOfKeys(words, ownerPosition(source, path));
    }
    return;
  }
  const isWord = issue.code === 'invalid_value' && node.kind === 'scalar';
  const candidates = isWord ? issue.values.map(String) : [];
  const isTypeIssue = issue.code === 'invalid_type' || (issue.code === 'invalid_value' && !isWord);
  const isHalfNumber =
    issue.code === 'invalid_type' && node.kind === 'scalar' && typeof node.value === 'number';
  if (isTypeIssue && !(isHalfNumber && isFaultCode(code))) {
    yield wrongType(node, issue.code === 'invalid_type' ? issue.expected : 'string');
    return;
  }
  yield valueFault(isFaultCode(code) ? code : 'unknown-value', node, candidates);
}

function unknownText(code: FaultCode, mark: Bilingual): Bilingual {
  switch (code) {
    case 'unknown-attribute':
      return bilingual(`没有${mark.zh}这个属性。`, `There is no attribute ${mark.en}.`);
    case 'unknown-fact-file':
      return bilingual(`数据包没有${mark.zh}这个文件。`, `A data package has no file ${mark.en}.`);
    default:
      return bilingual(`这里没有${mark.zh}这个键。`, `There is no key ${mark.en} here.`);
  }
}

function missingKey(key: string, position: Position): PackFault {
  const mark = quoted(key);
  return fault(
    MISSING_CODES[key] ?? 'missing-key',
    position,
    bilingual(`缺少${mark.zh}。`, `The key ${mark.en} is missing.`),
    bilingual(`在此处写上${mark.zh}。`, `Write ${mark.en} here.`),
  );
}

function oneOfKeys(keys: readonly string[], position: Position): PackFault {
  const words = listed(keys);
  return keys.length === 0
    ? fault(
        'one-of-keys',
        position,
        bilingual('这里应当只写一个键。', 'Exactly one key must stand here.'),
        bilingual('只保留一个。', 'Keep one of them.'),
      )
    : fault(
        'one-of-keys',
        position,
        bilingual(`这里应当只写一个：${words.zh}。`, `Exactly one of these must stand here: ${words.en}.`),
        bilingual('补上一个，或者只保留一个。', 'Write one of them, or keep only one.'),
      );
}

/** Of what stands under a key, the key; of anything else, its beginning. */
function ownerPosition(source: SourceNode, path: Path): Position {
  return typeof path.at(-1) === 'string' ? keyPositionAt(source, ...path) : positionAt(source, ...path);
}

function pathOf({ path }: Issue): Path {
  return path.map((step) => (typeof step === 'number' ? step : String(step)));
}

function pathText(path: Path): string {
  return path.join(' ');
}
