import * as z from 'zod';
import { described, keyed } from './described.ts';
import { day, identifier } from './scalars.ts';

/** `asks.procedure` of a case: the acts taken, and what comes of them. */
export function procedureQuestion() {
  return keyed({
    procedure: described(identifier(), '程序的标识。', 'Id of the procedure.'),
    taken: described(
      z.array(
        keyed({
          step: described(identifier(), '步骤的标识。', 'Id of the step.'),
          by: described(identifier(), '办理主体的标识。', 'Id of the party that acted.'),
          on: described(day(), '办理日期。', 'The day.'),
          inputs: described(
            z.array(identifier()).optional(),
            '提交的材料。',
            'Ids of what was handed in with it.',
          ),
          answers: described(
            z.record(z.string(), identifier()).optional(),
            '对待答事项的答复：事项和答复的标识。',
            'Answers to points: the id of the answer by that of the point.',
          ),
        }),
      ),
      '已经办理的步骤，按先后；没有的写 []。',
      'The acts, in their order; [] for none.',
    ),
    on: described(
      day().optional(),
      '问哪一天；不写为最后一步当日。',
      'The day asked about; that of the last act when left out.',
    ),
    days: described(
      z
        .record(z.string(), z.int({ error: 'not-whole-number' }).min(1, { error: 'count-below-one' }))
        .optional(),
      '本地配置的天数：步骤的标识和其后的天数。',
      'Days by local arrangement, by the id of the step that they follow.',
    ),
  });
}
