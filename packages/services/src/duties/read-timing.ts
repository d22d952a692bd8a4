import { type Bilingual, bilingual, type Explained, failure, type Result, success } from '@shuize/domain';
import type { DutyPeriod, DutyTiming, Pack } from '@shuize/engine';

/** A time that cannot be set: there is no such duty, it states its time itself, or the time is not written as one. */
export interface TimingFault extends Explained {
  readonly kind: 'unknown-duty' | 'timing-stated' | 'unknown-value';
}

const PERIODS: readonly DutyPeriod[] = ['day', 'week', 'month', 'quarter', 'half-year', 'year'];
const SPAN = /^(\d{1,4})-(working-)?days$/;

/**
 * Times that the text leaves open, as an office sets them: `month` and the like for what is regular (定期),
 * `10-days` or `5-working-days` for what follows an event (及时).
 *
 * @param given - by id of the duty
 */
export function readTimings(
  packs: readonly Pack[],
  given: Readonly<Record<string, string>>,
): Result<ReadonlyMap<string, DutyTiming>, TimingFault> {
  const timings = new Map<string, DutyTiming>();
  for (const [id, text] of Object.entries(given)) {
    const duty = packs.flatMap(({ duties }) => duties).find((each) => each.id === id);
    if (duty === undefined) {
      return failure(unknownDuty(id, openDuties(packs)));
    }
    const timing = timingOf(text);
    if (timing === null) {
      return failure(notATiming(text));
    }
    const { when } = duty;
    const isOpen =
      timing.kind === 'rhythm' ? when.kind === 'regularly' : when.kind === 'after' && when.within === null;
    if (!isOpen) {
      return failure(notOpen(id, text));
    }
    timings.set(id, timing);
  }
  return success(timings);
}

/** Ids of the duties whose time the text leaves open. */
function openDuties(packs: readonly Pack[]): readonly string[] {
  return packs.flatMap(({ duties }) =>
    duties
      .filter(({ when }) => when.kind === 'regularly' || (when.kind === 'after' && when.within === null))
      .map(({ id }) => id),
  );
}

function timingOf(text: string): DutyTiming | null {
  const period = PERIODS.find((each) => each === text);
  if (period !== undefined) {
    return { kind: 'rhythm', period };
  }
  const [, count, working] = SPAN.exec(text) ?? [];
  return count === undefined
    ? null
    : {
        kind: 'within',
        span: { unit: working === undefined ? 'days' : 'working-days', count: Number(count) },
      };
}

function unknownDuty(id: string, open: readonly string[]): TimingFault {
  return faultOf(
    'unknown-duty',
    bilingual(`没有职责“${id}”。`, `There is no duty “${id}”.`),
    open.length === 0
      ? bilingual('所列制度包没有时间未写明的职责。', 'These packs leave no time open.')
      : bilingual(`时间未写明的职责：${open.join('、')}。`, `Duties whose time is open: ${open.join(', ')}.`),
  );
}

function notATiming(text: string): TimingFault {
  return faultOf(
    'unknown-value',
    bilingual(`“${text}”不是周期，也不是期限。`, `“${text}” is neither a rhythm nor a time.`),
    bilingual(
      `周期可填：${PERIODS.join('、')}；期限写成 10-days 或 5-working-days。`,
      `A rhythm is one of ${PERIODS.join(', ')}; write a time as 10-days or 5-working-days.`,
    ),
  );
}

function notOpen(id: string, text: string): TimingFault {
  return faultOf(
    'timing-stated',
    bilingual(
      `职责“${id}”不能设为“${text}”：原文已写明时间，或者不是这一类时间。`,
      `The duty “${id}” cannot be set to “${text}”: the text states its time, or one of another kind is open.`,
    ),
    bilingual(
      '“定期”的职责可设周期，“及时”的职责可设期限；原文写明的时间不能改。',
      'What is regular takes a rhythm, what follows an event takes a time; what the text states cannot be changed.',
    ),
  );
}

function faultOf(kind: TimingFault['kind'], message: Bilingual, mend: Bilingual): TimingFault {
  return { kind, message, mend };
}
