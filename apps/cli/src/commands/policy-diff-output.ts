import { type Bilingual, bilingual, type FindingFact, type Year } from '@shuize/domain';
import type { ElementChange, Pack } from '@shuize/engine';
import {
  type FindingDifference,
  findingCardOf,
  type PolicyDifference,
  type PolicyOutcome,
  type ProvedFinding,
} from '@shuize/services';
import { type Screen, say, writeJson } from '../screen/screen.ts';
import { writeTable } from '../screen/table.ts';
import { wrapText } from '../screen/wrap-text.ts';
import { STATUS_TEXTS } from './findings-output.ts';

const USUAL_WIDTH = 100;
const MOST_FACTS = 6;

interface Packs {
  readonly a: Pack;
  readonly b: Pack;
}

type FindingsOfYear = PolicyDifference & { readonly year: Year };

/** Writes how two packs differ; `findings` is `null` without a data package. */
export function writeDifference(
  screen: Screen,
  packs: Packs,
  elements: readonly ElementChange[],
  findings: FindingsOfYear | null,
): void {
  if (screen.format === 'json') {
    writeJson(screen.out, {
      a: nameOf(packs.a),
      b: nameOf(packs.b),
      elements,
      findings: findings === null ? null : findings.findings.map(objectOf),
    });
    return;
  }
  writeElements(screen, packs, elements);
  if (findings !== null) {
    writeFindings(screen, findings);
  }
}

function nameOf({ id, version }: Pack) {
  return { id, version };
}

function objectOf({ change, before, after, parts, reasons, factsBefore, factsAfter }: FindingDifference) {
  const { provision, division, section, window } = (after ?? before)?.finding ?? {};
  return {
    change,
    provision,
    division,
    section,
    window,
    before: summaryOf(before),
    after: summaryOf(after),
    parts,
    reasons,
    facts: { before: factsAt(before, factsBefore), after: factsAt(after, factsAfter) },
  };
}

function summaryOf(found: ProvedFinding | null) {
  if (found === null) {
    return null;
  }
  const { status, observed, required, post, sentence, digest } = found.finding;
  return { status, observed, required, post, sentence, digest };
}

/** The facts that count by this pack and not by the other. */
function factsAt(found: ProvedFinding | null, positions: readonly number[]): readonly FindingFact[] {
  return (found?.finding.facts ?? []).filter((_, index) => positions.includes(index));
}

const CHANGES: Readonly<Record<ElementChange['change'], Bilingual>> = {
  added: bilingual('新增', 'added'),
  removed: bilingual('删去', 'removed'),
  changed: bilingual('改变', 'changed'),
};

function writeElements(screen: Screen, { a, b }: Packs, elements: readonly ElementChange[]): void {
  const title = (zh: string, en: string) => say(screen, bilingual(zh, en));
  if (elements.length === 0) {
    screen.out.write(
      `${title(`${a.id} ${a.version} 与 ${b.id} ${b.version} 的内容相同。`, `${a.id} ${a.version} and ${b.id} ${b.version} say the same.`)}\n`,
    );
    return;
  }
  const shown = elements.filter((each) => !isCase(each));
  writeTable(
    screen.out,
    [
      { title: title('内容', 'element') },
      { title: title('变化', 'change') },
      { title: title('不同之处', 'what differs'), wraps: true },
    ],
    shown.map(({ element, change, parts }) => ({
      cells: [element, say(screen, CHANGES[change]), parts.join(title('、', ', '))],
    })),
  );
  const cases = elements.filter(isCase);
  if (cases.length > 0) {
    const count = (change: ElementChange['change']) => cases.filter((each) => each.change === change).length;
    screen.out.write(
      `\n${title(
        `案例：新增${count('added')}个，删去${count('removed')}个，改变${count('changed')}个。`,
        `Cases: ${count('added')} added, ${count('removed')} removed, ${count('changed')} changed.`,
      )}\n`,
    );
  }
  for (const { element, before, after } of shown.filter(isSpelledOut)) {
    const texts = [before, after].map((text) => (text === null ? null : say(screen, text)));
    if (texts[0] !== texts[1]) {
      writeParagraphs(screen, element, [
        ...(texts[0] ? [`${title('原', 'before')}${title('：', ': ')}${texts[0]}`] : []),
        ...(texts[1] ? [`${title('新', 'after')}${title('：', ': ')}${texts[1]}`] : []),
      ]);
    }
  }
}

function isCase({ element }: ElementChange): boolean {
  return element.startsWith('cases/');
}

/** What was changed is spelled out, and of what came or went the rules and numbers. */
function isSpelledOut({ element, change }: ElementChange): boolean {
  return change === 'changed' || element.startsWith('rules/') || element.startsWith('params/');
}

const FINDING_CHANGES: Readonly<Record<FindingDifference['change'], Bilingual>> = {
  appears: bilingual('出现', 'appears'),
  vanishes: bilingual('消失', 'vanishes'),
  changes: bilingual('改变', 'changes'),
};

function writeFindings(screen: Screen, { before, after, findings, year }: FindingsOfYear): void {
  const title = (zh: string, en: string) => say(screen, bilingual(zh, en));
  const count = (change: FindingDifference['change']) =>
    findings.filter((each) => each.change === change).length;
  const summary = title(
    `${year}年的线索：出现${count('appears')}条，消失${count('vanishes')}条，改变${count('changes')}条。`,
    `Findings of ${year}: ${count('appears')} appear, ${count('vanishes')} vanish, ${count('changes')} change.`,
  );
  screen.out.write(`\n${summary}\n`);
  if (findings.length === 0) {
    return;
  }
  screen.out.write('\n');
  writeTable(
    screen.out,
    [
      { title: title('变化', 'change') },
      { title: title('条款', 'provision') },
      { title: title('地区', 'division') },
      { title: title('原', 'before') },
      { title: title('新', 'after') },
      { title: title('缘由', 'reason'), wraps: true },
    ],
    findings.map((each) => {
      const card = cardOf(screen, before, each.before) ?? cardOf(screen, after, each.after);
      return {
        cells: [
          say(screen, FINDING_CHANGES[each.change]),
          card?.provisionId ?? '',
          [card?.division ?? '', card?.section ?? ''].join(' ').trim(),
          outcomeText(screen, each.before),
          outcomeText(screen, each.after),
          each.reasons.join(title('、', ', ')),
        ],
      };
    }),
  );
  for (const each of findings) {
    const [was, is] = [cardOf(screen, before, each.before), cardOf(screen, after, each.after)];
    const lines = [
      ...factLines(screen, title('不再计入', 'no longer counts'), was, each.factsBefore),
      ...factLines(screen, title('新计入', 'counts now'), is, each.factsAfter),
    ];
    const card = is ?? was;
    if (lines.length > 0 && card !== null) {
      writeParagraphs(screen, `${card.provisionId} ${card.division}`, lines);
    }
  }
}

type Card = ReturnType<typeof findingCardOf>;

function cardOf(screen: Screen, outcome: PolicyOutcome, found: ProvedFinding | null): Card | null {
  return found === null ? null : findingCardOf(outcome, found, screen.language);
}

/** `触发 3／2`; a dash where the pack has no such provision. */
function outcomeText(screen: Screen, found: ProvedFinding | null): string {
  if (found === null) {
    return '—';
  }
  const { status, observed, required } = found.finding;
  const counted = typeof observed === 'number' ? String(observed) : `${observed.min}–${observed.max}`;
  return `${say(screen, STATUS_TEXTS[status])} ${counted}/${required}`;
}

function factLines(
  screen: Screen,
  heading: string,
  card: Card | null,
  positions: readonly number[],
): string[] {
  const texts = positions.flatMap((index) => {
    const fact = card?.facts[index];
    return fact === undefined
      ? []
      : [[fact.subject, fact.measurement, fact.statistic].filter((part) => part !== null).join(' ')];
  });
  const shown = texts.slice(0, MOST_FACTS);
  const rest = texts.length - shown.length;
  const more = rest === 0 ? '' : say(screen, bilingual(`；另有${rest}项`, `; ${rest} more`));
  const colon = say(screen, bilingual('：', ': '));
  return shown.length === 0
    ? []
    : [`${heading}${colon}${shown.join(say(screen, bilingual('；', '; ')))}${more}`];
}

function writeParagraphs(screen: Screen, heading: string, paragraphs: readonly string[]): void {
  const width = Math.min(screen.out.width ?? USUAL_WIDTH, USUAL_WIDTH);
  const lines = paragraphs.flatMap((paragraph) => wrapText(paragraph, width - 2));
  screen.out.write(`\n${screen.out.paint.bold(heading)}\n${lines.map((line) => `  ${line}`).join('\n')}\n`);
}
