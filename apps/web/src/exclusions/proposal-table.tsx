import { Button } from 'antd';
import { Table } from '../parts/table.tsx';
import { instantText } from '../wording/time-text.ts';
import { NO_FIGURE } from '../wording/words.ts';
import { Effect } from './effect.tsx';
import { ExcludedValue, excludedName } from './excluded-value.tsx';
import { type Proposal, proposalState } from './proposal.ts';

const SHAPES: Readonly<Record<string, string>> = { 待审: '◐', 已批准: '●', 已驳回: '×', 已撤销: '○' };

/** Proposals with what each comes to, who asked, who decided, and what the reader may do. */
export function ProposalTable({
  proposals,
  mayDecide,
  onDecide,
  onRestore,
}: {
  readonly proposals: readonly Proposal[];
  readonly mayDecide: boolean;
  readonly onDecide: (proposal: Proposal) => void;
  readonly onRestore: (proposal: Proposal) => void;
}) {
  return (
    <Table
      caption="剔除申请"
      rows={proposals}
      keyOf={({ proposalId }) => proposalId}
      columns={[
        {
          title: '状态',
          cell: (proposal) => (
            <div className="state-and-action">
              <State proposal={proposal} />
              <Action proposal={proposal} mayDecide={mayDecide} onDecide={onDecide} onRestore={onRestore} />
            </div>
          ),
        },
        {
          title: '数据',
          cell: (proposal) => <ExcludedValue value={proposal} />,
        },
        { title: '当月类别', cell: ({ effect }) => <Effect effect={effect} /> },
        { title: '申请理由', isNote: true, cell: ({ reason }) => reason },
        {
          title: '申请',
          cell: ({ proposedBy, proposedAt }) => (
            <>
              {proposedBy}
              <br />
              {instantText(proposedAt)}
            </>
          ),
        },
        { title: '审批', isNote: true, cell: (proposal) => <Decision proposal={proposal} /> },
      ]}
    />
  );
}

function State({ proposal }: { readonly proposal: Proposal }) {
  const state = proposalState(proposal);
  return (
    <span className={proposal.decision === null ? 'status met' : 'status'}>
      <span aria-hidden="true">{SHAPES[state]} </span>
      {state}
    </span>
  );
}

function Decision({ proposal }: { readonly proposal: Proposal }) {
  const { decidedBy, decidedAt, decisionReason, withdrawal } = proposal;
  if (decidedAt === null) {
    return NO_FIGURE;
  }
  return (
    <>
      {decidedBy}
      <br />
      <span className="moment">{instantText(decidedAt)}</span>
      {decisionReason === null ? null : (
        <>
          <br />
          意见：{decisionReason}
        </>
      )}
      {withdrawal === null ? null : (
        <>
          <br />
          {withdrawal.recordedBy ?? '程序'}撤销{withdrawal.reason === null ? '' : `：${withdrawal.reason}`}
          <br />
          <span className="moment">{instantText(withdrawal.recordedAt)}</span>
        </>
      )}
    </>
  );
}

/** What may be done; where nothing may, why not. */
function Action({
  proposal,
  mayDecide,
  onDecide,
  onRestore,
}: {
  readonly proposal: Proposal;
  readonly mayDecide: boolean;
  readonly onDecide: (proposal: Proposal) => void;
  readonly onRestore: (proposal: Proposal) => void;
}) {
  const subject = excludedName(proposal);
  if (proposal.decision === null) {
    if (!mayDecide) {
      return <span className="why-not">待负责人审批</span>;
    }
    return proposal.isOwn ? (
      <span className="why-not">
        本人的申请，
        <br />
        须另一位负责人审批
      </span>
    ) : (
      <Button size="small" type="primary" aria-label={`审批：${subject}`} onClick={() => onDecide(proposal)}>
        审批
      </Button>
    );
  }
  return mayDecide && proposal.decision === 'approved' && proposal.withdrawal === null ? (
    <Button size="small" aria-label={`撤销剔除：${subject}`} onClick={() => onRestore(proposal)}>
      撤销剔除
    </Button>
  ) : null;
}
