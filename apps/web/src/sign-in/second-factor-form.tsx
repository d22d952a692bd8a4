import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Form, QRCode } from 'antd';
import { ProblemNote } from '../parts/problem-note.tsx';
import { server } from '../server/client.ts';
import { bodyOrThrow } from '../server/problem.ts';
import { ME } from '../server/query-client.ts';
import { CodeField } from './code-form.tsx';
import { CurrentPasswordField } from './current-password-field.tsx';

/** Sets up one-time codes: the password, the secret for the authenticator, the first code as a proof. */
export function SecondFactorForm() {
  const queries = useQueryClient();
  const begin = useMutation({
    mutationFn: async (body: { readonly password: string }) =>
      bodyOrThrow(await server.POST('/api/me/second-factor', { body })),
  });
  const confirm = useMutation({
    mutationFn: async (body: { readonly ticket: string; readonly code: string }) =>
      bodyOrThrow(await server.PUT('/api/me/second-factor', { body })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ME }),
  });
  if (begin.data === undefined) {
    return (
      <Form
        layout="vertical"
        requiredMark={false}
        onFinish={(given: { password: string }) => begin.mutate(given)}
      >
        {begin.isError ? <ProblemNote error={begin.error} /> : null}
        <p>启用后，登录时除密码外还要输入手机应用上的 6 位动态口令。</p>
        <CurrentPasswordField />
        <Button type="primary" htmlType="submit" loading={begin.isPending}>
          开始启用
        </Button>
      </Form>
    );
  }
  const { uri, secret, ticket } = begin.data;
  return (
    <Form
      layout="vertical"
      requiredMark={false}
      onFinish={({ code }: { code: string }) => confirm.mutate({ ticket, code })}
    >
      {confirm.isError ? <ProblemNote error={confirm.error} /> : null}
      <p>请用动态口令应用扫描下面的二维码；不能扫描的，手工输入密钥。密钥只显示这一次。</p>
      <div className="second-factor">
        <div role="img" aria-label="动态口令二维码">
          <QRCode value={uri} type="svg" size={168} />
        </div>
        <p>
          密钥：<code className="secret">{secret.replaceAll(/(.{4})/g, '$1 ')}</code>
        </p>
      </div>
      <CodeField />
      <Button type="primary" htmlType="submit" loading={confirm.isPending}>
        启用动态口令
      </Button>
    </Form>
  );
}
