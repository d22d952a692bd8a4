import { Button, Form } from 'antd';
import { FaultList } from '../parts/fault-list.tsx';
import type { ChosenValue } from './chosen-value.ts';
import { ReasonField } from './reason-field.tsx';
import { useRecordCorrection } from './use-record-correction.ts';
import { ValueTable } from './value-table.tsx';

/** Takes values back that should never have been recorded. */
export function WithdrawForm({
  section,
  values,
  onDone,
}: {
  readonly section: string;
  readonly values: readonly ChosenValue[];
  readonly onDone: (told: string) => void;
}) {
  const record = useRecordCorrection('/api/corrections/withdrawal', (count) =>
    onDone(`已撤回 ${count} 个数据。`),
  );
  return (
    <Form
      layout="vertical"
      requiredMark={false}
      onFinish={({ reason }: { readonly reason: string }) =>
        record.mutate({
          rows: values.map(({ month, indicator }) => ({ section, month, indicator })),
          reason,
        })
      }
    >
      {record.isError ? <FaultList error={record.error} /> : null}
      <ValueTable caption="将要撤回的数据" values={values} />
      <p className="hint">
        撤回用于误报、重复报送的数据：撤回后按没有这个数据处理，原值仍在记录中，随时可查。数据真实而不宜计入统计的，请改用“申请剔除”。
      </p>
      <ReasonField hint="如：误将其他断面的数据报到本断面。" />
      <Button type="primary" danger htmlType="submit" loading={record.isPending}>
        确认撤回 {values.length} 个数据
      </Button>
    </Form>
  );
}
