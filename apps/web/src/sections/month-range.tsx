import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import { useId } from 'react';

/** From one month to another, both included and as texts like `2018-03`; `null` where there is no bound. */
export function MonthRange({
  from,
  to,
  onChange,
}: {
  readonly from: string | null;
  readonly to: string | null;
  readonly onChange: (changes: { readonly from?: string | null; readonly to?: string | null }) => void;
}) {
  const [fromId, toId] = [useId(), useId()];
  return (
    <div className="month-range">
      <label htmlFor={fromId}>月份</label>
      <MonthField id={fromId} value={from} placeholder="最早" onChange={(next) => onChange({ from: next })} />
      <label htmlFor={toId}>至</label>
      <MonthField id={toId} value={to} placeholder="最近" onChange={(next) => onChange({ to: next })} />
    </div>
  );
}

function MonthField({
  id,
  value,
  placeholder,
  onChange,
}: {
  readonly id: string;
  readonly value: string | null;
  readonly placeholder: string;
  readonly onChange: (next: string | null) => void;
}) {
  return (
    <DatePicker
      id={id}
      picker="month"
      format="YYYY年M月"
      placeholder={placeholder}
      value={value === null ? null : dayjs(`${value}-01`)}
      onChange={(chosen) => onChange(chosen?.format('YYYY-MM') ?? null)}
    />
  );
}
