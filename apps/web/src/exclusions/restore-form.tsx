import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Form } from 'antd';
import { ReasonField } from '../corrections/reason-field.tsx';
import { FaultList } from '../parts/fault-list.tsx';
import { server } from '../server/client.ts';
import { bodyOrThrow } from '../server/problem.ts';
import { type Excluded, excludedName } from './excluded-value.tsx';

/** Takes an approved exclusion back: the value counts again. */
export function RestoreForm({
  exclusion,
  onDone,
}: {
  readonly exclusion: Excluded;
  readonly onDone: () => void;
}) {
  const { section, month, indicator } = exclusion;
  const queries = useQueryClient();
  const restore = useMutation({
    mutationFn: async (reason: string) =>
      bodyOrThrow(
        await server.POST('/api/exclusions/withdrawal', {
          body: { section, month, indicator, reason: reason.trim() },
        }),
      ),
    onSuccess: async () => {
      await queries.invalidateQueries();
      onDone();
    },
  });
  return (
    <Form
      layout="vertical"
      requiredMark={false}
      onFinish={({ reason }: { readonly reason: string }) => restore.mutate(reason)}
    >
      {restore.isError ? <FaultList error={restore.error} /> : null}
      <p>撤销后，{excludedName(exclusion)}恢复计入统计；原来的申请和审批仍在记录中。</p>
      <ReasonField hint="如：复核确认数据有效。" />
      <Button type="primary" htmlType="submit" loading={restore.isPending}>
        确认撤销剔除
      </Button>
    </Form>
  );
}
