import { Button, Checkbox, Form, Input } from 'antd';
import { useEffect, useMemo, useState } from 'react';
import { ProblemNote } from '../parts/problem-note.tsx';
import { fieldProblems, problemOf } from '../server/problem.ts';
import { ROLE_NAMES } from '../wording/words.ts';
import { FirstAccountFields } from './first-account-fields.tsx';
import { FIRST_ACCOUNTS, type FirstRole, type FirstStartGiven } from './first-start.ts';
import { randomPassword } from './random-password.ts';
import { StartChoice } from './start-choice.tsx';

/** What was typed; parts that were not shown are missing. */
type Typed = Pick<FirstStartGiven, 'token' | 'administrators'> &
  Partial<Pick<FirstStartGiven, 'analyst' | 'start'>>;

/** How to begin, the three administrators, and a first account that works on data. */
export function FirstStartForm({
  isEmpty,
  isPending,
  error,
  onMadeUp,
  onGiven,
}: {
  readonly isEmpty: boolean;
  readonly isPending: boolean;
  readonly error: Error | null;
  /** Told whether the passwords are those that the page made up. */
  readonly onMadeUp: (isMadeUp: boolean) => void;
  readonly onGiven: (given: FirstStartGiven) => void;
}) {
  const [form] = Form.useForm();
  const [hasAnalyst, setHasAnalyst] = useState(true);
  const [isShown, setIsShown] = useState(false);

  const wrong = useMemo(() => (error === null ? [] : wrongFields(error)), [error]);
  useEffect(() => {
    form.setFields([...wrong]);
    const [first] = wrong;
    if (first !== undefined) {
      form.scrollToField(first.name, { block: 'center', focus: true });
    }
  }, [wrong, form]);

  const makeUp = () => {
    for (const { role, example } of FIRST_ACCOUNTS) {
      form.setFieldValue(pathOf(role), { ...example, password: randomPassword() });
    }
    setIsShown(true);
    onMadeUp(true);
  };

  return (
    <Form
      form={form}
      layout="vertical"
      requiredMark={false}
      disabled={isPending}
      initialValues={{ start: isEmpty ? 'demonstration' : 'empty' }}
      scrollToFirstError={{ block: 'center', focus: true }}
      onValuesChange={(changed: object) => {
        if ('administrators' in changed || 'analyst' in changed) {
          onMadeUp(false);
        }
      }}
      onFinish={({ token, start, analyst, administrators }: Typed) =>
        onGiven({
          token: token.trim(),
          start: start ?? 'empty',
          administrators,
          analyst: hasAnalyst ? (analyst ?? null) : null,
        })
      }
    >
      <p>平台还没有账号。填好下面三项，就可以开始使用。</p>
      <h2>一、一次性令牌</h2>
      <p>证明设立管理员的是启动程序的人。令牌只能使用一次；找不到的，重新启动程序会显示新的。</p>
      <Form.Item
        name="token"
        label="程序启动时在终端显示的令牌"
        rules={[{ required: true, whitespace: true, message: '请输入终端显示的一次性令牌。' }]}
      >
        <Input className="token" autoComplete="off" spellCheck={false} autoFocus />
      </Form.Item>
      <h2 id="start-choice">二、怎样开始</h2>
      {isEmpty ? <StartChoice /> : <p>库中已有数据，将直接使用。</p>}
      <h2>三、设立账号</h2>
      <p>
        三名管理员互相制约，都看不到业务数据，请由三个人分别保管；安全、审计管理员首次登录时须改用自己的密码。密码
        12 至 128 个字符，不含本人名称，可以用几个不相关的词连在一起，各账号的密码不能相同。
      </p>
      <div className="tools level">
        <Button onClick={makeUp}>只是试用：自动填写</Button>
        <Checkbox checked={isShown} onChange={({ target }) => setIsShown(target.checked)}>
          显示密码
        </Checkbox>
      </div>
      <div className="first-accounts">
        {FIRST_ACCOUNTS.map((account) =>
          account.role === 'analyst' && !hasAnalyst ? null : (
            <FirstAccountFields
              key={account.role}
              {...account}
              isShown={isShown}
              path={pathOf(account.role)}
            />
          ),
        )}
      </div>
      <Checkbox
        className="with-analyst"
        checked={hasAnalyst}
        onChange={({ target }) => setHasAnalyst(target.checked)}
      >
        同时设立第一个业务账号（{ROLE_NAMES.analyst}），可以马上查看、导入和核算数据
      </Checkbox>
      {error === null || wrong.length > 0 ? null : <ProblemNote error={error} />}
      <Button type="primary" size="large" htmlType="submit" block loading={isPending}>
        完成首次启动
      </Button>
    </Form>
  );
}

interface WrongField {
  readonly name: string[];
  readonly errors: string[];
}

/** What the server refused, each at its field; nothing where it is about none. */
function wrongFields(error: Error): readonly WrongField[] {
  const problem = problemOf(error);
  return problem.code === 'first-start-refused'
    ? [{ name: ['token'], errors: [`${problem.title}${problem.mend}`] }]
    : Object.entries(fieldProblems(problem)).map(([field, text]) => ({
        name: pathOfField(field),
        errors: [text],
      }));
}

function pathOf(role: FirstRole): string[] {
  return role === 'analyst' ? ['analyst'] : ['administrators', role];
}

/** Of a field as the server names it, such as `analyst.password`. */
function pathOfField(field: string): string[] {
  const [role = '', name = ''] = field.split('.');
  const known = FIRST_ACCOUNTS.find((account) => account.role === role);
  return known === undefined ? [field] : [...pathOf(known.role), name];
}
