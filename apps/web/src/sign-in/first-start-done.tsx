import { Alert, Button } from 'antd';
import { useEffect, useRef } from 'react';
import { type Column, Table } from '../parts/table.tsx';
import { ROLE_NAMES } from '../wording/words.ts';
import { accountOf, FIRST_ACCOUNTS, type FirstAccount, type FirstStartGiven } from './first-start.ts';

interface Made extends FirstAccount {
  readonly role: string;
  readonly first: string;
}

/** Who can sign in now, and what comes next. */
export function FirstStartDone({
  given,
  isMadeUp,
  isEmpty,
  onSignIn,
}: {
  readonly given: FirstStartGiven;
  /** Whether the page made up the passwords, which are then shown this once. */
  readonly isMadeUp: boolean;
  /** Nothing was on record before. */
  readonly isEmpty: boolean;
  readonly onSignIn: (signInName: string) => void;
}) {
  const made: readonly Made[] = FIRST_ACCOUNTS.flatMap(({ role, first }) => {
    const account = accountOf(given, role);
    return account === null ? [] : [{ ...account, role, first }];
  });
  const columns: readonly Column<Made>[] = [
    { title: '登录名', cell: ({ signInName }) => <strong>{signInName}</strong> },
    ...(isMadeUp
      ? [{ title: '密码', cell: ({ password }: Made) => <code className="secret">{password}</code> }]
      : []),
    { title: '姓名', cell: ({ name }) => name },
    { title: '角色', cell: ({ role }) => ROLE_NAMES[role] },
    { title: '登录后', isWide: true, cell: ({ first }) => first },
  ];
  const next = given.analyst ?? given.administrators['system-administrator'];
  const beginning = useRef<HTMLParagraphElement>(null);
  useEffect(() => beginning.current?.focus(), []);
  return (
    <>
      <p ref={beginning} tabIndex={-1} className="beginning">
        账号已经建立。
        {given.start === 'demonstration' ? '演示省“云川省”已经装入，并核算了2018年。' : null}
      </p>
      {isMadeUp ? (
        <Alert
          type="warning"
          title="请记下自动填写的密码。"
          description="密码只显示这一次，离开本页后无法再看到。"
        />
      ) : null}
      <h2>现在可以登录的账号</h2>
      <Table caption="现在可以登录的账号" rows={made} keyOf={({ role }) => role} columns={columns} />
      <h2>下一步</h2>
      <ol className="next-steps">
        {nextSteps(given, isEmpty).map((step) => (
          <li key={step} className="step">
            {step}
          </li>
        ))}
      </ol>
      <Button type="primary" size="large" onClick={() => onSignIn(next.signInName)}>
        以“{next.signInName}”登录
      </Button>
    </>
  );
}

function nextSteps({ start, analyst }: FirstStartGiven, isEmpty: boolean): readonly string[] {
  const others = '系统管理员为其他人建立账号，安全管理员授予角色和数据范围。';
  if (analyst === null) {
    return [
      '系统管理员在“账号”中建立业务账号。',
      `安全管理员给它授予“${ROLE_NAMES.analyst}”角色和全域的数据范围。`,
      '业务账号登录后即可查看、导入和核算数据。',
    ];
  }
  if (start === 'demonstration') {
    return [
      `用“${analyst.signInName}”登录，先看“本月总览”和“河流图”，再看“问责线索”：每条线索都能追到条款和监测值。`,
      others,
    ];
  }
  return [
    isEmpty
      ? `用“${analyst.signInName}”登录，在“数据导入”中下载 Excel 模板，填好后导入；再到“核算”中核算一个时段。`
      : `用“${analyst.signInName}”登录，查看库中已有的数据；需要时在“核算”中核算一个时段。`,
    others,
  ];
}
