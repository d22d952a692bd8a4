import type { CommandDefinition } from '../command-line/command-definition.ts';
import { classify } from './classify.ts';
import { demo } from './demo.ts';
import { report } from './report.ts';
import { start } from './start.ts';

/** Every command, in the order of the overview. */
export const COMMANDS: readonly CommandDefinition[] = [start, demo, classify, report];
