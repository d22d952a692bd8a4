/** How long things last and how many tries there are, in seconds and counts. */
export interface SignInPolicy {
  /** A session that is not used for so long is over. */
  readonly idleSeconds: number;
  /** A session is over after so long, used or not. */
  readonly lifeSeconds: number;
  /** How long a sign-in may wait for its second factor, or for the provider's answer. */
  readonly unfinishedSeconds: number;
  /** How many failures one name has before it has to wait. */
  readonly freeFailures: number;
  /** The first wait; each failure after it doubles the wait, up to the longest. */
  readonly firstWaitSeconds: number;
  readonly longestWaitSeconds: number;
  /** Failures older than this no longer count. */
  readonly failuresCountSeconds: number;
  /** Whose accounts must set up one-time codes before they do anything else. */
  readonly secondFactorOf: 'nobody' | 'administrators' | 'everybody';
}

const MINUTE = 60;
const HOUR = 60 * MINUTE;

export const SIGN_IN_POLICY: SignInPolicy = {
  idleSeconds: 30 * MINUTE,
  lifeSeconds: 12 * HOUR,
  unfinishedSeconds: 10 * MINUTE,
  freeFailures: 5,
  firstWaitSeconds: MINUTE,
  longestWaitSeconds: HOUR,
  failuresCountSeconds: 24 * HOUR,
  secondFactorOf: 'nobody',
};
