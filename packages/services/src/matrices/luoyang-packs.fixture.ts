import { invariant } from '@shuize/domain';
import { defaultAnswers, type MatrixContext, type Pack } from '@shuize/engine';
import { shippedPack } from '../policies/shipped-pack.fixture.ts';

/** The trial measure of sixteen articles, and the notice that lifts it. */
export const MEASURE: Pack = shippedPack('luoyang-accountability-2017');
export const NOTICE: Pack = shippedPack('luoyang-one-case-four-lines-2017');

/** Every circumstance that either text knows. */
export const AGGRAVATING = [
  'repeated',
  'found-by-higher-level',
  'found-two-levels-up',
  'obstruction',
  'fraud',
  'retaliation',
  'held-before',
  'grave-result',
] as const;
export const MITIGATING = ['effective-remedy', 'cooperation'] as const;
export const CIRCUMSTANCES = [...AGGRAVATING, ...MITIGATING, 'suspected-crime'] as const;

/** The notice with the measure that it lifts, or the measure by itself. */
export function luoyangContext(
  which: 'notice' | 'measure',
  answers: Readonly<Record<string, string>> = {},
): MatrixContext {
  const [measure, notice] = [MEASURE, NOTICE].map((pack) => {
    const [matrix] = pack.matrices;
    invariant(matrix !== undefined, `${pack.id} has a matrix`);
    return { policy: pack.id, matrix, answers: { ...defaultAnswers(pack), ...answers } };
  });
  invariant(measure !== undefined && notice !== undefined, 'both packs are read');
  return which === 'notice' ? { own: notice, lifted: measure } : { own: measure, lifted: null };
}
