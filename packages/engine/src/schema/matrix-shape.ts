import * as z from 'zod';
import { described, keyed } from './described.ts';
import {
  adjustmentShape,
  alsoShape,
  authorityShape,
  cellShape,
  ladderShape,
  liftsShape,
  named,
  tierShape,
} from './matrix-parts.ts';
import { bilingualText, citation, identifier } from './scalars.ts';

/** matrices/ID.yaml: a matrix: line, tier and role to measures on a ladder, and what makes them heavier or lighter. */
export function matrixShape() {
  return keyed({
    id: described(identifier(), '标识，与文件名相同。', 'Id; the name of the file.'),
    title: described(bilingualText(), '名称。', 'What it is called.'),
    cite: described(citation(), '条款依据。', 'Where it stands.'),
    measures: described(list(keyed(named())), '各种追责方式。', 'Every measure that it names.'),
    ladders: described(list(ladderShape()), '追责方式的轻重次序。', 'Measures in order of weight.'),
    lines: described(
      list(
        keyed({
          ...named(),
          ladder: described(
            identifier().optional(),
            '这一对象的各种责任人一律用此次序。',
            'Ladder of all roles of the line, in the place of their own.',
          ),
          'sole-role': described(
            identifier().optional(),
            '不写明责任人时所指的责任人。',
            'The role that is meant when none is named.',
          ),
        }),
      ),
      '追查对象。',
      'Its lines.',
    ),
    tiers: described(list(tierShape()), '情节，由轻到重。', 'Its tiers, from the lightest.'),
    roles: described(
      list(
        keyed({
          ...named(),
          ladder: described(identifier(), '所用的轻重次序。', 'The ladder of its measures.'),
        }),
      ),
      '责任人。',
      'Its roles.',
    ),
    circumstances: described(
      list(
        keyed({
          ...named(),
          'without-effect': described(
            bilingualText().optional(),
            '对结果没有影响的，写明理由。',
            'Why it changes nothing, where that is so.',
          ),
        }),
      ),
      '从重、从轻和其他情形。',
      'Circumstances.',
    ),
    cells: described(
      list(cellShape()),
      '对象、情节、责任人对应的追责方式。',
      'Measures for line, tier and role.',
    ),
    adjustments: described(
      z.array(adjustmentShape()).optional(),
      '从重、从轻的调整，按所列次序进行。',
      'What makes them heavier or lighter, in the order in which it acts.',
    ),
    also: described(z.array(alsoShape()).optional(), '另加的后果。', 'What comes on top.'),
    authorities: described(z.array(authorityShape()).optional(), '由谁决定。', 'Who decides, by the text.'),
    fallback: described(
      keyed({
        says: described(bilingualText(), '内容。', 'What it says.'),
        provision: described(identifier(), '所落实的条款编号。', 'Id of the provision it carries.'),
        cite: described(citation(), '条款依据。', 'Where it stands.'),
      }).optional(),
      '没有规定的，按什么办理。',
      'What governs where it names no measure.',
    ),
    lifts: described(
      liftsShape().optional(),
      '在哪个文件的基础上加严。',
      'The instrument whose measures it raises.',
    ),
  });
}

function list<Entry extends z.ZodType>(entry: Entry) {
  return z.array(entry).min(1, { error: 'empty-list' });
}
