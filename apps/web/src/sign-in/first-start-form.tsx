import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { ProblemNote } from '../parts/problem-note.tsx';
import { server } from '../server/client.ts';
import { bodyOrThrow, fieldProblems, problemOf } from '../server/problem.ts';
import { ROLE_NAMES } from '../wording/words.ts';

interface NewAdministrator {
  readonly signInName: string;
  readonly name: string;
  readonly password: string;
}

const ADMINISTRATORS = [
  { role: 'system-administrator', does: '建立、停用账号，管理设置和备份' },
  { role: 'security-administrator', does: '授予角色和数据范围' },
  { role: 'audit-administrator', does: '查看审计记录' },
] as const;

interface Given {
  readonly token: string;
  readonly administrators: Readonly<Record<(typeof ADMINISTRATORS)[number]['role'], NewAdministrator>>;
}

/** The three administrators, made together with the token that the program printed. */
export function FirstStartForm({ onDone }: { readonly onDone: () => void }) {
  const queries = useQueryClient();
  const make = useMutation({
    mutationFn: async (body: Given) => bodyOrThrow(await server.POST('/api/first-start', { body })),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['first-start'] });
      onDone();
    },
  });
  const problems = make.isError ? fieldProblems(problemOf(make.error)) : {};
  return (
    <Form layout="vertical" requiredMark={false} onFinish={(given: Given) => make.mutate(given)}>
      <p>
        平台还没有账号。请用程序启动时在终端显示的口令，同时建立三名管理员。三名管理员互相制约，请由三个人分别保管；后两人首次登录时须改用自己的密码。
      </p>
      {make.isError ? <ProblemNote error={make.error} /> : null}
      <Form.Item
        name="token"
        label="首次启动口令"
        rules={[{ required: true, message: '请输入终端显示的口令。' }]}
      >
        <Input autoComplete="off" spellCheck={false} autoFocus />
      </Form.Item>
      {ADMINISTRATORS.map(({ role, does }) => (
        <fieldset key={role}>
          <legend>{ROLE_NAMES[role]}</legend>
          <p className="hint">{does}。</p>
          <AdministratorField
            role={role}
            field="signInName"
            label="登录名"
            problem={problems[`${role}.signInName`]}
          />
          <AdministratorField role={role} field="name" label="姓名" problem={problems[`${role}.name`]} />
          <AdministratorField
            role={role}
            field="password"
            label="密码"
            problem={problems[`${role}.password`]}
          />
        </fieldset>
      ))}
      <Button type="primary" htmlType="submit" block loading={make.isPending}>
        建立三名管理员
      </Button>
    </Form>
  );
}

function AdministratorField({
  role,
  field,
  label,
  problem,
}: {
  readonly role: string;
  readonly field: keyof NewAdministrator;
  readonly label: string;
  readonly problem: string | undefined;
}) {
  return (
    <Form.Item
      name={['administrators', role, field]}
      label={label}
      rules={[{ required: true, message: `请输入${label}。` }]}
      {...(problem === undefined ? {} : { help: problem, validateStatus: 'error' as const })}
    >
      <Input
        type={field === 'password' ? 'password' : 'text'}
        autoComplete={field === 'password' ? 'new-password' : 'off'}
      />
    </Form.Item>
  );
}
