import path from 'node:path';
import {
  type Bilingual,
  bilingual,
  classText,
  type Day,
  formatDay,
  type InputError,
  type Result,
  success,
} from '@shuize/domain';
import { type FindingCard, renderFindingPage } from '@shuize/reports';
import { findingCardOf, type PolicyOutcome, type ProvedFinding, provinceName } from '@shuize/services';
import { writeOutputFile } from '../files/write-output.ts';
import { type Screen, say, writeJson } from '../screen/screen.ts';
import { wrapText } from '../screen/wrap-text.ts';
import { VERSION } from '../version.ts';
import { STATUS_TEXTS } from './findings-output.ts';

const USUAL_WIDTH = 100;

/** Where a finding is shown, and what a page says beside it. */
export interface Showing {
  /** `null`: on the screen. */
  readonly file: string | null;
  readonly asOf: Day | null;
  readonly isDemonstration: boolean;
}

/** Shows one finding with its chain: on the screen, or as a page that prints. */
export async function showFinding(
  screen: Screen,
  outcome: PolicyOutcome,
  proved: ProvedFinding,
  { file, asOf, isDemonstration }: Showing,
): Promise<Result<void, readonly InputError[]>> {
  const card = findingCardOf(outcome, proved, screen.language);
  if (file !== null) {
    const page = renderFindingPage(
      card,
      {
        province: provinceName(outcome.facts),
        isDemonstration,
        asOf,
        issuer: null,
        programVersion: VERSION,
      },
      screen.language,
    );
    const written = await writeOutputFile(file, page);
    if (!written.ok) {
      return written;
    }
    const full = path.resolve(file);
    screen.out.write(`${say(screen, bilingual(`线索已写入：${full}`, `The finding is in ${full}`))}\n`);
    return success(undefined);
  }
  if (screen.format === 'json') {
    writeJson(screen.out, {
      finding: proved.finding,
      sufficientFacts: proved.sufficientFacts(),
      chain: card,
    });
    return success(undefined);
  }
  screen.out.write(pageOf(screen, card));
  return success(undefined);
}

/** The finding as text, chapter by chapter. */
function pageOf(screen: Screen, card: FindingCard): string {
  const tell = (zh: string, en: string) => say(screen, bilingual(zh, en));
  const colon = tell('：', ': ');
  const head = [
    card.sentence,
    '',
    `${tell('结论', 'Outcome')}${colon}${say(screen, STATUS_TEXTS[card.status])}`,
    `${tell('条款', 'Provision')}${colon}${card.provisionId}　${card.citation}`,
    `${tell('条件', 'Condition')}${colon}${card.condition}`,
    `${tell('实际', 'Observed')}${colon}${card.observed}　${tell('应达', 'required')}${colon}${card.required}`,
    ...(card.distance === null ? [] : [`${tell('距离', 'Distance')}${colon}${card.distance}`]),
  ];
  const facts = card.facts.map((fact, index) => `${index + 1}. ${factLine(screen, fact)}`);
  const holders = card.holders.map(({ person, role, from, to, isPartial, facts: own }) => {
    const numbers = own.map((index) => String(index + 1)).join(tell('、', ', '));
    const name = `${role === null ? '' : `${role} `}${person ?? tell('无任职记录', 'no tenure on record')}`;
    const time =
      from === null
        ? ''
        : `（${formatDay(from)}${tell('至', ' to ')}${to === null ? tell('今', 'now') : formatDay(to)}）`;
    const partial = isPartial ? tell('，任期只覆盖部分月份', ', the tenure covers part of a month') : '';
    return `${name}${time}${colon}${tell(`第${numbers}项`, `facts ${numbers}`)}${partial}`;
  });
  const chapters: readonly (readonly [title: string, lines: readonly string[]])[] = [
    [tell('依据的事实', 'Facts that count'), facts],
    [
      tell('追责方式', 'Measures'),
      card.roles.flatMap(({ label, measures }) => (measures === null ? [] : `${label}${colon}${measures}`)),
    ],
    [`${tell('任职者', 'Holders')}（${card.post}）`, holders],
    [tell('未知的数据', 'What is unknown'), card.unknown],
    [tell('采用的本地值', 'Values set locally'), card.localValues ?? []],
    [
      tell('采用的口径', 'Interpretations used'),
      card.interpretations.map(({ name, answer }) => `${name} ${answer}`),
    ],
    [
      tell('改用其他口径', 'Under another reading'),
      card.otherInterpretations.map(
        ({ name, answer, status }) => `${name} ${answer} → ${say(screen, STATUS_TEXTS[status])}`,
      ),
    ],
  ];
  const body = chapters
    .filter(([, lines]) => lines.length > 0)
    .map(
      ([title, lines]) =>
        `\n${screen.out.paint.bold(title)}\n${lines.map((line) => wrapped(screen, line)).join('\n')}`,
    );
  const end = `\n${tell('摘要', 'Digest')}${colon}${card.digest}`;
  return `${[...head.map((line) => wrapText(line, widthOf(screen)).join('\n')), ...body, end].join('\n')}\n`;
}

function factLine(
  screen: Screen,
  { subject, measurement, statistic, waterClass, comparedClass }: FindingCard['facts'][number],
): string {
  const classes: Bilingual[] = [];
  if (waterClass !== null) {
    classes.push(classText(waterClass));
  }
  if (comparedClass !== null && comparedClass.class !== null) {
    const { zh, en } = classText(comparedClass.class);
    classes.push(bilingual(`${comparedClass.label}${zh}`, `${comparedClass.label} ${en}`));
  }
  const links = [subject, measurement, statistic, ...classes.map((text) => say(screen, text))];
  return links.filter((link) => link !== null).join(' → ');
}

function wrapped(screen: Screen, line: string): string {
  return wrapText(line, widthOf(screen) - 2)
    .map((part, index) => (index === 0 ? `  ${part}` : `    ${part}`))
    .join('\n');
}

function widthOf(screen: Screen): number {
  return Math.min(screen.out.width ?? USUAL_WIDTH, USUAL_WIDTH);
}
