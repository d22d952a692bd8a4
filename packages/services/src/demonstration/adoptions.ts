import { csvText } from './csv.ts';
import { JINGCHUAN, PROVINCE, YUNLAN } from './divisions.ts';

/**
 * adoptions.csv: the province applies the regulation of Shanxi to its cities and counties; one city assesses its counties as
 * Sanmenxia does, another holds them as Luoyang does.
 */
export function adoptionsCsv(): string {
  return csvText(
    ['division', 'policy', 'from', 'to', 'parameters', 'recorded'],
    [
      [PROVINCE, 'shanxi-accountability-2018', '2018-01-01', null, null, '2017-12-28'],
      [YUNLAN, 'sanmenxia-assessment-2017', '2018-01-01', null, null, '2017-12-29'],
      [YUNLAN, 'sanmenxia-joint-control-2017', '2018-01-01', null, null, '2017-12-29'],
      [JINGCHUAN, 'luoyang-accountability-2017', '2018-01-01', null, null, '2017-12-29'],
      [JINGCHUAN, 'luoyang-one-case-four-lines-2017', '2018-01-01', null, null, '2017-12-29'],
    ],
  );
}
