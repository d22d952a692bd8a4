import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Modal, Popconfirm, Space } from 'antd';
import { ProblemNote } from '../parts/problem-note.tsx';
import { server } from '../server/client.ts';
import { bodyOrThrow } from '../server/problem.ts';
import { ACCOUNTS, type Account } from './account.ts';

/** What the security administrator does with an account: roles and scope, ending its sessions, clearing its one-time codes. */
export function AccessActions({
  account: { userId, name, hasSecondFactor },
  onAccess,
}: {
  readonly account: Account;
  readonly onAccess: () => void;
}) {
  const queries = useQueryClient();
  const path = { params: { path: { userId } } };
  const end = useMutation({
    mutationFn: async () => bodyOrThrow(await server.DELETE('/api/users/{userId}/sessions', path)),
  });
  const clear = useMutation({
    mutationFn: async () => bodyOrThrow(await server.DELETE('/api/users/{userId}/second-factor', path)),
    onSuccess: () => queries.invalidateQueries({ queryKey: ACCOUNTS }),
  });
  const failed = end.error ?? clear.error;
  return (
    <Space>
      <Button size="small" aria-label={`角色和范围：${name}`} onClick={onAccess}>
        角色和范围
      </Button>
      <Popconfirm
        title={`退出${name}的全部登录？`}
        description="已登录的地方全部退出，须重新登录。"
        onConfirm={() => end.mutate()}
      >
        <Button size="small" aria-label={`退出全部登录：${name}`} loading={end.isPending}>
          退出全部登录
        </Button>
      </Popconfirm>
      {hasSecondFactor ? (
        <Popconfirm
          title={`清除${name}的动态口令？`}
          description="用于手机丢失等情形。清除后只凭密码登录，本人可以重新启用。"
          onConfirm={() => clear.mutate()}
        >
          <Button size="small" aria-label={`清除动态口令：${name}`} loading={clear.isPending}>
            清除动态口令
          </Button>
        </Popconfirm>
      ) : null}
      <Modal
        open={failed !== null}
        title={name}
        footer={null}
        onCancel={() => {
          end.reset();
          clear.reset();
        }}
      >
        {failed === null ? null : <ProblemNote error={failed} />}
      </Modal>
    </Space>
  );
}
