import * as z from 'zod';
import { described, keyed } from './described.ts';
import { day, identifier, text } from './scalars.ts';

/** `asks.register` of a case: entries of a register, and what it says of them on a day. */
export function registerQuestion() {
  return keyed({
    register: described(identifier(), '名单的标识。', 'Id of the register.'),
    on: described(day(), '问哪一天。', 'The day asked about.'),
    entries: described(
      z
        .array(
          keyed({
            id: described(identifier(), '记录的编号。', 'Id of the entry.'),
            cause: described(identifier(), '缘由的标识。', 'Id of the cause.'),
            area: described(text().optional(), '地区代码，须加引号。', 'Code of the area, in quotes.'),
            subject: described(text().optional(), '对象。', 'The subject.'),
            facts: described(
              z.array(identifier()).optional(),
              '已认定的事实。',
              'Ids of the facts that are established.',
            ),
            measure: described(identifier().optional(), '采取的措施。', 'Id of the measure taken.'),
            from: described(day().optional(), '起始日。', 'The first day.'),
            lifted: described(day().optional(), '解除日。', 'The day on which it was lifted.'),
            published: described(day().optional(), '公布日。', 'The day on which it was published.'),
          }),
        )
        .min(1, { error: 'empty-list' }),
      '名单中的记录。',
      'The entries.',
    ),
  });
}
