import { useQuery } from '@tanstack/react-query';
import { Spin } from 'antd';
import { server } from '../server/client.ts';
import { bodyOrThrow } from '../server/problem.ts';

const ASKED_EVERY_MILLISECONDS = 500;

/** What the server is busy with, as it tells it. */
export function FirstStartProgress() {
  const state = useQuery({
    queryKey: ['first-start', 'step'],
    queryFn: async () => bodyOrThrow(await server.GET('/api/first-start')),
    refetchInterval: ASKED_EVERY_MILLISECONDS,
    retry: false,
  });
  return (
    <div className="recording" role="status">
      <Spin />
      <div>
        <p className="recording-step">正在{state.data?.step ?? '建立账号'}……</p>
        <p className="hint">要装入三年的数据并核算2018年，通常十秒左右。请不要关闭本页。</p>
      </div>
    </div>
  );
}
