import { bilingual } from '@shuize/domain';
import { COMMANDS } from './commands/all-commands.ts';
import { EXIT_CODES } from './exit-codes.ts';
import { writeFailure, writeProgramFault } from './failures/write-failure.ts';
import { explainSystemError } from './files/file-fault.ts';
import { runCommandLine } from './run-command-line.ts';
import { openScreen } from './screen/open-screen.ts';
import { say } from './screen/screen.ts';
import { VERSION } from './version.ts';

const line = process.argv.slice(2);
const screen = openScreen(line, { out: process.stdout, error: process.stderr, environment: process.env });

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // `shuize … | head` closes the pipe early: that is no error.
  if (error.code === 'EPIPE') {
    process.exit(EXIT_CODES.done);
  }
  const place = say(screen, bilingual('标准输出', 'standard output'));
  writeFailure(screen, { kind: 'faulty-input', errors: [explainSystemError(place, error)] });
  process.exit(EXIT_CODES['faulty-input']);
});
// Where errors can't be written the exit code still says that there were some.
process.stderr.on('error', () => {});
process.on('uncaughtException', (error) => {
  writeProgramFault(screen, error);
  process.exit(EXIT_CODES['program-fault']);
});

process.exitCode = EXIT_CODES[await runCommandLine(line, COMMANDS, screen, VERSION)];
