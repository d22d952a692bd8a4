import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, DatePicker, Form, Input } from 'antd';
import type { Dayjs } from 'dayjs';
import { useNavigate } from 'react-router';
import { ProblemNote } from '../parts/problem-note.tsx';
import { server } from '../server/client.ts';
import { bodyOrThrow } from '../server/problem.ts';
import { MAKING_RUN } from './runs-under-way.ts';

interface Given {
  readonly period: string;
  readonly asOf?: Dayjs | null;
}

/** Starts a run and goes to it when it is done, if the reader is still here. */
export function StartRun() {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const start = useMutation({
    mutationKey: MAKING_RUN,
    mutationFn: async ({ period, asOf }: Given) =>
      bodyOrThrow(
        await server.POST('/api/runs', {
          body: { period: period.trim(), asOf: asOf?.format('YYYY-MM-DD') ?? null },
        }),
      ),
    onSettled: () => queries.invalidateQueries(),
  });
  return (
    <section className="card" aria-busy={start.isPending}>
      <h2>开始核算</h2>
      {start.isError ? <ProblemNote error={start.error} /> : null}
      <Form
        layout="inline"
        colon={false}
        requiredMark={false}
        className="start-run"
        onFinish={(given: Given) =>
          // Called only while this form still stands: who has gone elsewhere is not taken away from there.
          start.mutate(given, { onSuccess: ({ runId }) => void navigate(`/runs/${runId}`) })
        }
      >
        <Form.Item
          name="period"
          label="时段"
          rules={[
            {
              required: true,
              pattern: /^\s*\d{4}(-(0[1-9]|1[0-2])|-Q[1-4])?\s*$/,
              message: '请按 2018-03、2018-Q1 或 2018 填写。',
            },
          ]}
        >
          <Input placeholder="2018-03、2018-Q1 或 2018" autoComplete="off" />
        </Form.Item>
        <Form.Item name="asOf" label="数据截至">
          <DatePicker placeholder="目前" />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={start.isPending}>
          {start.isPending ? '正在核算' : '开始核算'}
        </Button>
      </Form>
      <p className="hint">
        {start.isPending
          ? '核算在服务器上进行，通常需要几秒到几十秒；离开或刷新本页都不影响，完成后列在下面。'
          : '“数据截至”不填，就用目前已知的全部数据。'}
      </p>
    </section>
  );
}
