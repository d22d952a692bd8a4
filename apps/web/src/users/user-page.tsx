import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { PageSkeleton } from '../app/page-skeleton.tsx';
import { Page } from '../parts/page.tsx';
import { ProblemNote } from '../parts/problem-note.tsx';
import { Table } from '../parts/table.tsx';
import { server } from '../server/client.ts';
import { bodyOrThrow } from '../server/problem.ts';
import { allows, useMe } from '../server/use-me.ts';
import { NO_FIGURE, ROLE_NAMES } from '../wording/words.ts';
import { AccessActions } from './access-actions.tsx';
import { AccessDialog } from './access-dialog.tsx';
import { ACCOUNTS, type Account } from './account.ts';
import { AccountActions } from './account-actions.tsx';
import { NewAccountDialog } from './new-account-dialog.tsx';

/** Accounts: the system administrator makes and closes them, the security administrator grants roles and scope. */
export function UserPage() {
  const { data: me } = useMe();
  const [isNew, setIsNew] = useState(false);
  const [granted, setGranted] = useState<string | null>(null);
  const accounts = useInfiniteQuery({
    queryKey: ACCOUNTS,
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam, signal }) =>
      bodyOrThrow(
        await server.GET('/api/users', {
          params: { query: pageParam === undefined ? {} : { after: pageParam } },
          signal,
        }),
      ),
    getNextPageParam: ({ next }) => next ?? undefined,
  });
  const rows = accounts.data?.pages.flatMap(({ items }) => items) ?? [];
  const mayManage = me != null && allows(me, 'manage-accounts');
  const mayGrant = me != null && allows(me, 'manage-access');
  const chosen = rows.find(({ userId }) => userId === granted) ?? null;
  return (
    <Page
      title="账号"
      lead="系统管理员建立、停用账号；安全管理员授予角色和数据范围；审计管理员查看。"
      actions={
        mayManage ? (
          <Button type="primary" onClick={() => setIsNew(true)}>
            新建账号
          </Button>
        ) : undefined
      }
    >
      {accounts.isPending ? <PageSkeleton /> : null}
      {accounts.isError ? <ProblemNote error={accounts.error} retry={() => void accounts.refetch()} /> : null}
      {rows.length === 0 ? null : (
        <Table
          caption="账号"
          rows={rows}
          keyOf={({ userId }) => userId}
          columns={[
            { title: '登录名', cell: ({ signInName }) => signInName },
            { title: '姓名', cell: ({ name }) => name },
            {
              title: '角色',
              cell: ({ roles }) => roles.map((role) => ROLE_NAMES[role] ?? role).join('、') || '尚未授予',
            },
            { title: '数据范围', cell: scopeText },
            { title: '动态口令', cell: ({ hasSecondFactor }) => (hasSecondFactor ? '已启用' : '未启用') },
            {
              title: '状态',
              cell: ({ closedAt, mustChangePassword }) =>
                closedAt === null ? (mustChangePassword ? '待改初始密码' : '在用') : '已停用',
            },
            {
              title: '操作',
              cell: (account) =>
                account.closedAt !== null ? (
                  NO_FIGURE
                ) : account.userId === me?.userId ? (
                  NO_FIGURE
                ) : mayGrant ? (
                  <AccessActions account={account} onAccess={() => setGranted(account.userId)} />
                ) : mayManage ? (
                  <AccountActions account={account} />
                ) : (
                  NO_FIGURE
                ),
            },
          ]}
        />
      )}
      {accounts.hasNextPage ? (
        <Button loading={accounts.isFetchingNextPage} onClick={() => void accounts.fetchNextPage()}>
          更多账号
        </Button>
      ) : null}
      {isNew ? <NewAccountDialog onClose={() => setIsNew(false)} /> : null}
      {chosen === null ? null : (
        <AccessDialog key={chosen.userId} account={chosen} onClose={() => setGranted(null)} />
      )}
    </Page>
  );
}

function scopeText({ divisionName, department, sections }: Account): string {
  if (divisionName === null) {
    return '未设置，看不到数据';
  }
  return [divisionName, department, sections.length === 0 ? null : `${sections.length} 个断面`]
    .filter((part) => part !== null)
    .join('，');
}
