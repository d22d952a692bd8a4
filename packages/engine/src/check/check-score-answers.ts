import { bilingual } from '@shuize/domain';
import type { PackFault } from '../language/fault.ts';
import type { ScoreValue, SoundElement } from '../parse/pack-syntax.ts';
import { deductionsOf, isChosen, itemsOfPart, partsOfScore, vetoesOf } from '../parse/score-parts.ts';
import { keyPositionAt, type Path, positionAt, type SourceNode } from '../parse/source-node.ts';
import {
  SCORE_OFF_TARGET,
  SCORE_TAKEN_FROM,
  SCORE_TARGETS,
  SCORE_TIES,
  SCORE_VETOED,
} from '../schema/score-words.ts';
import { answersDoNotFit } from './check-measures.ts';
import { fault, listed, quoted } from './fault.ts';
import { mendByWord } from './nearest-word.ts';
import { answersOf, type PackNames } from './pack-names.ts';

/** Interpretations that give a word have only answers that are such words; values by answer stand for every answer. */
export function* checkScoreAnswers(score: SoundElement<ScoreValue>, names: PackNames): Iterable<PackFault> {
  const { source, value } = score;
  for (const { value: deduction, path } of partsOfScore(score).flatMap(itemsOfPart).flatMap(deductionsOf)) {
    yield* checkWord(deduction['taken-from'], SCORE_TAKEN_FROM, source, [...path, 'taken-from'], names);
  }
  for (const { value: veto, path } of vetoesOf(score)) {
    const days = veto['days-after'];
    if (days !== undefined && isChosen(days)) {
      yield* checkChosen(days, source, [...path, 'days-after'], names);
    }
  }
  const { 'by-total': byTotal, 'by-place': byPlace } = value.grades;
  if (byTotal?.decimals !== undefined && isChosen(byTotal.decimals)) {
    yield* checkChosen(byTotal.decimals, source, ['grades', 'by-total', 'decimals'], names);
  }
  if (byPlace !== undefined) {
    for (const [key, words] of BY_PLACE) {
      yield* checkWord(byPlace[key], words, source, ['grades', 'by-place', key], names);
    }
  }
}

const BY_PLACE = [
  ['ties', SCORE_TIES],
  ['off-target', SCORE_OFF_TARGET],
  ['targets', SCORE_TARGETS],
  ['vetoed', SCORE_VETOED],
] as const;

function* checkWord(
  written: string | { readonly interpretation: string },
  words: Readonly<Record<string, unknown>>,
  source: SourceNode,
  path: Path,
  names: PackNames,
): Iterable<PackFault> {
  if (typeof written === 'string') {
    return;
  }
  const values = Object.keys(words);
  const { interpretation } = written;
  const strangers = (answersOf(names, interpretation) ?? []).filter((answer) => !values.includes(answer));
  if (strangers.length > 0) {
    const position = positionAt(source, ...path, 'interpretation');
    const key = String(path.at(-1));
    yield answersDoNotFit({ position }, interpretation, {
      strangers,
      values,
      what: bilingual(` ${key} `, `\`${key}\``),
    });
  }
}

function* checkChosen(
  written: { readonly interpretation: string; readonly answers: Readonly<Record<string, unknown>> },
  source: SourceNode,
  path: Path,
  names: PackNames,
): Iterable<PackFault> {
  const { interpretation, answers: values } = written;
  const answers = answersOf(names, interpretation);
  if (answers === null) {
    return;
  }
  const mark = quoted(interpretation);
  for (const answer of Object.keys(values).filter((each) => !answers.includes(each))) {
    const found = quoted(answer);
    yield fault(
      'unknown-answer',
      keyPositionAt(source, ...path, 'answers', answer),
      bilingual(
        `口径${mark.zh}没有${found.zh}这个答案。`,
        `The interpretation ${mark.en} has no answer ${found.en}.`,
      ),
      mendByWord(answer, answers),
    );
  }
  const missing = answers.filter((answer) => !Object.hasOwn(values, answer));
  if (missing.length > 0) {
    const words = listed(missing);
    yield fault(
      'choose-incomplete',
      keyPositionAt(source, ...path, 'answers'),
      bilingual(
        `口径${mark.zh}的答案 ${words.zh} 没有写值。`,
        `Of the interpretation ${mark.en}, ${words.en} has no value.`,
      ),
      bilingual('给每个答案写上值。', 'Write a value for each answer.'),
    );
  }
}
