import * as z from 'zod';
import { described, keyed } from './described.ts';
import { bilingualText, citation, identifier } from './scalars.ts';

/** interpretations/ID.yaml: what the text leaves open. */
export function interpretationShape() {
  return keyed({
    id: described(identifier(), '标识，与文件名相同。', 'Id; the name of the file.'),
    question: described(bilingualText(), '原文没有写明的问题。', 'What the text leaves open.'),
    answers: described(
      z.array(
        keyed({
          id: described(identifier(), '答案的标识。', 'Id of the answer.'),
          label: described(bilingualText(), '答案。', 'The answer.'),
        }),
      ),
      '各个答案，至少两个；第一个为默认。',
      'The answers, two or more; the first is the default.',
    ),
    reason: described(bilingualText(), '默认答案的理由。', 'Why the default is the default.'),
    cite: described(citation(), '问题出在哪一条款。', 'Where the question arises.'),
  });
}
