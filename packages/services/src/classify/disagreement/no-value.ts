import { bilingual } from '@shuize/domain';
import type { Hypothesis } from './disagreement.ts';

/** A class was published, but no item that counts has a value that counts. */
export const noValue: Hypothesis = ({ class: ownClass }) =>
  ownClass === null
    ? bilingual(
        '没有可参评指标的有效监测值，无从核对公布类别。',
        'No item that counts has a valid value, so the published class cannot be checked.',
      )
    : null;
