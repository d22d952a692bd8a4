import { type Bilingual, bilingual, calendarPeriodText } from '@shuize/domain';
import type { RankConsequence, RankedPeriod, RankedRows, RankRow } from '@shuize/services';
import { type Screen, say } from '../screen/screen.ts';
import { writeTable } from '../screen/table.ts';
import { STATUS_TEXTS } from './findings-output.ts';

/** Stands where there is no figure; never a zero. */
const NO_FIGURE = '—';

const PROPOSAL = bilingual(
  '后果是提请核实的建议，不是处理决定。',
  'What follows is a proposal to verify, not a decision.',
);

/** Writes a ranking: a table for people, or the array that DATA-PACKAGE promises, one division a line. */
export function writeRanking(screen: Screen, ranked: RankedPeriod): void {
  const { groups } = ranked;
  if (screen.format === 'json') {
    const lines = groups.flatMap(({ rows }) => rows.map((row) => JSON.stringify(row)));
    screen.out.write(lines.length === 0 ? '[]\n' : `[\n${lines.join(',\n')}\n]\n`);
    return;
  }
  const when = calendarPeriodText(ranked.period);
  const title = bilingual(`${ranked.title.zh}　${when.zh}`, `${ranked.title.en}, ${when.en}`);
  screen.out.write(`${screen.out.paint.bold(say(screen, title))}\n`);
  if (groups.length === 0) {
    const nothing = bilingual(
      '数据包中没有这一期的数值，没有排名。',
      'The package has no value of this period, so that nobody is ranked.',
    );
    screen.out.write(`\n${say(screen, nothing)}\n`);
  }
  for (const group of groups) {
    writeGroup(screen, ranked, group);
  }
  const notes = [
    ...(ranked.strangers.length === 0 ? [] : [strangersText(ranked)]),
    ...(groups.some(({ rows }) => rows.some(({ consequences }) => consequences.length > 0))
      ? [PROPOSAL]
      : []),
  ];
  screen.out.write(notes.map((note) => `\n${say(screen, note)}\n`).join(''));
}

function writeGroup(
  screen: Screen,
  { names, provisions }: RankedPeriod,
  { parent, group, rows, fund }: RankedRows,
): void {
  const title = (zh: string, en: string) => say(screen, bilingual(zh, en));
  const heading = [parent === null ? null : (names.get(parent) ?? parent), group].filter(
    (part) => part !== null,
  );
  screen.out.write(`\n${heading.length === 0 ? '' : `${heading.join('　')}\n`}`);
  writeTable(
    screen.out,
    [
      { title: title('名次', 'rank'), align: 'right' },
      { title: title('辖区', 'division'), wraps: true },
      { title: title('数值', 'value'), align: 'right' },
      { title: title('末位', 'last') },
      { title: title('后果', 'consequences'), wraps: true },
    ],
    rows.map((row) => ({
      cells: [
        rankCell(screen, row),
        names.get(row.division) ?? row.division,
        row.value ?? NO_FIGURE,
        lastCell(screen, row),
        row.consequences.map((each) => consequenceText(screen, each, provisions)).join(title('；', '; ')) ||
          NO_FIGURE,
      ],
      ...(fund?.lacksAmount === true ? {} : rewardRemark(screen, row)),
    })),
  );
  const [first] = rows;
  const note = first?.note === undefined || first.note === 'no-value' ? null : NOTES[first.note];
  const lines = [...(note === null ? [] : [note]), ...(fund === null ? [] : fundTexts(fund))];
  screen.out.write(lines.map((line) => `${say(screen, line)}\n`).join(''));
}

const NOTES: Readonly<Record<'alone' | 'all-level', Bilingual>> = {
  alone: bilingual(
    '本组只有一个辖区，没有末位。',
    'There is one division in this group, so that nobody is last.',
  ),
  'all-level': bilingual(
    '本组数值全部相同，没有末位。',
    'All values of this group are equal, so that nobody is last.',
  ),
};

function rankCell(screen: Screen, { rank }: RankRow): string {
  if (rank === null) {
    return NO_FIGURE;
  }
  return typeof rank === 'number'
    ? String(rank)
    : say(screen, bilingual(`${rank.min}～${rank.max}`, `${rank.min} to ${rank.max}`));
}

function lastCell(screen: Screen, { last, value }: RankRow): string {
  if (value === null) {
    return say(screen, bilingual('无数值', 'no value'));
  }
  if (last === null) {
    return say(screen, bilingual('待定', 'untold'));
  }
  return last ? say(screen, bilingual('末位', 'last')) : '';
}

/** `SMX-A10b 公开约谈 触发（计3次）`, `LY-P2 周排名末位 触发（计2至4次，第2档，扣款1000.00元）`. */
function consequenceText(
  screen: Screen,
  consequence: RankConsequence,
  provisions: RankedPeriod['provisions'],
): string {
  const { provision, status, count, step, declared, deduction } = consequence;
  const details = [
    ...(count === undefined ? [] : [countText(count)]),
    ...(step === undefined ? [] : [bilingual(`第${step}档`, `step ${step}`)]),
    ...(declared === undefined ? [] : [bilingual('经认定', 'declared')]),
    ...(deduction === undefined ? [] : [deductionText(deduction)]),
  ].map((detail) => say(screen, detail));
  const outcome = say(screen, STATUS_TEXTS[status]);
  const inBrackets = details.join(say(screen, bilingual('，', ', ')));
  const title = provisions.get(provision);
  const name = title === undefined ? provision : `${provision} ${say(screen, title)}`;
  return `${name} ${outcome}${inBrackets === '' ? '' : say(screen, bilingual(`（${inBrackets}）`, ` (${inBrackets})`))}`;
}

function countText(count: NonNullable<RankConsequence['count']>): Bilingual {
  return typeof count === 'number'
    ? bilingual(`计${count}次`, `count ${count}`)
    : bilingual(`计${count.min}至${count.max}次`, `count ${count.min} to ${count.max}`);
}

function deductionText(deduction: string | null): Bilingual {
  return deduction === null
    ? bilingual('扣款金额未设定', 'amount not configured')
    : bilingual(`扣款${deduction}元`, `${deduction} yuan deducted`);
}

function rewardRemark(screen: Screen, { reward }: RankRow): { readonly remark?: string } {
  if (reward === undefined || reward === '0.00') {
    return {};
  }
  return {
    remark: say(
      screen,
      reward === null
        ? bilingual('奖励金额尚不能确定', 'the reward cannot be told yet')
        : bilingual(`奖励${reward}元`, `rewarded ${reward} yuan`),
    ),
  };
}

function fundTexts({
  deducted,
  kept,
  isOpen,
  lacksAmount,
}: NonNullable<RankedRows['fund']>): readonly Bilingual[] {
  if (lacksAmount) {
    return [
      bilingual(
        '扣款金额未设定，不计算奖励。',
        'The amount is not configured, so that no reward is worked out.',
      ),
    ];
  }
  if (isOpen) {
    return [
      bilingual(
        '名次或目标尚有未知，扣款奖励暂不结算。',
        'Places or targets are not all known, so that the money is not settled yet.',
      ),
    ];
  }
  return deducted === '0.00'
    ? []
    : [
        bilingual(
          `本组扣款${deducted}元，留存${kept}元，其余奖给排名第1且完成目标的。`,
          `${deducted} yuan deducted in this group, ${kept} kept, the rest to the first that met the target.`,
        ),
      ];
}

function strangersText({ strangers, names }: RankedPeriod): Bilingual {
  const list = strangers.map((code) => names.get(code) ?? code);
  return bilingual(
    `下列辖区有数值，但不属于参加排名的级别，没有列入：${list.join('、')}。`,
    `These have values and are not of the level ranked, so that they were left out: ${list.join(', ')}.`,
  );
}
