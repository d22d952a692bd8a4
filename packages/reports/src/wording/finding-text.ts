import type { FindingCard, FindingStatus } from '../finding-model.ts';
import type { Say } from './say.ts';

export function findingStatusText(status: FindingStatus, say: Say): string {
  switch (status) {
    case 'met':
      return say('触发', 'met');
    case 'undetermined':
      return say('待定', 'undetermined');
    case 'not-met':
      return say('未触发', 'not met');
  }
}

/** What a finding is and is not; stands before every finding that is shown. */
export function findingStatement(say: Say): string {
  return say(
    '以下线索由程序将监测事实与条款逐项对照后列出，供主管机关核查，本身不构成对任何单位或个人的处理决定。事实是否属实、是否追责、如何追责，由有权机关听取当事人陈述后依规依纪依法决定。',
    'The program lists the findings below by holding measured facts against each clause. They are proposals for the competent authority to examine and decide nothing about any unit or person. Whether the facts stand, and what follows, is decided by that authority after hearing those concerned.',
  );
}

/** How many findings there are of each status; the parts add up to all. */
export function findingCounts(findings: readonly FindingCard[], say: Say): string {
  const count = (status: FindingStatus) => findings.filter((finding) => finding.status === status).length;
  const parts = (['met', 'undetermined', 'not-met'] as const)
    .filter((status) => status !== 'not-met' || count(status) > 0)
    .map((status) =>
      say(
        `${findingStatusText(status, say)}${count(status)}条`,
        `${count(status)} ${findingStatusText(status, say)}`,
      ),
    )
    .join(say('，', ', '));
  return say(
    `本期列出问责线索${findings.length}条，其中${parts}。“待定”指数据不全或时段未满，目前不能断定是否触发。`,
    `${findings.length} findings are listed: ${parts}. Undetermined means that data are missing or the period is not over, so that it can't be told yet.`,
  );
}
