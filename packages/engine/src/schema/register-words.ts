import { type Bilingual, bilingual } from '@shuize/domain';
import type { RegisterField } from '../language/register.ts';

export const REGISTER_FIELDS: Readonly<Record<RegisterField, Bilingual>> = {
  area: bilingual('地区。', 'The area.'),
  subject: bilingual('对象，如企业、荣誉称号。', 'The subject, such as an enterprise or a title.'),
  measure: bilingual('采取的措施。', 'The measure taken.'),
};

export const JOINS: Readonly<Record<'all' | 'any', Bilingual>> = {
  all: bilingual('须全部认定。', 'All of them must be established.'),
  any: bilingual('认定其一即可。', 'One of them suffices.'),
};
