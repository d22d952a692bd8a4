import {
  accountListQuerySchema,
  accountListSchema,
  accountSchema,
  endedSessionsSchema,
  newAccountSchema,
  newScopeSchema,
  oneTimePasswordSchema,
  userParamsSchema,
  userRoleParamsSchema,
} from '@shuize/contract';
import { type Bilingual, bilingual, failure, type Language, type Result, success } from '@shuize/domain';
import {
  type Account,
  type AccountPage,
  type Actor,
  clearSecondFactor,
  closeUser,
  createUser,
  endSessions,
  grantRole,
  isRole,
  type KnownPlaces,
  knownPlaces,
  listUsers,
  notFound,
  type PlatformFault,
  ROLE_NAMES,
  type Role,
  readUser,
  resetPassword,
  setScope,
  withdrawRole,
} from '@shuize/platform';
import type { ServerContext } from '../context/server-context.ts';
import type { RouteRegistrar } from '../http/register-route.ts';
import { column, fileOfList, LIST_FILES, type ListShape } from '../lists/list-answer.ts';
import { reachAmong } from './reach-name.ts';
import type { RouteSetting } from './route-setting.ts';

const TAG = '账号 Accounts';
const AT_ONCE = 200;

const LIST: ListShape<AccountAnswer> = {
  name: bilingual('账号', 'accounts'),
  columns: [
    column('登录名', 'sign-in name', ({ signInName }) => signInName),
    column('姓名', 'name', ({ name }) => name),
    column('角色', 'roles', ({ roles }) => rolesWord(roles)),
    column('行政区划代码', 'division code', ({ division }) => division),
    column('数据范围', 'reach', ({ divisionName }) => divisionName),
    column('部门', 'department', ({ department }) => department),
    column('断面', 'sections', ({ sections }) => sections.join(' ')),
    column('已启用动态口令', 'second factor', ({ hasSecondFactor }) => hasSecondFactor),
    column('建立时间', 'created at', ({ createdAt }) => createdAt),
    column('停用时间', 'closed at', ({ closedAt }) => closedAt),
  ],
};

export function userRoutes({ route }: RouteRegistrar, { context }: RouteSetting): void {
  route({
    method: 'GET',
    url: '/api/users',
    permission: 'read-accounts',
    tag: TAG,
    summary: '账号列表 Accounts in the order of their sign-in names',
    files: LIST_FILES,
    schema: { query: accountListQuerySchema, answer: accountListSchema },
    handler: async ({ actor, query, language }) => {
      const { after = null, size, format } = query;
      const listed = await (format === 'json'
        ? listUsers(context, actor, { after, limit: size })
        : allAccounts(context, actor));
      if (!listed.ok) {
        return listed;
      }
      const { accounts, next } = listed.value;
      const { names } = await knownPlaces(context.database, null);
      const items = accounts.map((account) => answerOf(account, names, language));
      return success(
        format === 'json' ? { items, next } : await fileOfList(context, LIST, items, format, language),
      );
    },
  });

  route({
    method: 'GET',
    url: '/api/users/:userId',
    permission: 'read-accounts',
    tag: TAG,
    summary: '一个账号 One account',
    schema: { params: userParamsSchema, answer: accountSchema },
    handler: async ({ actor, params, language }) => {
      const found = await readUser(context, actor, params.userId);
      if (!found.ok) {
        return found;
      }
      const { names } = await knownPlaces(context.database, null);
      return success(answerOf(found.value, names, language));
    },
  });

  route({
    method: 'POST',
    url: '/api/users',
    permission: 'manage-accounts',
    tag: TAG,
    summary: '建立账号，得到首次登录的密码 Make an account; its first password is told once',
    done: 201,
    schema: { body: newAccountSchema, answer: oneTimePasswordSchema },
    handler: ({ actor, body }) => createUser(context, actor, body),
  });

  route({
    method: 'DELETE',
    url: '/api/users/:userId',
    permission: 'manage-accounts',
    tag: TAG,
    summary: '停用账号 Close an account for good',
    schema: { params: userParamsSchema, answer: null },
    handler: ({ actor, params }) => closeUser(context, actor, params.userId),
  });

  route({
    method: 'POST',
    url: '/api/users/:userId/password',
    permission: 'manage-accounts',
    tag: TAG,
    summary: '重置密码 Give an account a password for one sign-in',
    schema: { params: userParamsSchema, answer: oneTimePasswordSchema },
    handler: ({ actor, params }) => resetPassword(context, actor, params.userId),
  });

  route({
    method: 'DELETE',
    url: '/api/users/:userId/sessions',
    permission: 'manage-access',
    tag: TAG,
    summary: '让账号的全部登录失效 Sign an account out everywhere',
    schema: { params: userParamsSchema, answer: endedSessionsSchema },
    handler: ({ actor, params }) => endSessions(context, actor, params.userId),
  });

  route({
    method: 'DELETE',
    url: '/api/users/:userId/second-factor',
    permission: 'manage-access',
    tag: TAG,
    summary: '清除账号的动态口令 Take one-time codes off an account',
    schema: { params: userParamsSchema, answer: null },
    handler: ({ actor, params }) => clearSecondFactor(context, actor, params.userId),
  });

  route({
    method: 'PUT',
    url: '/api/users/:userId/scope',
    permission: 'manage-access',
    tag: TAG,
    summary: '设定数据范围 Say what an account reaches',
    schema: { params: userParamsSchema, body: newScopeSchema, answer: null },
    handler: ({ actor, params, body }) => setScope(context, actor, { userId: params.userId, ...body }),
  });

  route({
    method: 'PUT',
    url: '/api/users/:userId/roles/:role',
    permission: 'manage-access',
    tag: TAG,
    summary: '授予角色 Grant a role',
    schema: { params: userRoleParamsSchema, answer: null },
    handler: async ({ actor, params: { userId, role } }) =>
      isRole(role) ? grantRole(context, actor, { userId, role }) : failure(notFound()),
  });

  route({
    method: 'DELETE',
    url: '/api/users/:userId/roles/:role',
    permission: 'manage-access',
    tag: TAG,
    summary: '撤销角色 Withdraw a role',
    schema: { params: userRoleParamsSchema, answer: null },
    handler: async ({ actor, params: { userId, role } }) =>
      isRole(role) ? withdrawRole(context, actor, { userId, role }) : failure(notFound()),
  });
}

async function allAccounts(
  context: ServerContext,
  actor: Actor,
): Promise<Result<AccountPage, PlatformFault>> {
  const accounts: Account[] = [];
  for (let after: string | null = null; ; ) {
    const listed = await listUsers(context, actor, { after, limit: AT_ONCE });
    if (!listed.ok) {
      return listed;
    }
    accounts.push(...listed.value.accounts);
    after = listed.value.next;
    if (after === null) {
      return success({ accounts, next: null });
    }
  }
}

type AccountAnswer = ReturnType<typeof answerOf>;

function answerOf(
  { roles, sections, division, ...account }: Account,
  names: KnownPlaces['names'],
  language: Language,
) {
  return {
    ...account,
    division,
    divisionName: division === null ? null : reachAmong(names, division, language),
    roles: [...roles],
    sections: [...sections],
  };
}

/** `攻坚办分析人员、监测站` */
function rolesWord(roles: readonly Role[]): Bilingual {
  return bilingual(
    roles.map((role) => ROLE_NAMES[role].zh).join('、'),
    roles.map((role) => ROLE_NAMES[role].en).join(', '),
  );
}
