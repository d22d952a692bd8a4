import { described, keyed } from './described.ts';
import { bilingualText, citation, identifier } from './scalars.ts';

/** matrices/ID.yaml: a matrix: line, tier and role to measures on a ladder, and what makes them heavier or lighter. */
export function matrixShape() {
  return keyed({
    id: described(identifier(), '标识，与文件名相同。', 'Id; the name of the file.'),
    title: described(bilingualText(), '名称。', 'What it is called.'),
    cite: described(citation(), '条款依据。', 'Where it stands.'),
  });
}
