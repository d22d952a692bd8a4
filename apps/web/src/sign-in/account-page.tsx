import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { Answered } from '../parts/answered.tsx';
import { Page } from '../parts/page.tsx';
import { ProblemNote } from '../parts/problem-note.tsx';
import { Table } from '../parts/table.tsx';
import { server } from '../server/client.ts';
import { bodyOrThrow } from '../server/problem.ts';
import { useMe } from '../server/use-me.ts';
import { instantText } from '../wording/time-text.ts';
import { NO_FIGURE, ROLE_NAMES } from '../wording/words.ts';
import { NewPasswordForm } from './new-password-form.tsx';
import { OpenIdLink } from './openid-link.tsx';
import { ReturnedProblem } from './returned-problem.tsx';
import { SecondFactorForm } from './second-factor-form.tsx';
import { SecondFactorRemoval } from './second-factor-removal.tsx';

const SESSIONS = ['me', 'sessions'] as const;

export function AccountPage() {
  const { data: me } = useMe();
  if (me === null || me === undefined) {
    return null;
  }
  return (
    <Page title="我的账号">
      <ReturnedProblem />
      <dl className="facts">
        <dt>登录名</dt>
        <dd>{me.signInName}</dd>
        <dt>姓名</dt>
        <dd>{me.name}</dd>
        <dt>角色</dt>
        <dd>{me.roles.map((role) => ROLE_NAMES[role] ?? role).join('、') || NO_FIGURE}</dd>
        <dt>数据范围</dt>
        <dd>{me.division?.name ?? '未设置，看不到任何数据'}</dd>
      </dl>
      <section className="card narrow">
        <h2>动态口令</h2>
        {me.hasSecondFactor ? <SecondFactorRemoval /> : <SecondFactorForm />}
      </section>
      {me.hasPassword ? (
        <section className="card narrow">
          <h2>更改密码</h2>
          <NewPasswordForm />
        </section>
      ) : null}
      <OpenIdLink me={me} />
      <section className="card">
        <h2>已登录的地方</h2>
        <Sessions />
      </section>
    </Page>
  );
}

function Sessions() {
  const queries = useQueryClient();
  const sessions = useQuery({
    queryKey: SESSIONS,
    queryFn: async () => bodyOrThrow(await server.GET('/api/me/sessions')),
  });
  const end = useMutation({
    mutationFn: async (sessionId: string) =>
      bodyOrThrow(await server.DELETE('/api/me/sessions/{sessionId}', { params: { path: { sessionId } } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: SESSIONS }),
  });
  return (
    <>
      {end.isError ? <ProblemNote error={end.error} /> : null}
      <Answered query={sessions} rows={2}>
        {({ items }) => (
          <Table
            caption="已登录的地方"
            rows={items}
            keyOf={({ sessionId }) => sessionId}
            columns={[
              { title: '设备', cell: ({ device }) => device || NO_FIGURE },
              { title: '登录时间', cell: ({ createdAt }) => instantText(createdAt) },
              { title: '最近使用', cell: ({ lastSeenAt }) => instantText(lastSeenAt) },
              {
                title: '操作',
                cell: ({ sessionId, isCurrent, device }) =>
                  isCurrent ? (
                    '当前'
                  ) : (
                    <Button
                      size="small"
                      aria-label={`退出：${device}`}
                      onClick={() => end.mutate(sessionId)}
                      loading={end.isPending && end.variables === sessionId}
                    >
                      退出
                    </Button>
                  ),
              },
            ]}
          />
        )}
      </Answered>
    </>
  );
}
