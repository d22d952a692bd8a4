import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Form } from 'antd';
import { useState } from 'react';
import { ProblemNote } from '../parts/problem-note.tsx';
import { server } from '../server/client.ts';
import { bodyOrThrow } from '../server/problem.ts';
import { ME } from '../server/query-client.ts';
import { CodeField } from './code-form.tsx';

/** Takes one-time codes off the own account, by one of them. */
export function SecondFactorRemoval() {
  const queries = useQueryClient();
  const [isAsked, setIsAsked] = useState(false);
  const remove = useMutation({
    mutationFn: async (body: { readonly code: string }) =>
      bodyOrThrow(await server.POST('/api/me/second-factor/removal', { body })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ME }),
  });
  if (!isAsked) {
    return (
      <>
        <p>已经启用。换手机的，先停用，再用新手机启用。</p>
        <Button onClick={() => setIsAsked(true)}>停用动态口令</Button>
      </>
    );
  }
  return (
    <Form
      layout="vertical"
      requiredMark={false}
      onFinish={({ code }: { code: string }) => remove.mutate({ code })}
    >
      {remove.isError ? <ProblemNote error={remove.error} /> : null}
      <p>输入一个动态口令，确认是本人。停用后只凭密码登录。</p>
      <CodeField />
      <Button htmlType="submit" loading={remove.isPending}>
        停用动态口令
      </Button>
    </Form>
  );
}
