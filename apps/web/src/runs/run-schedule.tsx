import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Form, InputNumber } from 'antd';
import { useState } from 'react';
import { Answered } from '../parts/answered.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { ProblemNote } from '../parts/problem-note.tsx';
import { Table } from '../parts/table.tsx';
import type { components } from '../server/api-types.ts';
import { server } from '../server/client.ts';
import { bodyOrThrow } from '../server/problem.ts';
import { allows, useMe } from '../server/use-me.ts';
import { periodText } from '../wording/period-text.ts';
import { instantText } from '../wording/time-text.ts';

type Schedule = components['schemas']['RunSchedule'];
type Days = Pick<Schedule, 'month' | 'quarter' | 'year'>;

const RUN_SCHEDULE = ['run-schedule'] as const;
const MOST_DAYS = 366;

const KINDS = [
  { kind: 'month', each: '每月', last: '上月', none: '月度' },
  { kind: 'quarter', each: '每季度', last: '上季度', none: '季度' },
  { kind: 'year', each: '每年', last: '上年', none: '年度' },
] as const;

/** When runs are made without anybody asking (定时核算), and those that came to nothing. */
export function RunSchedule() {
  const { data: me } = useMe();
  const [isOpen, setIsOpen] = useState(false);
  const schedule = useQuery({
    queryKey: RUN_SCHEDULE,
    queryFn: async ({ signal }) => bodyOrThrow(await server.GET('/api/run-schedule', { signal })),
  });
  return (
    <section className="card">
      <div className="card-head">
        <h2>定时核算</h2>
        {me != null && allows(me, 'set-run-schedule') && schedule.data !== undefined ? (
          <Button onClick={() => setIsOpen(true)}>设置定时核算</Button>
        ) : null}
      </div>
      <Answered query={schedule} rows={2}>
        {(body) => (
          <>
            <ul className="plain">
              {KINDS.map(({ kind, each, last, none }) => (
                <li key={kind}>
                  {body[kind] === null
                    ? `${none}不自动核算。`
                    : `${each}结束后第 ${body[kind]} 天自动核算${last}。`}
                </li>
              ))}
            </ul>
            {body.lastFailures.length === 0 ? null : (
              <>
                <h3>没有做成的定时核算</h3>
                <p className="hint">程序会继续尝试；也可以按原因处理后，在上面自行开始核算。</p>
                <Table
                  caption="没有做成的定时核算"
                  rows={body.lastFailures}
                  keyOf={({ period, at }) => `${period}/${at}`}
                  columns={[
                    { title: '时段', cell: ({ period }) => periodText(period) },
                    { title: '时间', cell: ({ at }) => instantText(at) },
                    { title: '原因', isWide: true, cell: ({ message }) => message },
                  ]}
                />
              </>
            )}
            <Dialog isOpen={isOpen} title="设置定时核算" onClose={() => setIsOpen(false)}>
              <ScheduleForm schedule={body} onDone={() => setIsOpen(false)} />
            </Dialog>
          </>
        )}
      </Answered>
    </section>
  );
}

function ScheduleForm({ schedule, onDone }: { readonly schedule: Days; readonly onDone: () => void }) {
  const queries = useQueryClient();
  const set = useMutation({
    mutationFn: async ({ month = null, quarter = null, year = null }: Partial<Days>) =>
      bodyOrThrow(await server.PUT('/api/run-schedule', { body: { month, quarter, year } })),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: RUN_SCHEDULE });
      onDone();
    },
  });
  const { month, quarter, year } = schedule;
  return (
    <Form
      layout="vertical"
      requiredMark={false}
      initialValues={{ month, quarter, year }}
      onFinish={(given: Partial<Days>) => set.mutate(given)}
    >
      <p>
        填天数，从时段结束的次日算作第 1
        天；不填，就不自动核算。核算用届时已知的全部数据，完成后列在“历次核算”中，仍须由负责人发布。
      </p>
      {set.isError ? <ProblemNote error={set.error} /> : null}
      {KINDS.map(({ kind, each, last }) => (
        <Form.Item key={kind} name={kind} label={`${each}结束后第几天核算${last}`}>
          <InputNumber
            min={1}
            max={MOST_DAYS}
            precision={0}
            suffix="天"
            placeholder="不自动核算"
            className="schedule-days"
          />
        </Form.Item>
      ))}
      <Button type="primary" htmlType="submit" loading={set.isPending}>
        保存
      </Button>
    </Form>
  );
}
