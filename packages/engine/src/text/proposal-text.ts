import { type Bilingual, bilingual, type Citation } from '@shuize/domain';
import type { Demand, FurtherConsequence, Named } from '../language/matrix.ts';
import type { AdjustmentStep, MatrixContext, MeasureProposal } from '../matrices/proposal.ts';
import { demandsText, labelOf } from './demands-text.ts';
import { joined } from './telling.ts';

/** The words of both matrices, the own first, and the instrument that need not be named again. */
interface Words {
  readonly instrument: string;
  readonly measures: readonly Named[];
  readonly circumstances: readonly Named[];
  readonly tiers: readonly Named[];
}

/**
 * A proposal of measures in sentences: what the cell gives, what each circumstance makes of it, what comes on top, what to
 * look at, and who decides. A proposal, never a decision.
 */
export function proposalSentences(context: MatrixContext, proposal: MeasureProposal): readonly Bilingual[] {
  const { own, lifted } = context;
  const matrices = lifted === null ? [own.matrix] : [own.matrix, lifted.matrix];
  const words: Words = {
    instrument: own.matrix.cite.instrument,
    measures: matrices.flatMap(({ measures }) => measures),
    circumstances: matrices.flatMap(({ circumstances }) => circumstances),
    tiers: own.matrix.tiers,
  };
  const { line, tier, role } = proposal.question;
  const place = [
    labelOf(line, own.matrix.lines),
    labelOf(tier, words.tiers),
    labelOf(role, own.matrix.roles),
  ] as const;
  const { authorities, fallback } = proposal;
  return [
    startText(words, place, proposal),
    ...proposal.steps.map((step) => stepText(words, step)),
    ...(proposal.steps.length === 0 ? [] : [outcomeText(words, proposal)]),
    ...proposal.also.map((further) => furtherText(words, further)),
    ...proposal.withoutEffect.map(({ circumstance, reason }) => {
      const label = labelOf(circumstance, words.circumstances);
      return bilingual(
        `${label.zh}：不影响结果。${reason.zh}`,
        `${label.en}: it changes nothing. ${reason.en}`,
      );
    }),
    ...proposal.hints.map((hint) => hintText(words, hint)),
    ...[...authorities, ...(fallback === null ? [] : [fallback])].map(({ says, cite }) => {
      const where = cited(words, cite);
      return bilingual(`${says.zh}${where.zh}。`, `${says.en}${where.en}.`);
    }),
    bilingual('以上是建议，不是处理决定。', 'This is a proposal, not a decision.'),
  ].map(({ zh, en }) => bilingual(zh, capitalized(en)));
}

export function proposalText(context: MatrixContext, proposal: MeasureProposal): Bilingual {
  return joined(proposalSentences(context, proposal), '', ' ');
}

function hintText(words: Words, { circumstance, tier, cite }: MeasureProposal['hints'][number]): Bilingual {
  const [label, heavier] = [labelOf(circumstance, words.circumstances), labelOf(tier, words.tiers)];
  const where = cited(words, cite);
  return bilingual(
    `${label.zh}的，一般视为${heavier.zh}${where.zh}，请核对情节。`,
    `${label.en}: this generally means the tier ${heavier.en}${where.en}; check the tier.`,
  );
}

function startText(
  words: Words,
  [line, tier, role]: readonly [Bilingual, Bilingual, Bilingual],
  { steps, demands, reason, sources }: MeasureProposal,
): Bilingual {
  const first = steps[0];
  const start = first === undefined ? demands : first.from;
  const place = bilingual(
    `依照《${words.instrument}》，${line.zh}，${tier.zh}的，`,
    `Under ${words.instrument}, in the line ${line.en} at the tier ${tier.en}, `,
  );
  if (start === null) {
    const none = bilingual(
      `${place.zh}${role.zh}不适用追责方式。`,
      `${place.en}no measure applies to the ${role.en}.`,
    );
    return reason === null ? none : joined([none, reason], '', ' ');
  }
  const source = sources.find((each) => each.demands !== null);
  const where = source === undefined ? bilingual('', '') : cited(words, source.cite);
  const text = demandsText(words.measures, start);
  return bilingual(
    `${place.zh}对${role.zh}：${text.zh}${where.zh}。`,
    `${place.en}for the ${role.en}: ${text.en}${where.en}.`,
  );
}

function stepText(words: Words, step: AdjustmentStep): Bilingual {
  const where = cited(words, step.cite);
  const start = causeText(words, step);
  const end = effectText(words.measures, step);
  return bilingual(`${start.zh}${where.zh}，${end.zh}。`, `${start.en}${where.en}; ${end.en}.`);
}

function causeText(
  { circumstances }: Words,
  { adjustment, obligation, direction }: AdjustmentStep,
): Bilingual {
  if (adjustment === 'stricter-of-both') {
    return bilingual(
      '所加严的文件在此更严，两者取严',
      'the instrument that it lifts is stricter here, and the stricter counts',
    );
  }
  const label = labelOf(adjustment, circumstances);
  const duty = obligation === 'shall' ? bilingual('应当', 'shall') : bilingual('可以', 'may');
  const way = direction === 'heavier' ? bilingual('从重', 'be heavier') : bilingual('从轻', 'be lighter');
  return bilingual(`${label.zh}，${duty.zh}${way.zh}`, `${label.en}: it ${duty.en} ${way.en}`);
}

function effectText(measures: readonly Named[], { effect, from, to, direction }: AdjustmentStep): Bilingual {
  const changed = changeText(measures, from, to);
  switch (effect) {
    case 'acts':
      return changed;
    case 'no-room':
      return from === null
        ? bilingual('本档不适用追责方式，没有变化', 'no measure applies at this tier, so nothing changes')
        : direction === 'heavier'
          ? bilingual('已没有更重的可用，没有变化', 'nothing heavier is left, so nothing changes')
          : bilingual('幅度之内没有更轻的，没有变化', 'nothing lighter is left open, so nothing changes');
    case 'already':
      return bilingual('同一规定只适用一次，没有变化', 'the provision acts once, so nothing changes');
    case 'outweighed':
      return bilingual(
        '因有相反的情形而不起作用',
        'a circumstance to the contrary stands, so it has no effect',
      );
    case 'offsets':
      return bilingual(`两相抵销，${changed.zh}`, `the two offset each other: ${changed.en}`);
  }
}

function changeText(
  measures: readonly Named[],
  from: readonly Demand[] | null,
  to: readonly Demand[] | null,
): Bilingual {
  if (to === null) {
    return bilingual('仍不适用追责方式', 'still no measure applies');
  }
  const after = demandsText(measures, to);
  if (from === null) {
    return bilingual(`由不适用改为“${after.zh}”`, `from none to “${after.en}”`);
  }
  const before = demandsText(measures, from);
  return bilingual(`由“${before.zh}”改为“${after.zh}”`, `from “${before.en}” to “${after.en}”`);
}

function outcomeText({ measures }: Words, { demands }: MeasureProposal): Bilingual {
  if (demands === null) {
    return bilingual('结果：不适用追责方式。', 'Outcome: no measure applies.');
  }
  const text = demandsText(measures, demands);
  return bilingual(`结果：${text.zh}。`, `Outcome: ${text.en}.`);
}

function furtherText(words: Words, { measure, upTo, obligation, cite }: FurtherConsequence): Bilingual {
  const duty =
    obligation === 'shall'
      ? bilingual('另外应当', 'on top, it shall come to')
      : bilingual('另外可以', 'on top, it may come to');
  const first = labelOf(measure, words.measures);
  const last = upTo === null ? null : labelOf(upTo, words.measures);
  const what =
    last === null ? first : bilingual(`直接${first.zh}直至${last.zh}`, `${first.en} up to ${last.en}`);
  const where = cited(words, cite);
  return bilingual(`${duty.zh}${what.zh}${where.zh}。`, `${duty.en} ${what.en}${where.en}.`);
}

/** In brackets; the instrument only where it is another. */
function cited({ instrument: own }: Words, { instrument, provision }: Citation): Bilingual {
  return instrument === own
    ? bilingual(`（${provision}）`, ` (${provision})`)
    : bilingual(`（《${instrument}》${provision}）`, ` (${instrument}, ${provision})`);
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
