import { csvText } from './csv.ts';
import { PROVINCE } from './divisions.ts';

/** adoptions.csv: the province applies the regulation of Shanxi to its cities and counties. */
export function adoptionsCsv(): string {
  return csvText(
    ['division', 'policy', 'from', 'to', 'parameters', 'recorded'],
    [[PROVINCE, 'shanxi-accountability-2018', '2018-01-01', null, null, '2017-12-28']],
  );
}
