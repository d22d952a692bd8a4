import { type Bilingual, bilingual, type Explained } from '@shuize/domain';
import type { Matrix, MatrixContext } from '@shuize/engine';

/** What is asked, as it was typed. */
export interface SanctionQuestion {
  readonly line: string | null;
  readonly tier: string;
  /** `null`: the only role of the line, where it has one. */
  readonly role: string | null;
  readonly circumstances: readonly string[];
}

/** A word that the matrix does not know, with those that it does. */
export interface UnknownSanctionWord extends Explained {
  readonly kind: 'unknown-line' | 'unknown-tier' | 'unknown-role' | 'unknown-circumstance' | 'missing-word';
}

type WordKind = Exclude<UnknownSanctionWord['kind'], 'missing-word'>;

const NOUNS: Readonly<Record<WordKind, Bilingual>> = {
  'unknown-line': bilingual('追查对象', 'line'),
  'unknown-tier': bilingual('情节', 'tier'),
  'unknown-role': bilingual('责任人', 'role'),
  'unknown-circumstance': bilingual('情形', 'circumstance'),
};

/** The first word that is missing or unknown, or `null` when the question can be answered. */
export function unknownWord(context: MatrixContext, question: SanctionQuestion): UnknownSanctionWord | null {
  const { matrix } = context.own;
  const role = question.role ?? soleRole(matrix, question.line);
  const asked: readonly (readonly [kind: WordKind, word: string | null, known: readonly string[]])[] = [
    ['unknown-line', question.line, matrix.lines.map(({ id }) => id)],
    ['unknown-tier', question.tier, matrix.tiers.map(({ id }) => id)],
    ['unknown-role', role, matrix.roles.map(({ id }) => id)],
    ...question.circumstances.map(
      (word) => ['unknown-circumstance', word, circumstancesOf(context)] as const,
    ),
  ];
  for (const [kind, word, known] of asked) {
    if (word === null || !known.includes(word)) {
      return explained(kind, word, known);
    }
  }
  return null;
}

/** The role that is meant where none is named. */
export function soleRole({ lines }: Matrix, line: string | null): string | null {
  return lines.find(({ id }) => id === line)?.soleRole ?? null;
}

/** Circumstances of the matrix and of the one that it lifts, each once. */
function circumstancesOf({ own, lifted }: MatrixContext): readonly string[] {
  const matrices = lifted === null ? [own.matrix] : [own.matrix, lifted.matrix];
  return [...new Set(matrices.flatMap(({ circumstances }) => circumstances.map(({ id }) => id)))];
}

function explained(kind: WordKind, word: string | null, known: readonly string[]): UnknownSanctionWord {
  const noun = NOUNS[kind];
  const mend = bilingual(`可选：${known.join('、')}。`, `Choose one of ${known.join(', ')}.`);
  return word === null
    ? {
        kind: 'missing-word',
        message: bilingual(`没有写明${noun.zh}。`, `The ${noun.en} is not named.`),
        mend,
      }
    : {
        kind,
        message: bilingual(`没有名为“${word}”的${noun.zh}。`, `There is no ${noun.en} “${word}”.`),
        mend,
      };
}
