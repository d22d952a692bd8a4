import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { ProblemNote } from '../parts/problem-note.tsx';
import { server } from '../server/client.ts';
import { bodyOrThrow } from '../server/problem.ts';
import { ME } from '../server/query-client.ts';
import { OtherAccountButton } from './other-account-button.tsx';

export function CodeForm() {
  const queries = useQueryClient();
  const give = useMutation({
    mutationFn: async (body: { readonly code: string }) =>
      bodyOrThrow(await server.POST('/api/sign-in/code', { body })),
    onSuccess: (me) => queries.setQueryData(ME, me),
  });
  return (
    <Form layout="vertical" requiredMark={false} onFinish={(given: { code: string }) => give.mutate(given)}>
      {give.isError ? <ProblemNote error={give.error} /> : null}
      <CodeField />
      <Button type="primary" htmlType="submit" block loading={give.isPending}>
        继续
      </Button>
      <OtherAccountButton />
    </Form>
  );
}

export function CodeField() {
  return (
    <Form.Item
      name="code"
      label="动态口令"
      extra="动态口令应用上显示的 6 位数字。"
      normalize={(text: string) => text.replaceAll(/\D/g, '')}
      rules={[{ pattern: /^\d{6}$/, message: '动态口令是 6 位数字。', required: true }]}
    >
      <Input inputMode="numeric" autoComplete="one-time-code" maxLength={7} autoFocus className="code" />
    </Form.Item>
  );
}
