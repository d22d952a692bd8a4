import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Form } from 'antd';
import { ProblemNote } from '../parts/problem-note.tsx';
import { server } from '../server/client.ts';
import { bodyOrThrow } from '../server/problem.ts';
import { ME } from '../server/query-client.ts';
import type { Me } from '../server/use-me.ts';
import { CurrentPasswordField } from './current-password-field.tsx';
import { useOpenIdName } from './sign-in-offers.ts';

/** Links the own account to the provider or takes the link off; nothing where there is neither provider nor link. */
export function OpenIdLink({ me: { isLinked, hasPassword } }: { readonly me: Me }) {
  const name = useOpenIdName();
  const queries = useQueryClient();
  const link = useMutation({
    mutationFn: async (body: { readonly password: string }) =>
      bodyOrThrow(await server.POST('/api/me/openid', { body })),
    onSuccess: ({ url }) => window.location.assign(url),
  });
  const unlink = useMutation({
    mutationFn: async () => bodyOrThrow(await server.DELETE('/api/me/openid')),
    onSuccess: () => queries.invalidateQueries({ queryKey: ME }),
  });
  if (name === null && !isLinked) {
    return null;
  }
  return (
    <section className="card narrow">
      <h2>统一身份认证</h2>
      {link.isError ? <ProblemNote error={link.error} /> : null}
      {unlink.isError ? <ProblemNote error={unlink.error} /> : null}
      {isLinked ? (
        <>
          <p>
            本账号已经关联{name ?? '统一身份认证'}，可以用它登录。
            {hasPassword ? null : '本账号没有密码，取消关联后须由系统管理员重置密码才能登录。'}
          </p>
          <Button loading={unlink.isPending} onClick={() => unlink.mutate()}>
            取消关联
          </Button>
        </>
      ) : (
        <Form
          // Named, as another form of the page has a field of this name.
          name="openid-link"
          layout="vertical"
          requiredMark={false}
          onFinish={(given: { password: string }) => link.mutate(given)}
        >
          <p>关联后，可以用{name}登录本账号，不再输入密码。请先输入当前密码，确认是本人。</p>
          <CurrentPasswordField />
          <Button htmlType="submit" loading={link.isPending || link.isSuccess}>
            关联{name}
          </Button>
        </Form>
      )}
    </section>
  );
}
