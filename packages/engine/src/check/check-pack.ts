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
import { checkEmptiness } from './check-emptiness.ts';
import { checkInterpretations } from './check-interpretations.ts';
import { checkLists } from './check-lists.ts';
import { checkMeasures } from './check-measures.ts';
import { checkNames } from './check-names.ts';
import { checkParameters } from './check-parameters.ts';
import { checkReferences } from './check-references.ts';
import { checkRules } from './check-rules.ts';
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
    ...checkBounds(syntax, names),
    ...checkContradictions(syntax),
    ...checkDirection(syntax),
    ...checkEmptiness(syntax),
    ...checkRules(syntax, names),
    ...checkInterpretations(syntax, names),
    ...checkDates(syntax),
    ...checkParameters(syntax),
    ...checkLists(syntax),
    ...checkCases(syntax, names),
  ];
}
