import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { PageSkeleton } from '../app/page-skeleton.tsx';
import { ProblemNote } from '../parts/problem-note.tsx';
import { server } from '../server/client.ts';
import { bodyOrThrow } from '../server/problem.ts';
import { Alone } from './alone.tsx';
import { CodeForm } from './code-form.tsx';
import { FirstStartForm } from './first-start-form.tsx';
import { PasswordForm } from './password-form.tsx';

/** Password, then the one-time code where one is set up; before there are accounts, the first start. */
export function SignInPage({ isCodeAsked }: { readonly isCodeAsked: boolean }) {
  const [isStarted, setIsStarted] = useState(false);
  const firstStart = useQuery({
    queryKey: ['first-start'],
    queryFn: async () => bodyOrThrow(await server.GET('/api/first-start')),
  });
  if (isCodeAsked) {
    return (
      <Alone title="输入动态口令">
        <CodeForm />
      </Alone>
    );
  }
  if (firstStart.isPending) {
    return <PageSkeleton />;
  }
  if (firstStart.data?.isNeeded === true && !isStarted) {
    return (
      <Alone title="首次启动">
        <FirstStartForm onDone={() => setIsStarted(true)} />
      </Alone>
    );
  }
  return (
    <Alone title="登录">
      {firstStart.isError ? <ProblemNote error={firstStart.error} /> : null}
      <PasswordForm isFirst={isStarted} />
    </Alone>
  );
}
