import { bilingual, type InputError } from '@shuize/domain';
import { type Screen, say } from '../screen/screen.ts';
import { padText, textWidth } from '../screen/text-width.ts';
import { wrapText } from '../screen/wrap-text.ts';

const MOST_SHOWN = 50;
const LEAST_ROOM = 24;

/**
 * Writes the faults of an input for people: by file, each with `file:row column`, what happened and what would mend
 * it. The first fifty are shown, with the number of the others.
 */
export function writeErrorList(screen: Screen, errors: readonly InputError[]): void {
  const { write, paint } = screen.error;
  const heading = say(
    screen,
    bilingual(`错误：输入有 ${errors.length} 处问题，未输出结果。`, countOfFaults(errors.length)),
  );
  const [first] = errors;
  if (errors.length === 1 && first !== undefined && first.row === null) {
    const label = say(screen, bilingual('错误：', 'Error: '));
    write(`${paint.bold(paint.red(label))}${say(screen, first.message)}\n${say(screen, first.mend)}\n`);
    return;
  }
  write(`${paint.bold(paint.red(heading))}\n`);
  const shown = errors.slice(0, MOST_SHOWN);
  const groups = byFile(shown);
  for (const [file, ofFile] of groups) {
    const total = errors.filter((error) => error.file === file).length;
    const count = say(screen, bilingual(`${total} 处`, `${total}`));
    write(groups.size === 1 ? '\n' : `\n${paint.bold(file)}  ${count}\n`);
    writeFile(screen, ofFile);
  }
  if (errors.length > shown.length) {
    const rest = errors.length - shown.length;
    const text = bilingual(
      `以上是前 ${shown.length} 处，另有 ${rest} 处未列出。用 --format json 可输出全部。`,
      `These are the first ${shown.length}; ${rest} more are not listed. Use --format json for all of them.`,
    );
    write(`\n${say(screen, text)}\n`);
  }
}

function countOfFaults(count: number): string {
  return count === 1
    ? 'Error: the input has 1 fault; nothing was computed.'
    : `Error: the input has ${count} faults; nothing was computed.`;
}

function byFile(errors: readonly InputError[]): ReadonlyMap<string, InputError[]> {
  const groups = new Map<string, InputError[]>();
  for (const error of errors) {
    const group = groups.get(error.file);
    if (group === undefined) {
      groups.set(error.file, [error]);
    } else {
      group.push(error);
    }
  }
  return groups;
}

/** The way to mend stands once below neighbours that share it. */
function writeFile(screen: Screen, errors: readonly InputError[]): void {
  const places = errors.map(placeOf);
  const indent = Math.max(...places.map(textWidth)) + 4;
  for (const [index, error] of errors.entries()) {
    const place = padText(places[index] ?? '', indent - 4);
    writeIndented(screen, `  ${screen.error.paint.cyan(place)}  `, indent, say(screen, error.message));
    const next = errors[index + 1];
    if (next === undefined || say(screen, next.mend) !== say(screen, error.mend)) {
      writeIndented(screen, ' '.repeat(indent), indent, `→ ${say(screen, error.mend)}`);
    }
  }
}

function placeOf({ file, row, column }: InputError): string {
  return `${file}${row === null ? '' : `:${row}`}${column === null ? '' : ` ${column}`}`;
}

function writeIndented(screen: Screen, head: string, indent: number, text: string): void {
  const { write, width } = screen.error;
  const lines = width === null ? [text] : wrapText(text, Math.max(LEAST_ROOM, width - indent));
  write(`${head}${lines.join(`\n${' '.repeat(indent)}`)}\n`);
}
