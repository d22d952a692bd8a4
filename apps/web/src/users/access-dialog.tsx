import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Checkbox, Form, Input, Modal } from 'antd';
import { ProblemNote } from '../parts/problem-note.tsx';
import { server } from '../server/client.ts';
import { bodyOrThrow } from '../server/problem.ts';
import { ROLE_NAMES } from '../wording/words.ts';
import { ACCOUNTS, type Account } from './account.ts';

interface Given {
  readonly roles: readonly string[];
  readonly division: string;
  readonly department: string;
  readonly sections: string;
}

/** Roles and scope of one account, changed by the security administrator. */
export function AccessDialog({
  account,
  onClose,
}: {
  readonly account: Account;
  readonly onClose: () => void;
}) {
  const queries = useQueryClient();
  const { userId } = account;
  const change = useMutation({
    mutationFn: async ({ roles, division, department, sections }: Given) => {
      for (const role of account.roles.filter((each) => !roles.includes(each))) {
        bodyOrThrow(
          await server.DELETE('/api/users/{userId}/roles/{role}', { params: { path: { userId, role } } }),
        );
      }
      for (const role of roles.filter((each) => !account.roles.includes(each))) {
        bodyOrThrow(
          await server.PUT('/api/users/{userId}/roles/{role}', { params: { path: { userId, role } } }),
        );
      }
      bodyOrThrow(
        await server.PUT('/api/users/{userId}/scope', {
          params: { path: { userId } },
          body: {
            division: division.trim() === '' ? null : division.trim(),
            department: department.trim() === '' ? null : department.trim(),
            sections: sections.split(/[\s,，、]+/).filter((section) => section !== ''),
          },
        }),
      );
    },
    onSuccess: onClose,
    onSettled: () => queries.invalidateQueries({ queryKey: ACCOUNTS }),
  });
  return (
    <Modal open title={`${account.name}的角色和范围`} footer={null} onCancel={onClose}>
      <Form
        layout="vertical"
        initialValues={{
          roles: account.roles,
          division: account.division ?? '',
          department: account.department ?? '',
          sections: account.sections.join('，'),
        }}
        onFinish={(given: Given) => change.mutate(given)}
      >
        {change.isError ? <ProblemNote error={change.error} /> : null}
        <Form.Item name="roles" label="角色" extra="三种管理员各自独立，不能与任何角色同时授予。">
          <Checkbox.Group
            className="role-list"
            options={Object.entries(ROLE_NAMES).map(([value, label]) => ({ value, label }))}
          />
        </Form.Item>
        <Form.Item
          name="division"
          label="行政区代码"
          extra="本地区及以下的数据都可见；000000 是全域；不填，什么也看不到。"
        >
          <Input inputMode="numeric" maxLength={6} />
        </Form.Item>
        <Form.Item name="department" label="部门" extra="只有成员单位的账号需要。">
          <Input />
        </Form.Item>
        <Form.Item name="sections" label="监测断面编号" extra="只有监测站的账号需要；多个用逗号分开。">
          <Input />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={change.isPending}>
          保存
        </Button>
      </Form>
    </Modal>
  );
}
