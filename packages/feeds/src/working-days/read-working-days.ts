import { type ArrangedDay, failure, type InputError, type Result, success } from '@shuize/domain';
import { NOTHING_KNOWN } from '../cells/known-ids.ts';
import { oneOf, parseTextCell } from '../cells/list-cells.ts';
import { parseDayCell } from '../cells/time-cells.ts';
import { faultLog } from '../csv/fault-log.ts';
import { DEFAULT_READ_LIMITS, type ReadLimits } from '../csv/read-limits.ts';
import { readTable } from '../table/read-table.ts';
import { optional, required, table } from '../table/table.ts';

const KINDS: readonly ArrangedDay['kind'][] = ['holiday', 'workday'];

/** Before every day on which something became known. */
const ALWAYS = Number.MIN_SAFE_INTEGER;

/**
 * Reads the days of a holiday notice (节假日安排): `date,kind,name`, kind `holiday` or `workday`; the name may be left out.
 *
 * @param file - the name in messages
 * @returns the days in the order of the file, those with a `recorded` day after it in the order of that day; or every
 *   fault of the file
 * @see docs/data-package.md, working days
 */
export function readWorkingDays(
  file: string,
  bytes: Uint8Array,
  limits: ReadLimits = DEFAULT_READ_LIMITS,
): Result<readonly ArrangedDay[], readonly InputError[]> {
  const log = faultLog(file, limits.errorsPerFile);
  const read = readTable(
    table(
      file,
      {
        date: required('日期', parseDayCell),
        kind: required('类别', oneOf(KINDS)),
        name: optional('名称', parseTextCell),
      },
      ['date'],
    ),
    bytes,
    NOTHING_KNOWN,
    limits,
    log,
  );
  const errors = log.errors();
  return errors.length > 0 || read === null
    ? failure(errors)
    : success(
        read.rows
          .toSorted((a, b) => (a.recorded ?? ALWAYS) - (b.recorded ?? ALWAYS))
          .map(({ date, kind }) => ({ date, kind })),
      );
}
