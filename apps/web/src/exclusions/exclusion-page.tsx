import { Button, Tabs } from 'antd';
import { useState } from 'react';
import { choiceField, pageField } from '../address/field.ts';
import { useAddress } from '../address/use-address.ts';
import { Dialog } from '../parts/dialog.tsx';
import { ListDownloads } from '../parts/list-downloads.tsx';
import { Page } from '../parts/page.tsx';
import { allows, useMe } from '../server/use-me.ts';
import { InForcePanel } from './in-force-panel.tsx';
import { ProposalPanel } from './proposal-panel.tsx';
import { ProposeForm } from './propose-form.tsx';

const ADDRESS = {
  tab: choiceField(['proposals', 'in-force']),
  state: choiceField(['all', 'open', 'approved', 'rejected']),
  page: pageField,
};

/** Values left out of the statistics (剔除统计): proposed, decided, in force. */
export function ExclusionPage() {
  const { data: me } = useMe();
  const [{ tab, state, page }, change] = useAddress(ADDRESS);
  const [isProposing, setIsProposing] = useState(false);
  const mayPropose = me != null && allows(me, 'propose-exclusion');
  const mayDecide = me != null && allows(me, 'approve-exclusion');
  const close = () => setIsProposing(false);
  const [list, filters] =
    tab === 'in-force'
      ? ['/api/exclusions/in-force', {}]
      : ['/api/exclusions', { state: state === 'all' ? null : state }];
  return (
    <Page
      title="剔除统计"
      lead="不能代表水质的数据，由一人申请、另一位负责人批准后，不计入统计；数据本身不删除，剔除前后的类别都列明。"
      actions={
        <>
          {mayPropose ? (
            <Button type="primary" onClick={() => setIsProposing(true)}>
              申请剔除
            </Button>
          ) : null}
          <ListDownloads list={list} filters={filters} />
        </>
      }
    >
      <Tabs
        activeKey={tab}
        onChange={(next) => change({ tab: ADDRESS.tab.read(next), page: 1 })}
        items={[
          {
            key: 'proposals',
            label: '申请和审批',
            children: (
              <ProposalPanel
                state={state}
                page={page}
                mayPropose={mayPropose}
                mayDecide={mayDecide}
                onState={(next) => change({ state: ADDRESS.state.read(next), page: 1 })}
                onPage={(next) => change({ page: next })}
              />
            ),
          },
          {
            key: 'in-force',
            label: '现行的剔除',
            children: (
              <InForcePanel page={page} mayDecide={mayDecide} onPage={(next) => change({ page: next })} />
            ),
          },
        ]}
      />
      <Dialog isOpen={isProposing} title="申请剔除" onClose={close}>
        <ProposeForm onDone={close} />
      </Dialog>
    </Page>
  );
}
