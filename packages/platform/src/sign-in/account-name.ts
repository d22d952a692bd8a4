import { bilingual, type InputError } from '@shuize/domain';
import { fieldError } from '../platform-fault.ts';

const LONGEST_NAME = 64;

/** What is wrong with the name of a person, as others see it. */
export function nameError(field: string, name: string): InputError | null {
  return name !== '' && [...name].length <= LONGEST_NAME
    ? null
    : fieldError(
        field,
        'bad-name',
        bilingual('姓名为空或太长。', 'The name is empty or too long.'),
        bilingual(`请填写 1 至 ${LONGEST_NAME} 个字。`, `Give 1 to ${LONGEST_NAME} characters.`),
      );
}
