import { described, keyed } from './described.ts';
import { bilingualText, citation, identifier } from './scalars.ts';

/** rewards/ID.yaml: a reward: what is paid for what, within which range. */
export function rewardShape() {
  return keyed({
    id: described(identifier(), '标识，与文件名相同。', 'Id; the name of the file.'),
    title: described(bilingualText(), '名称。', 'What it is called.'),
    cite: described(citation(), '条款依据。', 'Where it stands.'),
  });
}
