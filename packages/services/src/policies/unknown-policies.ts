import { bilingual, type DataPackage, type Day, type InputError } from '@shuize/domain';
import { knownRows } from '../water/known-rows.ts';
import { keyOfAdoption } from './adopted-packs.ts';

/**
 * Rows of adoptions.csv that name a policy nobody knows, as known on a day: what a division has adopted is not passed over
 * in silence.
 *
 * @param known - ids of the packs at hand
 */
export function unknownPolicies(
  { adoptions }: DataPackage,
  known: readonly string[],
  asOf: Day | null,
): readonly InputError[] {
  return knownRows(adoptions ?? [], keyOfAdoption, asOf)
    .filter(({ policy }) => !known.includes(policy))
    .map(({ row, policy }) => ({
      file: 'adoptions.csv',
      row,
      column: 'policy',
      code: 'unknown-policy',
      message: bilingual(`没有名为“${policy}”的制度包。`, `There is no policy pack “${policy}”.`),
      mend: bilingual(
        `可用的制度包：${known.join('、')}；自己编写的制度包，用 --policies 指明它所在的文件夹。`,
        `Packs: ${known.join(', ')}; for packs of your own name the folder they stand in with --policies.`,
      ),
    }))
    .sort((a, b) => a.row - b.row);
}
