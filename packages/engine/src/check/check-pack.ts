import type { PackFault } from '../language/fault.ts';
import type { PackSyntax } from '../parse/pack-syntax.ts';
import { checkBounds } from './check-bounds.ts';
import { checkCases } from './check-cases.ts';
import { checkComparisons } from './check-comparisons.ts';
import { checkContexts } from './check-contexts.ts';
import { checkContradictions } from './check-contradictions.ts';
import { checkCounts } from './check-counts.ts';
import { checkDates } from './check-dates.ts';
import { checkDimensions } from './check-dimensions.ts';
import { checkDirection } from './check-direction.ts';
import { checkDuties } from './check-duties.ts';
import { checkEmptiness } from './check-emptiness.ts';
import { checkEvents } from './check-events.ts';
import { checkHeld } from './check-held.ts';
import { checkInterpretations } from './check-interpretations.ts';
import { checkLists } from './check-lists.ts';
import { checkMatrices } from './check-matrices.ts';
import { checkMeasures } from './check-measures.ts';
import { checkNames } from './check-names.ts';
import { checkParameters } from './check-parameters.ts';
import { checkPlans } from './check-plans.ts';
import { checkProcedures } from './check-procedures.ts';
import { checkRankings } from './check-rankings.ts';
import { checkReferences } from './check-references.ts';
import { checkRegisters } from './check-registers.ts';
import { checkRewards } from './check-rewards.ts';
import { checkRules } from './check-rules.ts';
import { checkScores } from './check-scores.ts';
import { checkStatistics } from './check-statistics.ts';
import { namesOf } from './pack-names.ts';

/** Every check of the elements that have their shape, in no order; one that is at fault is left out of the others' checks. */
export function checkPack(syntax: PackSyntax): readonly PackFault[] {
  const names = namesOf(syntax);
  return [
    ...checkNames(syntax),
    ...checkReferences(syntax, names),
    ...checkMeasures(syntax, names),
    ...checkComparisons(syntax),
    ...checkContexts(syntax),
    ...checkDimensions(syntax),
    ...checkCounts(syntax, names),
    ...checkEvents(syntax, names),
    ...checkHeld(syntax),
    ...checkBounds(syntax, names),
    ...checkContradictions(syntax),
    ...checkDirection(syntax),
    ...checkEmptiness(syntax),
    ...checkRules(syntax, names),
    ...checkInterpretations(syntax, names),
    ...checkDates(syntax),
    ...checkParameters(syntax),
    ...checkLists(syntax),
    ...checkScores(syntax, names),
    ...checkRankings(syntax, names),
    ...checkMatrices(syntax, names),
    ...checkRewards(syntax),
    ...checkPlans(syntax, names),
    ...checkDuties(syntax, names),
    ...checkProcedures(syntax, names),
    ...checkRegisters(syntax, names),
    ...checkStatistics(syntax, names),
    ...checkCases(syntax, names),
  ];
}
