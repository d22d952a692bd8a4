import { Form, Input } from 'antd';
import { ROLE_NAMES } from '../wording/words.ts';
import type { FirstAccount, FirstRole } from './first-start.ts';

const SHORTEST_PASSWORD = 12;

/** One account of the first start: sign-in name, name and password. */
export function FirstAccountFields({
  role,
  does,
  example,
  isShown,
  path,
}: {
  readonly role: FirstRole;
  readonly does: string;
  readonly example: { readonly signInName: string };
  /** Whether the password is shown as it is typed. */
  readonly isShown: boolean;
  /** Where the account lies in what the form gives. */
  readonly path: readonly string[];
}) {
  const field = (name: keyof FirstAccount) => [...path, name];
  return (
    <fieldset>
      <legend>{ROLE_NAMES[role]}</legend>
      <p className="hint">{does}。</p>
      <Form.Item
        name={field('signInName')}
        label="登录名"
        rules={[{ required: true, whitespace: true, message: '请输入登录名。' }]}
      >
        <Input
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          placeholder={`如 ${example.signInName}`}
        />
      </Form.Item>
      <Form.Item
        name={field('name')}
        label="姓名"
        rules={[{ required: true, whitespace: true, message: '请输入姓名。' }]}
      >
        <Input autoComplete="off" />
      </Form.Item>
      <Form.Item
        name={field('password')}
        label="密码"
        rules={[
          { required: true, message: '请输入密码。' },
          { min: SHORTEST_PASSWORD, message: `密码至少 ${SHORTEST_PASSWORD} 个字符。` },
        ]}
      >
        <Input type={isShown ? 'text' : 'password'} autoComplete="new-password" spellCheck={false} />
      </Form.Item>
    </fieldset>
  );
}
