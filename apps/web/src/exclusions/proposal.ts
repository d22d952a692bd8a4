import type { components } from '../server/api-types.ts';

export type Proposal = components['schemas']['ExclusionProposal'];

/** Key of the list of proposals among the questions asked. */
export const EXCLUSIONS = ['exclusions'] as const;

/** `待审`, `已批准`, `已驳回`, `已撤销`. */
export function proposalState({ decision, withdrawal }: Pick<Proposal, 'decision' | 'withdrawal'>): string {
  if (decision === null) {
    return '待审';
  }
  return decision === 'rejected' ? '已驳回' : withdrawal === null ? '已批准' : '已撤销';
}
