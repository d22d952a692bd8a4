import { described, keyed } from './described.ts';
import { bilingualText, citation, identifier } from './scalars.ts';

/** statistics/ID.yaml: a statistic: counts by rank or batch and how they must agree. */
export function statisticShape() {
  return keyed({
    id: described(identifier(), '标识，与文件名相同。', 'Id; the name of the file.'),
    title: described(bilingualText(), '名称。', 'What it is called.'),
    cite: described(citation(), '条款依据。', 'Where it stands.'),
  });
}
