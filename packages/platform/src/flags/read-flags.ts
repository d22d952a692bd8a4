import {
  bilingual,
  type DataPackage,
  failure,
  formatMonth,
  invariant,
  type Month,
  parseMonth,
  type Result,
  type SectionId,
  success,
} from '@shuize/domain';
import { readDataPackage } from '@shuize/feeds';
import { flagSections, type PlausibilityFlag } from '@shuize/services';
import { divisionsOfSections, type Instant, readPackageFiles } from '@shuize/store';
import type { Actor } from '../access/actor.ts';
import { allows } from '../access/permission.ts';
import { readScope } from '../access/read-scope.ts';
import { isInScope } from '../access/scope.ts';
import { fieldError, invalid, notAllowed, notFound, type PlatformFault } from '../platform-fault.ts';
import type { RunContext } from '../runs/run-context.ts';

export interface FlagsWanted {
  /** `null`: all within the scope, of their monthly values only; of one section its station readings too. */
  readonly section: string | null;
  /** `YYYY-MM`, both included. */
  readonly first: string;
  readonly last: string;
  /** As known then; `null`: now. */
  readonly asOf?: Instant | null;
}

/** How far back a section's own history is looked at. */
const HISTORY_MONTHS = 36;

const MONTHLY = { files: ['divisions.csv', 'sections.csv', 'targets.csv', 'monthly.csv'] } as const;
const WITH_READINGS = { files: [...MONTHLY.files, 'readings.csv'] } as const;

/** What is worth a look in some months (数据核查提示), of sections within the actor's scope: flags, never verdicts. */
export async function readFlags(
  { database }: Pick<RunContext, 'database'>,
  actor: Actor,
  { section, asOf = null, ...wanted }: FlagsWanted,
): Promise<Result<readonly PlausibilityFlag[], PlatformFault>> {
  if (!allows(actor, 'read-flags')) {
    return failure(notAllowed());
  }
  const [first, last] = [parseMonth(wanted.first), parseMonth(wanted.last)];
  if (first === null || last === null || first > last) {
    return failure(invalid([notMonths()]));
  }
  const found = await database.read(async (transaction) => {
    const scope = await readScope(transaction, actor);
    const places = await divisionsOfSections(transaction, section === null ? null : [section]);
    const sections = [...places]
      .filter(([, divisions]) => divisions.some((division) => isInScope(scope, { division })))
      .map(([id]) => id);
    const months = { first: formatMonth((first - HISTORY_MONTHS) as Month), last: wanted.last };
    const asked = { asOf, months, ...(section === null ? MONTHLY : { ...WITH_READINGS, site: section }) };
    return { sections, files: await readPackageFiles(transaction, asked) };
  });
  if (section !== null && found.sections.length === 0) {
    return failure(notFound());
  }
  const sections = new Set(found.sections.map((id) => id as SectionId));
  return success(flagSections(packageOf(found.files), { sections, first, last }));
}

function packageOf(files: ReadonlyMap<string, Uint8Array>): DataPackage {
  const read = readDataPackage(files);
  invariant(read.ok, 'what is on record was checked when it came in');
  return read.value;
}

function notMonths() {
  return fieldError(
    'first',
    'not-months',
    bilingual('起止月份有误。', 'The first and the last month are not in order.'),
    bilingual(
      '请按 2018-01 的格式填写，起始月份不晚于截止月份。',
      'Write them like 2018-01, the first not after the last.',
    ),
  );
}
