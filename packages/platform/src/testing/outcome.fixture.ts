import { invariant, type Result } from '@shuize/domain';
import type { PlatformFault } from '../platform-fault.ts';

/** What a use case came back with. @throws Error when it came back with a fault */
export function done<Value>(outcome: Result<Value, PlatformFault>): Value {
  invariant(outcome.ok, outcome.ok ? '' : JSON.stringify(outcome.error));
  return outcome.value;
}

/** The name of the fault, `null` where there was none. */
export function codeOf(outcome: Result<unknown, PlatformFault>): string | null {
  return outcome.ok ? null : outcome.error.code;
}
