import * as z from 'zod';
import { described, keyed } from './described.ts';
import { bilingualText, citation, identifier } from './scalars.ts';

/** rewards/ID.yaml: what is paid for a kind of report, within which range. */
export function rewardShape() {
  return keyed({
    id: described(identifier(), '条款的标识，与文件名相同。', 'Id of the provision; the name of the file.'),
    title: described(bilingualText(), '名称。', 'What it is called.'),
    cite: described(citation(), '条款依据。', 'Where it stands.'),
    least: described(z.number(), '最低金额，元（含）。', 'The least amount in yuan, included.'),
    most: described(z.number(), '最高金额，元（含）。', 'The greatest amount in yuan, included.'),
    kinds: described(
      z
        .array(
          keyed({
            id: described(identifier(), '种类的标识。', 'Id of the kind.'),
            label: described(bilingualText(), '举报了什么。', 'What was reported.'),
            amount: described(
              z.number().optional(),
              '金额，元：由本机关设定；不写为“金额未设定”。',
              'Yuan, as the office configures it; “amount not configured” when left out.',
            ),
          }),
        )
        .min(1, { error: 'empty-list' })
        .optional(),
      '各种情形：由本机关设定，原文没有列明的可不写。举报人的任何信息都不写。',
      'Kinds, as the office configures them. Nothing of who reported is written.',
    ),
  });
}
