import { described, keyed } from './described.ts';
import { bilingualText, citation, identifier } from './scalars.ts';

/** plans/ID.yaml: a plan: measures with departments, deadlines and targets. */
export function planShape() {
  return keyed({
    id: described(identifier(), '标识，与文件名相同。', 'Id; the name of the file.'),
    title: described(bilingualText(), '名称。', 'What it is called.'),
    cite: described(citation(), '条款依据。', 'Where it stands.'),
  });
}
