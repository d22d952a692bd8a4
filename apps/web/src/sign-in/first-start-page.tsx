import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { server } from '../server/client.ts';
import { bodyOrThrow } from '../server/problem.ts';
import { Alone } from './alone.tsx';
import type { FirstStartGiven } from './first-start.ts';
import { FirstStartDone } from './first-start-done.tsx';
import { FirstStartForm } from './first-start-form.tsx';
import { FirstStartProgress } from './first-start-progress.tsx';

/** The first start: accounts and how to begin, then what is being done, then who can sign in and what comes next. */
export function FirstStartPage({
  isEmpty,
  onSignIn,
}: {
  /** Nothing is on record yet, so that the demonstration is offered. */
  readonly isEmpty: boolean;
  readonly onSignIn: (signInName: string) => void;
}) {
  const [isMadeUp, setIsMadeUp] = useState(false);
  const complete = useMutation({
    mutationFn: async (body: FirstStartGiven) => bodyOrThrow(await server.POST('/api/first-start', { body })),
  });
  if (complete.isSuccess) {
    return (
      <Alone title="首次启动已经完成" isWide>
        <FirstStartDone
          given={complete.variables}
          isMadeUp={isMadeUp}
          isEmpty={isEmpty}
          onSignIn={onSignIn}
        />
      </Alone>
    );
  }
  const isRecording = complete.isPending && complete.variables.start === 'demonstration';
  return (
    <Alone title={isRecording ? '正在装入演示省' : '首次启动'} isWide>
      {isRecording ? <FirstStartProgress /> : null}
      {/* Kept while it waits, so that a refusal finds everything as it was typed. */}
      <div hidden={isRecording}>
        <FirstStartForm
          isEmpty={isEmpty}
          isPending={complete.isPending}
          error={complete.error}
          onMadeUp={setIsMadeUp}
          onGiven={(given) => complete.mutate(given)}
        />
      </div>
    </Alone>
  );
}
