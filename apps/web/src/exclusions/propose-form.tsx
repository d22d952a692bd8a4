import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, DatePicker, Form, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { type ChosenValue, STATE } from '../corrections/chosen-value.ts';
import { ReasonField } from '../corrections/reason-field.tsx';
import { FaultList } from '../parts/fault-list.tsx';
import { SectionSelect } from '../sections/section-select.tsx';
import { server } from '../server/client.ts';
import { bodyOrThrow } from '../server/problem.ts';
import { INDICATOR_OPTIONS } from '../wording/words.ts';

const ALL = '*';

interface Given {
  readonly section: string;
  readonly month: Dayjs;
  readonly indicator: string;
  readonly reason: string;
}

/** Proposes to leave a value, or all values of a month, out of the statistics. */
export function ProposeForm({
  section = null,
  chosen = [],
  onDone,
}: {
  /** `null`: to be chosen. */
  readonly section?: string | null;
  /** Values that were chosen; what they have in common is filled in. */
  readonly chosen?: readonly ChosenValue[];
  readonly onDone: () => void;
}) {
  const queries = useQueryClient();
  const propose = useMutation({
    mutationFn: async ({ section: of, month, indicator, reason }: Given) =>
      bodyOrThrow(
        await server.POST('/api/exclusions', {
          body: {
            section: section ?? of,
            month: month.format('YYYY-MM'),
            indicator,
            reason: reason.trim(),
          },
        }),
      ),
    onSuccess: async () => {
      await queries.invalidateQueries();
      onDone();
    },
  });
  const month = inCommon(chosen.map((value) => value.month));
  const indicator = inCommon(chosen.map((value) => value.indicator));
  return (
    <Form
      layout="vertical"
      requiredMark={false}
      initialValues={{
        ...(month === null ? {} : { month: dayjs(`${month}-01`) }),
        ...(indicator === null ? {} : { indicator: indicator === STATE ? ALL : indicator }),
      }}
      onFinish={(given: Given) => propose.mutate(given)}
    >
      {propose.isError ? <FaultList error={propose.error} /> : null}
      {section === null ? (
        <Form.Item name="section" label="断面" rules={[{ required: true, message: '请选择断面。' }]}>
          <SectionSelect placeholder="输入编号、名称或河流查找" />
        </Form.Item>
      ) : null}
      <Form.Item name="month" label="月份" rules={[{ required: true, message: '请选择月份。' }]}>
        <DatePicker picker="month" format="YYYY年M月" placeholder="选择月份" className="whole-width" />
      </Form.Item>
      <Form.Item name="indicator" label="指标" rules={[{ required: true, message: '请选择指标。' }]}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          placeholder="选择指标"
          options={[{ value: ALL, label: '全部指标（整月剔除）' }, ...INDICATOR_OPTIONS]}
        />
      </Form.Item>
      <ReasonField hint="写明为什么这个数据不能代表水质，并注明证明材料，如：采样当日上游塌方，见应急记录。" />
      <p className="hint">
        一次申请剔除一个数据，或者一个月的全部指标。申请须由另一位负责人审批；批准前数据照常计入，批准后列明剔除前后的类别。
      </p>
      <Button type="primary" htmlType="submit" loading={propose.isPending}>
        提交申请
      </Button>
    </Form>
  );
}

/** What all texts are; `null` where they differ or there is none. */
function inCommon(texts: readonly string[]): string | null {
  const [first, ...others] = new Set(texts);
  return first === undefined || others.length > 0 ? null : first;
}
