import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { ProblemNote } from '../parts/problem-note.tsx';
import { server } from '../server/client.ts';
import { bodyOrThrow } from '../server/problem.ts';
import { ME } from '../server/query-client.ts';

interface Given {
  readonly signInName: string;
  readonly password: string;
}

/** `signInName`: who is about to sign in, where it is known. */
export function PasswordForm({ signInName }: { readonly signInName: string | null }) {
  const queries = useQueryClient();
  const signIn = useMutation({
    mutationFn: async (body: Given) => bodyOrThrow(await server.POST('/api/sign-in', { body })),
    onSuccess: (me) => queries.setQueryData(ME, me),
  });
  return (
    <Form
      layout="vertical"
      requiredMark={false}
      initialValues={{ signInName: signInName ?? '' }}
      onFinish={(given: Given) => signIn.mutate(given)}
    >
      {signIn.isError ? <ProblemNote error={signIn.error} /> : null}
      <Form.Item name="signInName" label="登录名" rules={[{ required: true, message: '请输入登录名。' }]}>
        <Input autoComplete="username" autoFocus={signInName === null} />
      </Form.Item>
      <Form.Item name="password" label="密码" rules={[{ required: true, message: '请输入密码。' }]}>
        <Input type="password" autoComplete="current-password" autoFocus={signInName !== null} />
      </Form.Item>
      <Button type="primary" htmlType="submit" block loading={signIn.isPending}>
        登录
      </Button>
      <p className="hint">忘记密码的，请系统管理员重置；连续输错会暂时锁定。</p>
    </Form>
  );
}
