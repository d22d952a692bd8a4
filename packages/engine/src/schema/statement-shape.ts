import { described, keyed } from './described.ts';
import { bilingualText, citation, identifier } from './scalars.ts';

/** statements/ID.yaml: a duty or principle that nothing is computed from. */
export function statementShape() {
  return keyed({
    id: described(identifier(), '条款的标识，与文件名相同。', 'Id of the provision; the name of the file.'),
    cite: described(citation(), '条款依据。', 'Where it stands.'),
    says: described(bilingualText(), '条款规定什么。', 'What it says.'),
    'carried-by': described(bilingualText(), '本系统怎样落实。', 'How the program carries it.'),
  });
}
