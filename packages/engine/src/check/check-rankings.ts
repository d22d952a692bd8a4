import { bilingual, isSameGrain, MEASURES, measureOf, PERIOD_KINDS, type PeriodKind } from '@shuize/domain';
import type { PackFault } from '../language/fault.ts';
import { isSound, type PackSyntax, type RankingValue, type SoundElement } from '../parse/pack-syntax.ts';
import { type Path, positionAt, type SourceNode } from '../parse/source-node.ts';
import { MISSING_PERIODS, NEEDS, REPEATS, TIES } from '../schema/ranking-words.ts';
import { answersDoNotFit } from './check-measures.ts';
import { checkRankingMoney } from './check-ranking-money.ts';
import { checkRankingParts } from './check-ranking-parts.ts';
import { fault, quoted } from './fault.ts';
import { mendByWord } from './nearest-word.ts';
import { answersOf, type PackNames } from './pack-names.ts';

type RankingElement = SoundElement<RankingValue>;
type ConsequenceValue = NonNullable<RankingValue['consequences']>[number];

/** What rankings rank by and what they lead to: names that exist, ladders that rise, periods that fit. */
export function* checkRankings(syntax: PackSyntax, names: PackNames): Iterable<PackFault> {
  for (const element of syntax.rankings.filter(isSound)) {
    yield* checkValue(element, syntax);
    yield* checkSummaries(element);
    yield* checkAnswers(element, names);
    yield* checkRankingParts(element, names);
    yield* checkRankingMoney(element, names);
    const { consequences = [] } = element.value;
    yield* repeatedProvisions(element.source, consequences);
    for (const [index, consequence] of consequences.entries()) {
      const path: Path = ['consequences', index];
      yield* checkLadder(element.source, consequence, path);
      yield* checkCountsWith(element, consequence, path, syntax);
    }
  }
}

/** A score of the pack, or a measure with one value a division and year. */
function* checkValue({ value, source }: RankingElement, { scores }: PackSyntax): Iterable<PackFault> {
  if (value.value === 'ranks') {
    return;
  }
  const { score, measure } = value.value;
  const known = scores.map((each) => each.value?.id ?? each.name);
  if (score !== undefined && !known.includes(score)) {
    const mark = quoted(score);
    yield fault(
      'unknown-score',
      positionAt(source, 'value', 'score'),
      bilingual(`没有考核${mark.zh}。`, `There is no score ${mark.en}.`),
      mendByWord(score, known),
    );
  }
  if (measure !== undefined) {
    yield* checkMeasure(measure, value.period, source);
  }
}

function* checkMeasure(name: string, period: PeriodKind, source: SourceNode): Iterable<PackFault> {
  const measure = measureOf(name);
  const position = positionAt(source, 'value', 'measure');
  const mark = quoted(name);
  if (measure === undefined) {
    yield fault(
      'unknown-measure',
      position,
      bilingual(`没有度量${mark.zh}。`, `There is no measure ${mark.en}.`),
      mendByWord(
        name,
        MEASURES.map(({ id }) => id),
      ),
    );
    return;
  }
  const isYearly = isSameGrain(measure.grain, { entity: 'division', period: 'year', item: null });
  if (!isYearly || measure.value !== 'number' || period !== 'year') {
    yield fault(
      'rank-measure',
      position,
      bilingual(`不能按${mark.zh}给辖区排名。`, `Divisions cannot be ranked by ${mark.en} here.`),
      bilingual(
        '用每个辖区每年只有一个数值的度量，period 写 year。',
        'Use a measure of numbers with one value a division and year, and the period `year`.',
      ),
    );
  }
}

function* checkSummaries({ value, source }: RankingElement): Iterable<PackFault> {
  const own = PERIOD_KINDS.indexOf(value.period);
  for (const [index, summary] of (value.summaries ?? []).entries()) {
    const position = positionAt(source, 'summaries', index);
    const mark = quoted(summary);
    if (PERIOD_KINDS.indexOf(summary) <= own) {
      yield fault(
        'summary-not-longer',
        position,
        bilingual(`汇总的时段${mark.zh}不比一期长。`, `The summary ${mark.en} is no longer than the period.`),
        bilingual('写更长的时段，或者删去。', 'Write a longer one, or leave it out.'),
      );
    } else if (value.summaries?.indexOf(summary) !== index) {
      yield fault(
        'repeated-entry',
        position,
        bilingual(`${mark.zh}写了两次。`, `${mark.en} stands twice.`),
        bilingual('只保留一个。', 'Keep one of them.'),
      );
    }
  }
}

/** Where an interpretation gives a word, all of its answers are such words. */
function* checkAnswers({ value, source }: RankingElement, names: PackNames): Iterable<PackFault> {
  const consequences = value.consequences ?? [];
  const places = [
    { given: value.ties, words: TIES, path: ['ties'] },
    { given: value.missing, words: MISSING_PERIODS, path: ['missing'] },
    ...consequences.flatMap(({ repeat, declared }, index) => [
      { given: repeat, words: REPEATS, path: ['consequences', index, 'repeat'] },
      { given: declared?.need, words: NEEDS, path: ['consequences', index, 'declared', 'need'] },
    ]),
  ];
  for (const { given, words, path } of places) {
    if (typeof given === 'object') {
      const values = Object.keys(words);
      const { interpretation } = given;
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
  }
}

function* repeatedProvisions(
  source: SourceNode,
  consequences: readonly ConsequenceValue[],
): Iterable<PackFault> {
  const provisions = consequences.map(({ provision }) => provision);
  for (const [index, provision] of provisions.entries()) {
    if (provisions.indexOf(provision) !== index) {
      const mark = quoted(provision);
      yield fault(
        'repeated-provision',
        positionAt(source, 'consequences', index, 'provision'),
        bilingual(`条款${mark.zh}写了两项后果。`, `The provision ${mark.en} stands for two consequences.`),
        bilingual(
          '同一条款的几档写在一个 ladder 中；不是同一条款的，换一个编号。',
          'Write the steps of one provision in one `ladder`, or give the other its own id.',
        ),
      );
    }
  }
}

function* checkLadder(
  source: SourceNode,
  { counting, ladder }: ConsequenceValue,
  path: Path,
): Iterable<PackFault> {
  for (const [index, { at }] of ladder.entries()) {
    const before = ladder[index - 1];
    if (before !== undefined && at <= before.at) {
      yield fault(
        'ladder-not-ascending',
        positionAt(source, ...path, 'ladder', index, 'at'),
        bilingual(
          `这一档的 at 为${at}，不大于上一档的${before.at}。`,
          `The step at ${at} is not above the one before, at ${before.at}.`,
        ),
        bilingual('由小到大排列，每档不同。', 'Let the steps rise, each above the one before.'),
      );
    }
  }
  if (counting === 'last-places' && ladder.length > 1) {
    yield fault(
      'ladder-of-places',
      positionAt(source, ...path, 'ladder', 1),
      bilingual(
        '后几位的后果只能有一档：排在后2位的也在后3位之列。',
        'The last places have one step: whoever is among the last two is among the last three as well.',
      ),
      bilingual('分写成几项后果，各有条款。', 'Write several consequences, each with its provision.'),
    );
  }
}

/** Other rankings of the pack, of the same kind of period. */
function* checkCountsWith(
  { value, source }: RankingElement,
  consequence: ConsequenceValue,
  path: Path,
  { rankings }: PackSyntax,
): Iterable<PackFault> {
  const others = consequence['counts-with']?.rankings ?? [];
  const known = rankings.filter((each) => each.value?.id !== value.id);
  for (const [index, other] of others.entries()) {
    const position = positionAt(source, ...path, 'counts-with', 'rankings', index);
    const found = known.find((each) => each.name === other || each.value?.id === other);
    const mark = quoted(other);
    if (found === undefined) {
      yield fault(
        'unknown-ranking',
        position,
        bilingual(`没有别的排名${mark.zh}。`, `There is no other ranking ${mark.en}.`),
        mendByWord(
          other,
          known.map((each) => each.value?.id ?? each.name),
        ),
      );
    } else if (found.value !== null && found.value.period !== value.period) {
      yield fault(
        'ranking-period-differs',
        position,
        bilingual(
          `排名${mark.zh}的一期与本排名不同，不能一并计次。`,
          `The ranking ${mark.en} has periods of another length, so that they cannot be counted together.`,
        ),
        bilingual('只列期间相同的排名。', 'Name rankings with the same period only.'),
      );
    }
  }
}
