import type { CommandDefinition } from '../command-line/command-definition.ts';
import { check } from './check.ts';
import { classify } from './classify.ts';
import { demo } from './demo.ts';
import { evaluate } from './evaluate.ts';
import { explain } from './explain.ts';
import { hj212 } from './hj212.ts';
import { policy } from './policy.ts';
import { report } from './report.ts';
import { start } from './start.ts';
import { template } from './template.ts';

/** Every command, in the order of the overview. */
export const COMMANDS: readonly CommandDefinition[] = [
  start,
  demo,
  template,
  check,
  classify,
  evaluate,
  explain,
  report,
  policy,
  hj212,
];
