import * as z from 'zod';
import { described, keyed } from './described.ts';
import { bilingualText, identifier, inForceKeys, text } from './scalars.ts';

const VERSION = /^(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)$/;
const ISSUED = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/;

/** A folder and the id of an element in it. */
const ELEMENT = /^[a-z]+\/[A-Za-z][A-Za-z0-9]*(?:-[A-Za-z0-9]+)*$/;

function version() {
  return z.string().regex(VERSION, { error: 'bad-version' });
}

/** pack.yaml: what the pack is, of whom and from when. */
export function packShape() {
  return keyed({
    id: described(
      identifier(),
      '制度包的标识，也是文件夹的名称。',
      'Id of the pack, and the name of its folder.',
    ),
    version: described(
      version(),
      '本编码的版本，如 1.0.0，与文件的日期无关。',
      "Version of the encoding, such as 1.0.0; not the text's date.",
    ),
    title: described(bilingualText(), '制度包的名称。', 'What the pack is called.'),
    jurisdiction: described(bilingualText(), '适用范围。', 'Whom the instrument binds.'),
    instrument: described(
      keyed({
        name: described(text(), '文件全称，引用时照此印出。', 'Full name, as citations print it.'),
        number: described(
          text().nullable(),
          '文号；没有写 null。',
          'Number of the document; null where it has none.',
        ),
        'issued-by': described(bilingualText(), '印发机关。', 'Who issued it.'),
        issued: described(
          z.string().regex(ISSUED, { error: 'bad-date' }),
          '印发日期，原文精确到哪里就写到哪里：YYYY、YYYY-MM 或 YYYY-MM-DD。',
          'When: YYYY, YYYY-MM or YYYY-MM-DD, as exact as the source is.',
        ),
        source: described(bilingualText(), '依据什么文本编码。', 'What the encoding was made from.'),
      }),
      '所编码的文件。',
      'The instrument that is encoded.',
    ),
    'in-force': described(keyed(inForceKeys()), '施行期间。', 'When the instrument is in force.'),
    inherits: described(
      keyed({
        pack: described(
          identifier(),
          '所继承的制度包的标识：随程序提供的，或者放在同一文件夹下的。',
          'Id of the pack inherited: one of the program, or one in a folder beside.',
        ),
        version: described(version(), '所继承的版本，须与其 version 相同。', 'Its version, exactly.'),
        removes: described(
          z
            .array(
              keyed({
                elements: described(
                  z.array(z.string().regex(ELEMENT, { error: 'bad-id' })).min(1, { error: 'empty-list' }),
                  '不沿用的内容，写成“文件夹/标识”，如 rules/SX18-1a。',
                  'What is not taken over, as FOLDER/ID, such as rules/SX18-1a.',
                ),
                reason: described(bilingualText(), '不沿用的理由。', 'Why not.'),
              }),
            )
            .optional(),
          '不沿用的内容和理由。',
          'What is not taken over, and why.',
        ),
      }).optional(),
      '继承另一制度包：其各项内容沿用，同一文件夹下同一标识的文件替换它，其余文件为新增。',
      'Another pack whose elements hold here too; a file of the same folder and id takes the place of its own, any other is added.',
    ),
    supersedes: described(
      z.array(identifier()),
      '所替代的制度包的标识；没有写 []。',
      'Ids of packs that this one replaces; [] when none.',
    ),
    note: described(
      bilingualText().optional(),
      '读者须知，如文本是节选。',
      'What a reader must know, such as that the source is an excerpt.',
    ),
  });
}
