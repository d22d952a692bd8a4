import { invariant } from '@shuize/domain';
import { type Instant, parseInstant } from '@shuize/store';

/**
 * The instant that an as-of date of a request means: a day stands for its last microsecond in China Standard Time.
 *
 * @param text - `2018-03-05` or `2018-03-05T08:00:00Z`, with up to six decimals of a second
 */
export function instantOfAsOf(text: string): Instant {
  const [, start = '', fraction = ''] = /^(.+T[\d:]{8})(?:\.(\d+))?Z$/.exec(text) ?? [];
  const instant = parseInstant(
    start === '' ? `${text}T15:59:59.999999Z` : `${start}.${fraction.padEnd(6, '0')}Z`,
  );
  invariant(instant !== null, `${text} is no as-of date`);
  return instant;
}
