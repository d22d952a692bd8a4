import { Button, DatePicker, Select } from 'antd';
import dayjs from 'dayjs';
import { useId } from 'react';
import { ACTION_NAMES } from './action-names.ts';

export interface AuditFilterState {
  readonly action: string | null;
  readonly from: string | null;
  readonly to: string | null;
  /** Id of a user. */
  readonly actor: string | null;
}

const ACTIONS = Object.entries(ACTION_NAMES)
  .map(([value, label]) => ({ value, label }))
  .sort((a, b) => a.label.localeCompare(b.label, 'zh-CN'));

/** By what, by whom and between which days the trail is narrowed. */
export function AuditFilter({
  state: { action, from, to, actor },
  actorName,
  onChange,
}: {
  readonly state: AuditFilterState;
  /** Of the actor, as far as it is known. */
  readonly actorName: string | null;
  readonly onChange: (changes: Partial<AuditFilterState>) => void;
}) {
  const [actionId, fromId, toId] = [useId(), useId(), useId()];
  return (
    <div className="tools">
      <span className="field">
        <label htmlFor={actionId}>事项</label>
        <Select
          id={actionId}
          className="audit-action"
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          placeholder="全部"
          value={action}
          options={ACTIONS}
          onChange={(chosen: string | undefined) => onChange({ action: chosen ?? null })}
        />
      </span>
      <span className="field">
        <label htmlFor={fromId}>自</label>
        <DatePicker
          id={fromId}
          placeholder="最早"
          value={from === null ? null : dayjs(from)}
          onChange={(chosen) => onChange({ from: chosen?.format('YYYY-MM-DD') ?? null })}
        />
      </span>
      <span className="field">
        <label htmlFor={toId}>至</label>
        <DatePicker
          id={toId}
          placeholder="目前"
          value={to === null ? null : dayjs(to)}
          onChange={(chosen) => onChange({ to: chosen?.format('YYYY-MM-DD') ?? null })}
        />
      </span>
      {actor === null ? null : (
        <Button onClick={() => onChange({ actor: null })}>取消操作人筛选（{actorName ?? actor}）</Button>
      )}
    </div>
  );
}
