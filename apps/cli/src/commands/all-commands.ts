import type { CommandDefinition } from '../command-line/command-definition.ts';
import { backup, restore } from './backup.ts';
import { check } from './check.ts';
import { classify } from './classify.ts';
import { demo } from './demo.ts';
import { duties } from './duties.ts';
import { evaluate } from './evaluate.ts';
import { explain } from './explain.ts';
import { exportPackage } from './export.ts';
import { hj212 } from './hj212.ts';
import { importPackage } from './import.ts';
import { plan } from './plan.ts';
import { policy } from './policy.ts';
import { rank } from './rank.ts';
import { report } from './report.ts';
import { run } from './run.ts';
import { sanction } from './sanction.ts';
import { score } from './score.ts';
import { start } from './start.ts';
import { statistics } from './statistics.ts';
import { template } from './template.ts';
import { verify } from './verify.ts';

/** Every command, in the order of the overview. */
export const COMMANDS: readonly CommandDefinition[] = [
  start,
  importPackage,
  run,
  exportPackage,
  backup,
  restore,
  verify,
  demo,
  template,
  check,
  classify,
  evaluate,
  explain,
  sanction,
  statistics,
  score,
  rank,
  plan,
  duties,
  report,
  policy,
  hj212,
];
