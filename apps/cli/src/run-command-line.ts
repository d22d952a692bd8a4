import { CommanderError } from 'commander';
import { buildProgram } from './command-line/build-program.ts';
import type { CommandDefinition } from './command-line/command-definition.ts';
import { explainParserError, unknownCommand } from './command-line/parser-messages.ts';
import type { Outcome } from './exit-codes.ts';
import { writeFailure, writeProgramFault } from './failures/write-failure.ts';
import type { Screen } from './screen/screen.ts';

/**
 * Runs one command line and writes its results and errors.
 *
 * @param line - the words after the program's name
 * @param version - what `--version` prints
 */
export async function runCommandLine(
  line: readonly string[],
  commands: readonly CommandDefinition[],
  screen: Screen,
  version: string,
): Promise<Outcome> {
  const program = buildProgram(commands, screen, version);
  try {
    await program.parser.parseAsync([...line], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) {
      writeProgramFault(screen, error);
      return 'program-fault';
    }
    return endOfParsing(error, line, commands, screen, () => program.parser.outputHelp());
  }
  const outcome = program.outcome();
  if (outcome === null || outcome.ok) {
    return 'done';
  }
  writeFailure(screen, outcome.error);
  return outcome.error.kind;
}

/** The parser ends by throwing: after help or the version was shown, where no command was given, and for faults. */
function endOfParsing(
  error: CommanderError,
  line: readonly string[],
  commands: readonly CommandDefinition[],
  screen: Screen,
  showHelp: () => void,
): Outcome {
  if (error.exitCode === 0) {
    return 'done';
  }
  if (error.code === 'commander.help') {
    const [, asked] = line.slice(line.indexOf('help')).filter((word) => !word.startsWith('-'));
    if (line.includes('help') && asked !== undefined) {
      writeFailure(screen, unknownCommand(asked));
      return 'wrong-command-line';
    }
    showHelp();
    return 'done';
  }
  const command = commands.find(({ name }) => line.includes(name));
  const help = command === undefined ? 'shuize --help' : `shuize ${command.name} --help`;
  writeFailure(screen, explainParserError(error, help));
  return 'wrong-command-line';
}
