import { bilingual } from '@shuize/domain';
import type { Pack } from '@shuize/engine';
import type { SanctionOutcome } from '@shuize/services';
import { type Screen, say } from '../screen/screen.ts';
import { writeTable } from '../screen/table.ts';
import { wrapText } from '../screen/wrap-text.ts';

const WIDEST = 100;

/** Writes a proposal for people: its measures as a table, then the trace and who decides, a sentence a paragraph. */
export function writeSanction(
  screen: Screen,
  pack: Pack,
  { answer, rows, sentences }: SanctionOutcome,
): void {
  const { out } = screen;
  const heading = (zh: string, en: string) => say(screen, bilingual(zh, en));
  out.write(`${out.paint.bold(say(screen, pack.title))}\n\n`);
  if (answer.applies) {
    writeTable(
      out,
      [
        { title: heading('追责方式', 'measure'), wraps: true },
        { title: heading('代码', 'code') },
        { title: heading('要求', 'demand') },
      ],
      rows.map(({ label, measure, demand }) => ({
        cells: [say(screen, label), measure, say(screen, demand)],
      })),
    );
    out.write('\n');
  }
  const width = Math.min(out.width ?? WIDEST, WIDEST);
  for (const sentence of sentences) {
    out.write(`${wrapText(say(screen, sentence), width).join('\n')}\n`);
  }
  for (const { name, answer: other, measures } of answer.otherInterpretations) {
    const given = measures.map(({ measure, atLeast }) => (atLeast ? `${measure}+` : measure)).join(', ');
    const text = bilingual(
      `口径 ${name}=${other} 时结果不同：${given === '' ? '不适用' : given}。`,
      `With ${name}=${other} it is otherwise: ${given === '' ? 'none' : given}.`,
    );
    out.write(`${wrapText(say(screen, text), width).join('\n')}\n`);
  }
}
