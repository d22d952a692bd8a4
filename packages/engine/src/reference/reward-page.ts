import { formatDecimal } from '@shuize/domain';
import type { Pack } from '../language/pack.ts';
import type { Reward } from '../language/reward.ts';

/** The rewards of a pack as lines of Markdown, in Chinese; nothing where there are none. */
export function rewardLines({ rewards }: Pack): readonly string[] {
  return rewards.length === 0 ? [] : ['', '## 奖励', ...rewards.flatMap(linesOf)];
}

function linesOf({ id, title, cite, least, most, kinds }: Reward): readonly string[] {
  return [
    '',
    `### ${id}`,
    '',
    `《${cite.instrument}》${cite.provision}　**${title.zh}**`,
    '',
    `金额${formatDecimal(least)}元至${formatDecimal(most)}元（含），按情形确定。`,
    '',
    ...(kinds.length === 0
      ? ['- 各种情形及其金额由办理机关设定，原文未列明；未设定时，结论为“金额未设定”。']
      : kinds.map(
          ({ id: kind, label, amount }) =>
            `- \`${kind}\` ${label.zh}：${amount === null ? '金额未设定' : `${formatDecimal(amount)}元（设定）`}`,
        )),
    '- 举报人的任何信息都不进入本系统的这一部分。',
  ];
}
