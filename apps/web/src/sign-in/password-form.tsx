import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Form, Input } from 'antd';
import { ProblemNote } from '../parts/problem-note.tsx';
import { server } from '../server/client.ts';
import { bodyOrThrow } from '../server/problem.ts';
import { ME } from '../server/query-client.ts';

interface Given {
  readonly signInName: string;
  readonly password: string;
}

export function PasswordForm({ isFirst }: { readonly isFirst: boolean }) {
  const queries = useQueryClient();
  const signIn = useMutation({
    mutationFn: async (body: Given) => bodyOrThrow(await server.POST('/api/sign-in', { body })),
    onSuccess: (me) => queries.setQueryData(ME, me),
  });
  return (
    <Form layout="vertical" requiredMark={false} onFinish={(given: Given) => signIn.mutate(given)}>
      {isFirst ? (
        <Alert type="success" title="三名管理员已经建立。" description="请用系统管理员的登录名和密码登录。" />
      ) : null}
      {signIn.isError ? <ProblemNote error={signIn.error} /> : null}
      <Form.Item name="signInName" label="登录名" rules={[{ required: true, message: '请输入登录名。' }]}>
        <Input autoComplete="username" autoFocus />
      </Form.Item>
      <Form.Item name="password" label="密码" rules={[{ required: true, message: '请输入密码。' }]}>
        <Input type="password" autoComplete="current-password" />
      </Form.Item>
      <Button type="primary" htmlType="submit" block loading={signIn.isPending}>
        登录
      </Button>
      <p className="hint">忘记密码的，请系统管理员重置；连续输错会暂时锁定。</p>
    </Form>
  );
}
