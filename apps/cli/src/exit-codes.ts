/**
 * How a run ended. `done`: results are on stdout. `faulty-input`: what was handed in has faults, or a check failed.
 * `wrong-command-line`: unknown command, option, value or policy. `program-fault`: a fault of the program itself.
 */
export type Outcome = 'done' | 'faulty-input' | 'wrong-command-line' | 'program-fault';

/** The only place where an outcome becomes an exit code. */
export const EXIT_CODES: Readonly<Record<Outcome, number>> = {
  done: 0,
  'faulty-input': 1,
  'wrong-command-line': 2,
  'program-fault': 3,
};
