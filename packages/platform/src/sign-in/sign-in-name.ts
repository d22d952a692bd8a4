import { bilingual, type InputError } from '@shuize/domain';
import { fieldError } from '../platform-fault.ts';

const SIGN_IN_NAME = /^[a-z\d\p{Script=Han}][a-z\d\p{Script=Han}._-]{1,63}$/u;
/** An identity card or a mobile telephone. */
const PERSONAL_NUMBER = /^(?:\d{15}|\d{17}[\dx]|1\d{10})$/;

/** The one form in which a sign-in name is kept and compared, so that one account has one name. */
export function signInNameOf(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase();
}

/** @param name - in its one form; @returns `null` where nothing is wrong with it */
export function signInNameError(field: string, name: string): InputError | null {
  if (!SIGN_IN_NAME.test(name)) {
    return fieldError(
      field,
      'bad-sign-in-name',
      bilingual('登录名的写法不对。', 'The sign-in name is not written as one.'),
      bilingual(
        '请用 2 至 64 个字母、数字、汉字、点、横线或下划线，以字母、数字或汉字开头。',
        'Use 2 to 64 letters, figures, Han characters, dots, hyphens or underscores, beginning with none of the last three.',
      ),
    );
  }
  if (PERSONAL_NUMBER.test(name)) {
    return fieldError(
      field,
      'personal-number',
      bilingual('身份证号和手机号不能用作登录名。', 'A personal number is no sign-in name.'),
      bilingual('请改用工号、姓名或拼音。', 'Use a staff number or a name.'),
    );
  }
  return null;
}
