import { type Bilingual, bilingual, EVENT_KIND_NAMES, formatDecimal, measureOf } from '@shuize/domain';
import type { Pack } from '../language/pack.ts';
import type { Earning, EventUse, GradeBand, ScoreDeduction } from '../language/score.ts';
import { SCORE_TAKEN_FROM } from '../schema/score-words.ts';
import { thresholdText } from './number-text.ts';

/** How the points of an item are earned (计分办法). */
export function earningText(earn: Earning, pack: Pack): Bilingual {
  switch (earn.kind) {
    case 'given':
      return bilingual('由考核单位评定', 'given by those who assess');
    case 'points-off': {
      const [events, each] = [eventKindsText(earn.events), formatDecimal(earn.each)];
      return bilingual(
        `从满分起，${events.zh}每件扣${each}分，扣完为止`,
        `all points less ${each} for each: ${events.en}; never below none`,
      );
    }
    case 'steps': {
      const measure = measureOf(earn.use.measure);
      const steps = earn.steps.map(({ threshold, points }) => {
        const limit = thresholdText(
          measure,
          earn.is,
          { kind: 'number', value: threshold, position: earn.use.position },
          pack,
        );
        const number = formatDecimal(points);
        return bilingual(`${limit.zh}得${number}分`, `${number} ${limit.en}`);
      });
      const otherwise = formatDecimal(earn.otherwise);
      return bilingual(
        `${measure.label.zh}${steps.map(({ zh }) => zh).join('，')}，其他得${otherwise}分`,
        `by the ${measure.label.en}: ${steps.map(({ en }) => en).join(', ')}, else ${otherwise}`,
      );
    }
    case 'share': {
      const own = measureOf(earn.use.measure).label;
      const of = earn.of === null ? null : measureOf(earn.of.measure).label;
      return of === null
        ? bilingual(`分值乘以${own.zh}`, `the points times the ${own.en}`)
        : bilingual(
            `分值乘以${own.zh}与${of.zh}之比，最多得满分`,
            `the points times the ${own.en} over the ${of.en}, all at most`,
          );
    }
  }
}

/** `偷排偷放（口径 illegal-acts 取 all 时，违规排放也计）`. */
export function eventKindsText(events: readonly EventUse[]): Bilingual {
  const always = events.filter(({ only }) => only === null).map(({ kind }) => EVENT_KIND_NAMES[kind]);
  const limited = events.flatMap(({ kind, only }) => {
    const name = EVENT_KIND_NAMES[kind];
    return only === null
      ? []
      : [
          bilingual(
            `口径 ${only.interpretation} 取 ${only.answer} 时，${name.zh}也计`,
            `${name.en} where ${only.interpretation} is ${only.answer}`,
          ),
        ];
  });
  const [zh, en] = [always.map((name) => name.zh).join('、'), always.map((name) => name.en).join(', ')];
  return limited.length === 0
    ? bilingual(zh, en)
    : bilingual(
        `${zh}（${limited.map((each) => each.zh).join('；')}）`,
        `${en} (${limited.map((each) => each.en).join('; ')})`,
      );
}

/** What a deduction takes off, and what it is taken off. */
export function deductionText({ events, each, takenFrom }: ScoreDeduction): Bilingual {
  const kinds = eventKindsText(events);
  const amount =
    each === null
      ? bilingual(
          '每件的扣分值原文没有规定，由考核单位填写；没有填写的，总分待定',
          'what each takes off is not stated: those who assess give it, else the total is open',
        )
      : bilingual(`每件扣${formatDecimal(each)}分`, `${formatDecimal(each)} off for each`);
  const from =
    takenFrom.kind === 'interpretation'
      ? bilingual(
          `从哪里扣按口径 ${takenFrom.interpretation}`,
          `what it is taken off is as ${takenFrom.interpretation} answers`,
        )
      : wordOf(takenFrom.value);
  return bilingual(`${kinds.zh}：${amount.zh}；${from.zh}`, `${kinds.en}: ${amount.en}; ${from.en}`);
}

function wordOf(value: string): Bilingual {
  const text = new Map<string, Bilingual>(Object.entries(SCORE_TAKEN_FROM)).get(value);
  return text === undefined
    ? bilingual(value, value)
    : bilingual(text.zh.replace(/。$/, ''), text.en.replace(/\.$/, ''));
}

/** `80分及以上、不足90分`. */
export function bandText({ from, below }: Pick<GradeBand, 'from' | 'below'>): Bilingual {
  const parts = [
    ...(from === null
      ? []
      : [bilingual(`${formatDecimal(from)}分及以上`, `${formatDecimal(from)} and above`)]),
    ...(below === null ? [] : [bilingual(`不足${formatDecimal(below)}分`, `below ${formatDecimal(below)}`)]),
  ];
  return bilingual(parts.map(({ zh }) => zh).join('、'), parts.map(({ en }) => en).join(', '));
}
