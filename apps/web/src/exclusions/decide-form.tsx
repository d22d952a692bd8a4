import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Form, Radio } from 'antd';
import { amountOf } from '../corrections/chosen-value.ts';
import { ReasonField } from '../corrections/reason-field.tsx';
import { ValueTable } from '../corrections/value-table.tsx';
import { Answered } from '../parts/answered.tsx';
import { FaultList } from '../parts/fault-list.tsx';
import { server } from '../server/client.ts';
import { bodyOrThrow } from '../server/problem.ts';
import { instantText, monthText } from '../wording/time-text.ts';
import { indicatorOrAll, isIndicator } from '../wording/words.ts';
import { Effect } from './effect.tsx';
import type { Proposal } from './proposal.ts';

const MOST_VALUES = 200;

interface Given {
  readonly decision: 'approved' | 'rejected';
  readonly reason?: string;
}

/** What a proposal is about, and the decision on it. */
export function DecideForm({
  proposal,
  onDone,
}: {
  readonly proposal: Proposal;
  readonly onDone: () => void;
}) {
  const queries = useQueryClient();
  const [form] = Form.useForm<Given>();
  const decision = Form.useWatch('decision', form);
  const { proposalId } = proposal;
  const decide = useMutation({
    mutationFn: async ({ decision: chosen, reason }: Given) =>
      bodyOrThrow(
        await server.POST('/api/exclusions/{proposalId}/decision', {
          params: { path: { proposalId } },
          body: { decision: chosen, reason: reason?.trim() || null },
        }),
      ),
    onSuccess: async () => {
      await queries.invalidateQueries();
      onDone();
    },
  });
  return (
    <>
      <dl className="facts">
        <dt>断面</dt>
        <dd>
          {proposal.sectionName ?? proposal.section}，{monthText(proposal.month)}
        </dd>
        <dt>剔除</dt>
        <dd>{indicatorOrAll(proposal.indicator)}</dd>
        <dt>当月类别</dt>
        <dd>
          <Effect effect={proposal.effect} />
        </dd>
        <dt>理由</dt>
        <dd>{proposal.reason}</dd>
        <dt>申请</dt>
        <dd>
          {proposal.proposedBy}，{instantText(proposal.proposedAt)}
        </dd>
      </dl>
      <ValuesConcerned proposal={proposal} />
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={(given: Given) => decide.mutate(given)}
      >
        {decide.isError ? <FaultList error={decide.error} /> : null}
        <Form.Item
          name="decision"
          label="审批结果"
          rules={[{ required: true, message: '请选择批准或驳回。' }]}
        >
          <Radio.Group
            options={[
              { value: 'approved', label: '批准剔除' },
              { value: 'rejected', label: '驳回' },
            ]}
          />
        </Form.Item>
        <ReasonField
          key={decision}
          label="审批意见"
          isRequired={decision === 'rejected'}
          hint={decision === 'rejected' ? '驳回须写明理由。' : '批准的，可以不填。'}
        />
        <Button type="primary" htmlType="submit" loading={decide.isPending}>
          提交审批
        </Button>
      </Form>
    </>
  );
}

/** The values in force that would be left out. */
function ValuesConcerned({ proposal: { section, month, indicator } }: { readonly proposal: Proposal }) {
  const query = {
    from: month,
    to: month,
    size: MOST_VALUES,
    ...(isIndicator(indicator) ? { indicator } : {}),
  };
  const versions = useQuery({
    queryKey: ['measurements', section, query, 1],
    queryFn: async ({ signal }) =>
      bodyOrThrow(
        await server.GET('/api/sections/{section}/measurements', {
          params: { path: { section }, query },
          signal,
        }),
      ),
  });
  return (
    <Answered query={versions} rows={2}>
      {({ items }) => {
        const values = items.filter(({ isInForce }) => isInForce);
        const [only, ...others] = values;
        if (only === undefined) {
          return <p>库中没有这个月的月均值，可能由自动监测数据算得。</p>;
        }
        return others.length === 0 ? (
          <p>
            库中数值：<strong>{amountOf(only)}</strong>
          </p>
        ) : (
          <details>
            <summary>查看将剔除的 {values.length} 个数据</summary>
            <ValueTable caption="将要剔除的数据" values={values} />
          </details>
        );
      }}
    </Answered>
  );
}
