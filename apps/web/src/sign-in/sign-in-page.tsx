import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { PageSkeleton } from '../app/page-skeleton.tsx';
import { ProblemNote } from '../parts/problem-note.tsx';
import { server } from '../server/client.ts';
import { bodyOrThrow } from '../server/problem.ts';
import { Alone } from './alone.tsx';
import { CodeForm } from './code-form.tsx';
import { FirstStartPage } from './first-start-page.tsx';
import { OpenIdButton } from './openid-button.tsx';
import { PasswordForm } from './password-form.tsx';
import { ReturnedProblem } from './returned-problem.tsx';

/** Password, then the one-time code where one is set up; before there are accounts, the first start. */
export function SignInPage({ isCodeAsked }: { readonly isCodeAsked: boolean }) {
  const [signInName, setSignInName] = useState<string | null>(null);
  const firstStart = useQuery({
    queryKey: ['first-start'],
    // Once asked it holds for this page, which itself completes the first start.
    staleTime: Number.POSITIVE_INFINITY,
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
  if (firstStart.data?.isNeeded === true && signInName === null) {
    return <FirstStartPage isEmpty={firstStart.data.isEmpty} onSignIn={setSignInName} />;
  }
  return (
    <Alone title="登录">
      {firstStart.isError ? <ProblemNote error={firstStart.error} /> : null}
      <ReturnedProblem />
      <PasswordForm signInName={signInName} />
      <OpenIdButton />
    </Alone>
  );
}
