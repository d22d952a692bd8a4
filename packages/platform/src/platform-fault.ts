import { type Bilingual, bilingual, type Explained, type InputError } from '@shuize/domain';

/** Why a use case did not do what it was asked; the server answers each kind with one status. */
export interface PlatformFault extends Explained {
  readonly kind:
    | 'not-found'
    | 'not-signed-in'
    | 'not-allowed'
    | 'invalid'
    | 'conflict'
    | 'too-many'
    | 'unavailable';
  /** Stable kebab-case name, such as `sign-in-locked`. */
  readonly code: string;
  /** What is wrong field by field or row by row, where the kind is `invalid`. */
  readonly errors?: readonly InputError[];
}

/** The same for what is not there and for what the actor may not know to be there, so that none can be told from the other. */
export function notFound(): PlatformFault {
  return {
    kind: 'not-found',
    code: 'not-found',
    message: bilingual('没有找到。', 'It was not found.'),
    mend: bilingual(
      '请核对编号或链接；也可能不在您的数据范围内。',
      'Check the id or the link; it may also lie outside your data scope.',
    ),
  };
}

export function notAllowed(): PlatformFault {
  return {
    kind: 'not-allowed',
    code: 'not-allowed',
    message: bilingual('您的角色不能进行这项操作。', 'Your roles do not allow this.'),
    mend: bilingual(
      '确有需要的，请向安全管理员申请相应角色。',
      'If your work needs it, ask the security administrator for the role.',
    ),
  };
}

/** @param errors - at least one: what is wrong, in the order in which the user sees it */
export function invalid(errors: readonly InputError[]): PlatformFault {
  const [first] = errors;
  return {
    kind: 'invalid',
    code: first?.code ?? 'invalid',
    message: first?.message ?? bilingual('填写的内容有误。', 'What was filled in is wrong.'),
    mend: first?.mend ?? bilingual('请核对后重新提交。', 'Check it and send it again.'),
    errors,
  };
}

/** A fault of one field of a form; a form has no rows and its one file is the form itself. */
export function fieldError(field: string, code: string, message: Bilingual, mend: Bilingual): InputError {
  return { file: 'form', row: null, column: field, code, message, mend };
}
