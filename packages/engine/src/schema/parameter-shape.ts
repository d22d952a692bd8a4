import * as z from 'zod';
import { described, keyed } from './described.ts';
import { bilingualText, citation, divisionCode, identifier, inForceKeys } from './scalars.ts';

/** params/ID.yaml: a number that the text fixes and may change. */
export function parameterShape() {
  const dated = () => ({
    value: described(
      z.number(),
      '数值，按原文写，不加引号。',
      'The number as the text writes it, without quotes.',
    ),
    ...inForceKeys(),
    cite: described(citation(), '数值的条款依据。', 'Where the number stands.'),
  });
  return keyed({
    id: described(identifier(), '标识，与文件名相同。', 'Id; the name of the file.'),
    label: described(bilingualText(), '参数的名称。', 'What the parameter is called.'),
    unit: described(bilingualText().optional(), '单位；没有可不写。', 'Its unit, where it has one.'),
    values: described(
      z.array(keyed(dated())).min(1, { error: 'empty-list' }),
      '各期间的值，期间互不重叠。',
      'Its values over time; their periods do not overlap.',
    ),
    exceptions: described(
      z
        .array(
          keyed({
            label: described(bilingualText(), '例外的名称。', 'What the exception is called.'),
            divisions: described(
              z.array(divisionCode()).min(1, { error: 'empty-list' }),
              '适用的行政区划代码，六位（乡镇九位），须加引号。',
              'Codes of the divisions it is for: six digits in quotes, nine for a township.',
            ),
            ...dated(),
          }),
        )
        .optional(),
      '个别地区的例外值。',
      'Other values for some divisions.',
    ),
    local: described(
      keyed({
        least: described(z.number(), '最低可定到多少（含）。', 'The least that may be set, included.'),
        most: described(z.number(), '最高可定到多少（含）。', 'The most that may be set, included.'),
        cite: described(citation(), '准许地方自定的条款。', 'The provision that lets a division set it.'),
      }).optional(),
      '采用本制度包的地区可以自定的范围；不写则不得自定。',
      'Within what a division that adopts the pack may set its own value; without it none may.',
    ),
  });
}
