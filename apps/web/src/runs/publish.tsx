import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { ProblemNote } from '../parts/problem-note.tsx';
import { server } from '../server/client.ts';
import { bodyOrThrow } from '../server/problem.ts';
import type { Run } from './run.ts';

/** Publishes a run: from then on it stands as it is, and a correction makes another edition. */
export function Publish({ run: { runId, period } }: { readonly run: Run }) {
  const queries = useQueryClient();
  const publish = useMutation({
    mutationFn: async (note: string | undefined) =>
      bodyOrThrow(await server.POST('/api/publications', { body: { runId, note: note?.trim() || null } })),
    onSuccess: () => queries.invalidateQueries(),
  });
  return (
    <section className="card narrow">
      <h2>发布</h2>
      <p>发布后，这次核算的结果不再变动；此后有更正的，另出新版并列明差异。</p>
      {publish.isError ? <ProblemNote error={publish.error} /> : null}
      <Form layout="vertical" onFinish={({ note }: { readonly note?: string }) => publish.mutate(note)}>
        <Form.Item name="note" label="说明（可不填）">
          <Input.TextArea rows={2} maxLength={1_000} />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={publish.isPending}>
          发布 {period} 结果
        </Button>
      </Form>
    </section>
  );
}
