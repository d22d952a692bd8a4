import { addFractions, divideFractions, type Fraction, fraction, invariant } from '@shuize/domain';

/** A source of drinking water with its result of one period. */
export interface SourceOutcome {
  /** `null` when it could not be judged. */
  readonly attains: boolean | null;
  /** Water taken in the period (取水量), not below zero; any one unit for all sources. */
  readonly intake: Fraction;
}

/** How many sources attain (水源达标率). Sources that could not be judged are in neither denominator, and counted. */
export interface SourceRates {
  readonly attained: number;
  readonly judged: number;
  readonly notJudged: number;
  /** Attained sources over judged ones, 0 to 1, exact; `null` when none was judged. */
  readonly byNumber: Fraction | null;
  readonly attainedIntake: Fraction;
  readonly judgedIntake: Fraction;
  /** Intake of attained sources over that of judged ones; `null` when no water was taken from any. */
  readonly byVolume: Fraction | null;
}

/** @see STANDARDS 6.3 */
export function sourceRates(sources: readonly SourceOutcome[]): SourceRates {
  invariant(
    sources.every(({ intake }) => intake.numerator >= 0n),
    'an intake below zero',
  );
  const judged = sources.filter(({ attains }) => attains !== null);
  const attained = judged.filter(({ attains }) => attains === true);
  const [attainedIntake, judgedIntake] = [sumOfIntake(attained), sumOfIntake(judged)];
  return {
    attained: attained.length,
    judged: judged.length,
    notJudged: sources.length - judged.length,
    byNumber: judged.length === 0 ? null : fraction(attained.length, judged.length),
    attainedIntake,
    judgedIntake,
    byVolume: judgedIntake.numerator === 0n ? null : divideFractions(attainedIntake, judgedIntake),
  };
}

function sumOfIntake(sources: readonly SourceOutcome[]): Fraction {
  return sources.map(({ intake }) => intake).reduce(addFractions, fraction(0));
}
