import { lazy, Suspense } from 'react';
import { Navigate, useLocation } from 'react-router';
import { ProblemNote } from '../parts/problem-note.tsx';
import { allows, useMe } from '../server/use-me.ts';
import { PROBLEM_PARAMETER } from '../sign-in/problem-parameter.ts';
import { Layout } from './layout.tsx';
import { MENU } from './menu.ts';
import { PageSkeleton } from './page-skeleton.tsx';

const SignInPage = lazy(async () => ({ default: (await import('../sign-in/sign-in-page.tsx')).SignInPage }));
const PendingPage = lazy(async () => ({
  default: (await import('../sign-in/pending-page.tsx')).PendingPage,
}));

/** Lets through who is signed in and has nothing left to do before; everybody else is shown what to do, at the same address. */
export function Gate() {
  const me = useMe();
  const { pathname, search } = useLocation();
  if (me.isError) {
    return (
      <main className="alone">
        <h1 className="heard">水责</h1>
        <ProblemNote error={me.error} retry={() => void me.refetch()} />
      </main>
    );
  }
  if (me.data === undefined) {
    return <PageSkeleton />;
  }
  const who = me.data;
  if (who === null || who.pending === 'second-factor') {
    return (
      <Suspense fallback={<PageSkeleton />}>
        <SignInPage isCodeAsked={who !== null} />
      </Suspense>
    );
  }
  if (who.pending !== null) {
    return (
      <Suspense fallback={<PageSkeleton />}>
        <PendingPage pending={who.pending} />
      </Suspense>
    );
  }
  if (pathname === '/' && new URLSearchParams(search).has(PROBLEM_PARAMETER)) {
    return <Navigate to={`/account${search}`} replace />;
  }
  const first = MENU.find(({ permission }) => allows(who, permission));
  if (pathname === '/' && first?.path !== '/') {
    return <Navigate to={first?.path ?? '/account'} replace />;
  }
  return <Layout me={who} />;
}
