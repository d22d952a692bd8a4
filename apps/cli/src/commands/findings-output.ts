import { type Bilingual, bilingual } from '@shuize/domain';
import type { FindingStatus } from '@shuize/reports';
import { findingCardOf, type PolicyOutcome } from '@shuize/services';
import { type Screen, say } from '../screen/screen.ts';
import { writeTable } from '../screen/table.ts';

/** How many characters of a digest stand for a finding on a screen. */
export const SHORT_DIGEST = 12;

export const STATUS_TEXTS: Readonly<Record<FindingStatus, Bilingual>> = {
  met: bilingual('触发', 'met'),
  undetermined: bilingual('待定', 'undetermined'),
  'not-met': bilingual('未触发', 'not met'),
};

/** Writes findings: a table for people, or the array that DATA-PACKAGE promises, one finding a line. */
export function writeFindings(screen: Screen, outcome: PolicyOutcome): void {
  const { proved } = outcome;
  if (screen.format === 'json') {
    const lines = proved.map(({ finding }) => JSON.stringify(finding));
    screen.out.write(lines.length === 0 ? '[]\n' : `[\n${lines.join(',\n')}\n]\n`);
    return;
  }
  const count = (status: FindingStatus) => proved.filter(({ finding }) => finding.status === status).length;
  const [met, undetermined, notMet] = [count('met'), count('undetermined'), count('not-met')];
  if (proved.length === 0) {
    const nothing = bilingual(
      '没有触发或待定的线索。用 --all 可列出全部结论。',
      'Nothing is met or undetermined. Use --all for every outcome.',
    );
    screen.out.write(`${say(screen, nothing)}\n`);
    return;
  }
  const title = (zh: string, en: string) => say(screen, bilingual(zh, en));
  const paintStatus = (text: string) =>
    text === say(screen, STATUS_TEXTS.met) ? screen.out.paint.red(text) : text;
  writeTable(
    screen.out,
    [
      { title: title('条款', 'provision') },
      { title: title('地区', 'division') },
      { title: title('问责对象', 'held'), wraps: true },
      { title: title('窗口', 'window') },
      { title: title('结论', 'outcome'), paint: paintStatus },
      { title: title('实际', 'observed'), align: 'right' },
      { title: title('应达', 'required'), align: 'right' },
      { title: title('任职者', 'holders'), wraps: true },
      { title: title('线索', 'finding') },
    ],
    proved.map((found) => {
      const card = findingCardOf(outcome, found, screen.language);
      const people = card.holders.map(({ person }) => person ?? title('无任职记录', 'no tenure on record'));
      return {
        cells: [
          card.provisionId,
          card.section === null ? card.division : `${card.division} ${card.section}`,
          card.post,
          found.finding.window,
          say(screen, STATUS_TEXTS[card.status]),
          card.observed,
          card.required,
          people.join(title('、', ', ')),
          card.digest.slice(0, SHORT_DIGEST),
        ],
      };
    }),
  );
  const summary = bilingual(
    `共 ${proved.length} 条：触发 ${met} 条，待定 ${undetermined} 条，未触发 ${notMet} 条。线索是提请核实的建议，不是处理决定。`,
    `${proved.length} findings: ${met} met, ${undetermined} undetermined, ${notMet} not met. A finding is a proposal to verify, not a decision.`,
  );
  const next = bilingual(
    '查看一条线索的完整依据：npx shuize explain <数据包> <线索>',
    'The whole proof of one: npx shuize explain <PACKAGE> <FINDING>',
  );
  screen.out.write(`\n${say(screen, summary)}\n${say(screen, next)}\n`);
}
