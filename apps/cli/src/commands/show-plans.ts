import { type Day, type Result, success, type Year } from '@shuize/domain';
import type { Pack } from '@shuize/engine';
import { askPlans, lastYearOf, type PlansAsked } from '@shuize/services';
import type { Given } from '../command-line/command-definition.ts';
import { type CommandFailure, wrongCommandLine } from '../failures/command-failure.ts';
import { readPolicyFiles, shippedPolicies } from '../files/read-policies.ts';
import type { Screen } from '../screen/screen.ts';
import { loadPackage } from './judge-package.ts';
import { planJson } from './plan-json.ts';
import { writePlans } from './plan-output.ts';
import { interpretationsAsked, readPolicy } from './policies-asked.ts';

/** What of which plan is asked for. */
export interface PlanCommand {
  /** Of a pack or of a plan. */
  readonly id: string;
  readonly department: string | null;
  readonly role: PlansAsked['role'];
  readonly dueBy: Day | null;
  /** Place of a data package; `null`: progress is not asked for. */
  readonly data: string | null;
  /** `null`: the last year of the data. */
  readonly year: Year | null;
  readonly asOf: Day | null;
  readonly isTargets: boolean;
  readonly isDetailed: boolean;
}

/** Finds the plans, looks up what is asked of them, and writes it. */
export async function showPlans(
  given: Given,
  command: PlanCommand,
  screen: Screen,
): Promise<Result<void, CommandFailure>> {
  const interpretations = interpretationsAsked(given);
  if (!interpretations.ok) {
    return interpretations;
  }
  const found = await packOfPlan(command.id);
  if (!found.ok) {
    return found;
  }
  const progress = await progressAsked(command, screen);
  if (!progress.ok) {
    return progress;
  }
  const { department, role, dueBy } = command;
  const asked = askPlans({
    ...found.value,
    department,
    role,
    dueBy,
    interpretations: interpretations.value,
    progress: progress.value,
    language: screen.language,
  });
  if (!asked.ok) {
    const { kind, message, mend } = asked.error;
    return wrongCommandLine(kind, message, mend);
  }
  if (screen.format === 'json') {
    screen.out.write(planJson(asked.value, command, screen.language));
  } else {
    writePlans(screen, asked.value, command);
  }
  return success(undefined);
}

async function progressAsked(
  { data, year, asOf }: PlanCommand,
  screen: Screen,
): Promise<Result<PlansAsked['progress'], CommandFailure>> {
  if (data === null) {
    return success(null);
  }
  const loaded = await loadPackage(data, screen);
  return loaded.ok
    ? success({ data: loaded.value.data, year: year ?? lastYearOf(loaded.value.data), asOf })
    : loaded;
}

/** The pack of that id or folder, or the shipped pack that has a plan of that id. */
async function packOfPlan(
  id: string,
): Promise<Result<{ readonly pack: Pack; readonly planId: string | null }, CommandFailure>> {
  const shipped = await shippedPolicies();
  for (const name of shipped.includes(id) ? [] : shipped) {
    const files = await readPolicyFiles(name);
    if (files.ok && files.value.files.has(`plans/${id}.yaml`)) {
      const loaded = await readPolicy(name);
      return loaded.ok ? success({ pack: loaded.value.pack, planId: id }) : loaded;
    }
  }
  const loaded = await readPolicy(id);
  return loaded.ok ? success({ pack: loaded.value.pack, planId: null }) : loaded;
}
