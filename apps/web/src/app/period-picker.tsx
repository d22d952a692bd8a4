import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import { useId } from 'react';
import { usePeriod } from '../address/use-address.ts';

/** The month that the pages are about and, where wanted, the day as of which things are known. Both stand in the address. */
export default function PeriodPicker() {
  const [{ month, asOf }, change] = usePeriod();
  const [monthId, dayId] = [useId(), useId()];
  return (
    <div className="period">
      <label htmlFor={monthId}>月份</label>
      <DatePicker
        id={monthId}
        className="period-month"
        picker="month"
        format="YYYY年M月"
        placeholder="最近月份"
        value={month === null ? null : dayjs(`${month}-01`)}
        onChange={(chosen) => change({ month: chosen?.format('YYYY-MM') ?? null })}
      />
      <label htmlFor={dayId} title="按这一天已经入库的数据显示；不填，按目前已知的显示。">
        数据截至
      </label>
      <DatePicker
        id={dayId}
        className="period-day"
        placeholder="目前"
        value={asOf === null ? null : dayjs(asOf)}
        onChange={(chosen) => change({ asOf: chosen?.format('YYYY-MM-DD') ?? null })}
      />
    </div>
  );
}
