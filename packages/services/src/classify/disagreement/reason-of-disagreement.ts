import { type Bilingual, bilingual, indicatorOf } from '@shuize/domain';
import { atALimit } from './at-a-limit.ts';
import type { Disagreement, Hypothesis } from './disagreement.ts';
import { lostExponent } from './lost-exponent.ts';
import { noValue } from './no-value.ts';
import { oneItemLeftOut } from './one-item-left-out.ts';
import { otherKind } from './other-kind.ts';
import { otherRounding } from './other-rounding.ts';

/** In the order of testing: what says more about the row comes before what merely fits. */
const HYPOTHESES: readonly Hypothesis[] = [
  noValue,
  otherRounding,
  otherKind,
  atALimit,
  lostExponent,
  oneItemLeftOut,
];

/** Why a class differs from the published one: the first hypothesis that explains it, or that none does. */
export function reasonOfDisagreement(disagreement: Disagreement): Bilingual {
  for (const explain of HYPOTHESES) {
    const reason = explain(disagreement);
    if (reason !== null) {
      return reason;
    }
  }
  const names = disagreement.deciding.map((indicator) => indicatorOf(indicator).name);
  return bilingual(
    `原因不明：本系统按${names.map(({ zh }) => zh).join('、')}定类，修约、水体类型、单项取舍均不能解释公布类别。`,
    `Unexplained: ${names.map(({ en }) => en).join(', ')} decides our class; neither rounding nor the kind of water body nor leaving out one item explains the published one.`,
  );
}
