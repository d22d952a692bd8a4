import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Form, Input } from 'antd';
import { ProblemNote } from '../parts/problem-note.tsx';
import { server } from '../server/client.ts';
import { bodyOrThrow } from '../server/problem.ts';
import { ME } from '../server/query-client.ts';
import { CurrentPasswordField } from './current-password-field.tsx';

interface Given {
  readonly current: string;
  readonly next: string;
}

/** A new password of one's own; ends the other sessions of the account. */
export function NewPasswordForm() {
  const queries = useQueryClient();
  const [form] = Form.useForm();
  const change = useMutation({
    mutationFn: async ({ current, next }: Given) =>
      bodyOrThrow(await server.PUT('/api/me/password', { body: { current, next } })),
    onSuccess: () => {
      form.resetFields();
      return queries.invalidateQueries({ queryKey: ME });
    },
  });
  return (
    <Form
      form={form}
      layout="vertical"
      requiredMark={false}
      onFinish={(given: Given) => change.mutate(given)}
    >
      {change.isError ? <ProblemNote error={change.error} /> : null}
      {change.isSuccess ? (
        <Alert type="success" role="status" title="密码已经更改，其他地方的登录已经退出。" />
      ) : null}
      <CurrentPasswordField name="current" />
      <Form.Item name="next" label="新密码" rules={[{ required: true, message: '请输入新密码。' }]}>
        <Input type="password" autoComplete="new-password" />
      </Form.Item>
      <Form.Item
        name="again"
        label="再输一次新密码"
        dependencies={['next']}
        rules={[
          ({ getFieldValue }) => ({
            validator: (_, again) =>
              again === getFieldValue('next')
                ? Promise.resolve()
                : Promise.reject(new Error('两次输入的不一样。')),
          }),
        ]}
      >
        <Input type="password" autoComplete="new-password" />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={change.isPending}>
        更改密码
      </Button>
    </Form>
  );
}
