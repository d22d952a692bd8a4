import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Modal, Popconfirm, Space } from 'antd';
import { ProblemNote } from '../parts/problem-note.tsx';
import { server } from '../server/client.ts';
import { bodyOrThrow } from '../server/problem.ts';
import { ACCOUNTS, type Account } from './account.ts';
import { OneTimePassword } from './one-time-password.tsx';

/** What the system administrator does with an account: a new first password, or closing it. */
export function AccountActions({ account: { userId, name } }: { readonly account: Account }) {
  const queries = useQueryClient();
  const path = { params: { path: { userId } } };
  const reset = useMutation({
    mutationFn: async () => bodyOrThrow(await server.POST('/api/users/{userId}/password', path)),
  });
  const close = useMutation({
    mutationFn: async () => bodyOrThrow(await server.DELETE('/api/users/{userId}', path)),
    onSuccess: () => queries.invalidateQueries({ queryKey: ACCOUNTS }),
  });
  const done = reset.isSuccess || reset.isError || close.isError;
  return (
    <Space>
      <Popconfirm
        title={`重置${name}的密码？`}
        description="原密码立即失效，已登录的地方全部退出。"
        onConfirm={() => reset.mutate()}
      >
        <Button size="small" aria-label={`重置密码：${name}`} loading={reset.isPending}>
          重置密码
        </Button>
      </Popconfirm>
      <Popconfirm
        title={`停用${name}的账号？`}
        description="停用后不能登录，所做过的记录都保留。"
        onConfirm={() => close.mutate()}
      >
        <Button size="small" aria-label={`停用：${name}`} loading={close.isPending}>
          停用
        </Button>
      </Popconfirm>
      <Modal
        open={done}
        title={name}
        footer={null}
        onCancel={() => {
          reset.reset();
          close.reset();
        }}
      >
        {reset.isSuccess ? <OneTimePassword password={reset.data.password} /> : null}
        {reset.isError ? <ProblemNote error={reset.error} /> : null}
        {close.isError ? <ProblemNote error={close.error} /> : null}
      </Modal>
    </Space>
  );
}
