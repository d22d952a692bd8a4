import { Form, Input } from 'antd';

/** The password that the account has now, by which whoever sits before a session shows to be its owner. */
export function CurrentPasswordField({ name = 'password' }: { readonly name?: string }) {
  return (
    <Form.Item name={name} label="当前密码" rules={[{ required: true, message: '请输入当前密码。' }]}>
      <Input type="password" autoComplete="current-password" />
    </Form.Item>
  );
}
