import { type Bilingual, bilingual, type InputError } from '@shuize/domain';
import { type Screen, say, writeJson } from '../screen/screen.ts';
import type { CommandFailure } from './command-failure.ts';
import { writeErrorList } from './write-error-list.ts';

/** One entry of `{ "errors": […] }`, in the language asked for. */
interface ErrorObject {
  readonly file: string | null;
  readonly row: number | null;
  readonly column: string | null;
  readonly code: string;
  readonly message: string;
  readonly mend: string;
}

/** Writes why a command failed to stderr: as text for people, or whole as `{ "errors": […] }` with `--format json`. */
export function writeFailure(screen: Screen, failure: CommandFailure): void {
  if (screen.format === 'json') {
    writeErrorsAsJson(
      screen,
      failure.kind === 'faulty-input'
        ? failure.errors.map((error) => objectOf(screen, error))
        : [objectOf(screen, { file: null, row: null, column: null, ...failure })],
    );
  } else if (failure.kind === 'faulty-input') {
    writeErrorList(screen, failure.errors);
  } else {
    writeExplained(screen, failure.message, failure.mend);
  }
}

const FAULT = bilingual(
  '程序出现意外故障，未能完成。这不是您的操作问题。',
  'The program met an unexpected fault and could not finish. This is not your mistake.',
);
const FAULT_MEND = bilingual(
  '请设置环境变量 SHUIZE_DEBUG=1 重新运行同一命令，并将输出的错误详情提供给维护人员。',
  'Run the same command again with the environment variable SHUIZE_DEBUG=1 and send the details to the maintainers.',
);

/** Writes that the program itself is at fault; with its stack only for those who debug. */
export function writeProgramFault(screen: Screen, cause: unknown): void {
  const details = screen.isDebugging ? `\n${cause instanceof Error ? cause.stack : String(cause)}` : '';
  if (screen.format === 'json') {
    const fault = { file: null, row: null, column: null, code: 'program-fault' };
    const message = say(screen, FAULT) + details;
    writeErrorsAsJson(screen, [{ ...fault, message, mend: say(screen, FAULT_MEND) }]);
    return;
  }
  writeExplained(screen, FAULT, FAULT_MEND);
  screen.error.write(details === '' ? '' : `${details}\n`);
}

function writeExplained(screen: Screen, message: Bilingual, mend: Bilingual): void {
  const { write, paint } = screen.error;
  const label = say(screen, bilingual('错误：', 'Error: '));
  write(`${paint.bold(paint.red(label))}${say(screen, message)}\n${say(screen, mend)}\n`);
}

function objectOf(
  screen: Screen,
  { file, row, column, code, message, mend }: Omit<InputError, 'file'> & { readonly file: string | null },
): ErrorObject {
  return { file, row, column, code, message: say(screen, message), mend: say(screen, mend) };
}

function writeErrorsAsJson(screen: Screen, errors: readonly ErrorObject[]): void {
  writeJson(screen.error, { errors });
}
