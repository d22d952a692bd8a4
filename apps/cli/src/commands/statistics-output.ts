import { type Bilingual, bilingual } from '@shuize/domain';
import type { Pack } from '@shuize/engine';
import type { CountedStatistic } from '@shuize/services';
import { type Screen, say } from '../screen/screen.ts';
import { writeTable } from '../screen/table.ts';

/** Writes statistics for people: one table of counts each, one of years or batches, and whether the counts agree. */
export function writeStatistics(screen: Screen, pack: Pack, statistics: readonly CountedStatistic[]): void {
  for (const [number, counted] of statistics.entries()) {
    const labels = labelsOf(pack, counted.statistic);
    const title = `${counted.statistic}　${say(screen, counted.title)}`;
    screen.out.write(`${number === 0 ? '' : '\n'}${screen.out.paint.bold(title)}\n\n`);
    writeCounts(screen, labels, counted);
    writeGroups(screen, labels, counted);
    writeRemarks(screen, labels, counted);
  }
}

type Labels = readonly { readonly id: string; readonly label: Bilingual; readonly unit: Bilingual }[];

function labelsOf(pack: Pack, statisticId: string): Labels {
  const statistic = pack.statistics.find(({ id }) => id === statisticId);
  return statistic?.of.counts ?? [];
}

function writeCounts(screen: Screen, labels: Labels, { counts }: CountedStatistic): void {
  const heading = (zh: string, en: string) => say(screen, bilingual(zh, en));
  writeTable(
    screen.out,
    [
      { title: heading('统计项', 'count'), wraps: true },
      { title: heading('数值', 'value'), align: 'right' },
      { title: heading('单位', 'unit') },
    ],
    labels.map(({ id, label, unit }) => ({
      cells: [say(screen, label), valueText(screen, counts[id]), say(screen, unit)],
    })),
  );
}

function writeGroups(screen: Screen, labels: Labels, { groups, file }: CountedStatistic): void {
  if (groups.length === 0) {
    return;
  }
  const first = file === 'accountability.csv' ? bilingual('年份', 'year') : bilingual('批次', 'batch');
  screen.out.write('\n');
  writeTable(
    screen.out,
    [
      { title: say(screen, first) },
      ...labels.map(({ label }) => ({ title: say(screen, label), align: 'right' as const })),
    ],
    groups.map(({ key, counts }) => ({
      cells: [key, ...labels.map(({ id }) => valueText(screen, counts[id]))],
    })),
  );
}

/** What is missing, what does not agree, and what another reading would change. */
function writeRemarks(screen: Screen, labels: Labels, counted: CountedStatistic): void {
  const label = (id: string) => {
    const found = labels.find((each) => each.id === id);
    return found === undefined ? id : say(screen, found.label);
  };
  const lines: Bilingual[] = [];
  if (!counted.isPresent) {
    lines.push(
      bilingual(
        `数据包没有 ${counted.file}，以上各项均无法统计。`,
        `The package has no ${counted.file}; nothing can be counted.`,
      ),
    );
  }
  for (const { total, parts, sum, status } of counted.agreements) {
    const [parted, whole] = [parts.map(label).join(' + '), label(total)];
    const [left, right] = [valueText(screen, sum), valueText(screen, counted.counts[total])];
    lines.push(
      status === 'agrees'
        ? bilingual(
            `勾稽相符：${parted} = ${whole}（${right}）。`,
            `They agree: ${parted} = ${whole} (${right}).`,
          )
        : status === 'differs'
          ? bilingual(
              `勾稽不符：${parted} 合计 ${left}，而${whole}为 ${right}。`,
              `They do not agree: ${parted} is ${left}, and ${whole} is ${right}.`,
            )
          : bilingual(
              `勾稽关系待定：${parted} 与${whole}。`,
              `Whether they agree is undetermined: ${parted} and ${whole}.`,
            ),
    );
  }
  if (counted.unknown.length > 0) {
    lines.push(
      bilingual(
        `没有办理期限的信访件：${counted.unknown.join('、')}。`,
        `Complaints without a last day: ${counted.unknown.join(', ')}.`,
      ),
    );
  }
  for (const { name, answer, counts } of counted.otherInterpretations) {
    const changed = Object.entries(counts)
      .map(([id, value]) => `${label(id)} ${valueText(screen, value)}`)
      .join(say(screen, bilingual('，', ', ')));
    lines.push(bilingual(`口径 ${name}=${answer} 时：${changed}。`, `With ${name}=${answer}: ${changed}.`));
  }
  screen.out.write(lines.length === 0 ? '' : `\n${lines.map((line) => say(screen, line)).join('\n')}\n`);
}

function valueText(screen: Screen, value: CountedStatistic['counts'][string] | undefined): string {
  if (value === null || value === undefined) {
    return say(screen, bilingual('无数据', 'no data'));
  }
  return typeof value === 'number' ? String(value) : `${value.min}–${value.max}`;
}
