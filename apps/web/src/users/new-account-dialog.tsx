import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input, Modal } from 'antd';
import { ProblemNote } from '../parts/problem-note.tsx';
import { server } from '../server/client.ts';
import { bodyOrThrow } from '../server/problem.ts';
import { ACCOUNTS } from './account.ts';
import { OneTimePassword } from './one-time-password.tsx';

interface Given {
  readonly signInName: string;
  readonly name: string;
}

export function NewAccountDialog({ onClose }: { readonly onClose: () => void }) {
  const queries = useQueryClient();
  const create = useMutation({
    mutationFn: async (body: Given) => bodyOrThrow(await server.POST('/api/users', { body })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ACCOUNTS }),
  });
  return (
    <Modal open title="新建账号" footer={null} onCancel={onClose}>
      {create.isSuccess ? (
        <>
          <OneTimePassword password={create.data.password} />
          <p>接下来请安全管理员授予角色和数据范围。</p>
          <Button onClick={onClose}>完成</Button>
        </>
      ) : (
        <Form layout="vertical" requiredMark={false} onFinish={(given: Given) => create.mutate(given)}>
          {create.isError ? <ProblemNote error={create.error} /> : null}
          <Form.Item name="signInName" label="登录名" rules={[{ required: true, message: '请输入登录名。' }]}>
            <Input autoComplete="off" autoFocus />
          </Form.Item>
          <Form.Item name="name" label="姓名" rules={[{ required: true, message: '请输入姓名。' }]}>
            <Input autoComplete="off" />
          </Form.Item>
          <Button type="primary" htmlType="submit" loading={create.isPending}>
            建立
          </Button>
        </Form>
      )}
    </Modal>
  );
}
