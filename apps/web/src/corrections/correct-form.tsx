import { Button, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { FaultList } from '../parts/fault-list.tsx';
import { monthText } from '../wording/time-text.ts';
import { indicatorName } from '../wording/words.ts';
import {
  amountOf,
  type ChosenValue,
  keyOfValue,
  nameOfValue,
  STATE,
  STATE_OPTIONS,
  unitOf,
} from './chosen-value.ts';
import { ReasonField } from './reason-field.tsx';
import { useRecordCorrection } from './use-record-correction.ts';
import { ValueTable } from './value-table.tsx';

interface Given {
  /** New values by their keys. */
  readonly values: Readonly<Record<string, string | undefined>>;
  readonly reason: string;
}

/** New values for some on record, looked at once more before they are recorded. */
export function CorrectForm({
  section,
  values,
  onDone,
}: {
  readonly section: string;
  readonly values: readonly ChosenValue[];
  readonly onDone: (told: string) => void;
}) {
  const [form] = Form.useForm<Given>();
  const [given, setGiven] = useState<Given | null>(null);
  const record = useRecordCorrection('/api/corrections', (count) => onDone(`已更正 ${count} 个数据。`));
  const corrected = new Map(
    values.flatMap((value) => {
      const text = given?.values[keyOfValue(value)]?.trim() ?? '';
      return text === '' || text === value.value ? [] : [[keyOfValue(value), text] as const];
    }),
  );
  const changed = values.filter((value) => corrected.has(keyOfValue(value)));
  return (
    <>
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        hidden={given !== null}
        onFinish={(filled: Given) => {
          record.reset();
          setGiven(filled);
        }}
      >
        <div className="new-values">
          {values.map((value) => (
            <NewValue key={keyOfValue(value)} value={value} />
          ))}
        </div>
        <ReasonField hint="如：实验室复核后更正，见2018年12月20日复核单。" />
        <Button type="primary" htmlType="submit">
          核对变化
        </Button>
      </Form>
      {given === null ? null : (
        <div aria-live="polite">
          {record.isError ? <FaultList error={record.error} /> : null}
          {changed.length === 0 ? (
            <p>填写的数值与库中相同，没有可更正的内容。</p>
          ) : (
            <>
              <ValueTable caption="将要更正的数据" values={changed} corrected={corrected} />
              <p className="dialog-text">理由：{given.reason.trim()}</p>
              <p className="hint">
                确认后，每个数据写成新的一行，记下您的姓名、时间和理由；原值仍在记录中，随时可查。已经核算、发布的结果不变，重新核算后列明差异。
              </p>
            </>
          )}
          <div className="dialog-actions">
            <Button onClick={() => setGiven(null)}>返回修改</Button>
            {changed.length === 0 ? null : (
              <Button
                type="primary"
                loading={record.isPending}
                onClick={() =>
                  record.mutate({
                    rows: changed.map((value) => ({
                      section,
                      month: value.month,
                      indicator: value.indicator,
                      value: corrected.get(keyOfValue(value)) ?? '',
                    })),
                    reason: given.reason,
                  })
                }
              >
                确认更正 {changed.length} 个数据
              </Button>
            )}
          </div>
        </div>
      )}
    </>
  );
}

function NewValue({ value }: { readonly value: ChosenValue }) {
  const unit = unitOf(value.indicator);
  return (
    <div className="new-value">
      <div>
        <strong>{indicatorName(value.indicator)}</strong>，{monthText(value.month)}
        <br />
        库中：{amountOf(value)}
      </div>
      <Form.Item
        name={['values', keyOfValue(value)]}
        rules={[{ required: true, whitespace: true, message: '请填写更正后的值。' }]}
      >
        {value.indicator === STATE ? (
          <Select aria-label={`更正为：${nameOfValue(value)}`} placeholder="更正为" options={STATE_OPTIONS} />
        ) : (
          <Input
            aria-label={`更正为：${nameOfValue(value)}`}
            placeholder="更正为"
            autoComplete="off"
            suffix={unit}
          />
        )}
      </Form.Item>
    </div>
  );
}
