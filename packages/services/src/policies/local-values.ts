import {
  type AdoptionRow,
  type Bilingual,
  bilingual,
  compareDecimals,
  type DataPackage,
  type Day,
  type Decimal,
  failure,
  formatDay,
  formatDecimal,
  type InputError,
  parseDecimal,
  type Result,
  success,
} from '@shuize/domain';
import type { LocalValue, Pack, Parameter } from '@shuize/engine';
import { knownRows } from '../water/known-rows.ts';
import { keyOfAdoption } from './adopted-packs.ts';

/** A local value with the row of adoptions.csv that it stands in. */
interface SetValue {
  readonly parameter: string;
  readonly row: AdoptionRow;
  readonly value: LocalValue;
}

/**
 * Packs with the values that divisions have set for themselves in adoptions.csv (地方自定参数), as known on a day. A pack for
 * which nobody has set one is given back as it is.
 *
 * @returns or every value that the pack does not let be set, by row
 */
export function withLocalValues(
  packs: readonly Pack[],
  data: DataPackage,
  asOf: Day | null,
): Result<readonly Pack[], readonly InputError[]> {
  const rows = knownRows(data.adoptions ?? [], keyOfAdoption, asOf).filter(
    ({ parameters }) => parameters !== null,
  );
  const errors: InputError[] = [];
  const localized = packs.map((pack) => {
    const own = rows
      .filter(({ policy }) => policy === pack.id)
      .sort((a, b) => (a.division < b.division ? -1 : a.division > b.division ? 1 : a.from - b.from));
    const set = own.flatMap((row) => valuesSet(row, pack, data, errors));
    errors.push(...disagreements(set));
    return set.length === 0 ? pack : withValues(pack, set);
  });
  return errors.length === 0
    ? success(localized)
    : failure(errors.sort((a, b) => (a.row ?? 0) - (b.row ?? 0)));
}

function withValues(pack: Pack, set: readonly SetValue[]): Pack {
  return {
    ...pack,
    parameters: pack.parameters.map((parameter) => ({
      ...parameter,
      localValues: set.filter((each) => each.parameter === parameter.id).map(({ value }) => value),
    })),
  };
}

/** @param errors - added to: names that can't be set, and values that are none or lie outside of the bounds */
function valuesSet(
  row: AdoptionRow,
  pack: Pack,
  data: DataPackage,
  errors: InputError[],
): readonly SetValue[] {
  const name = data.divisions.find(({ code }) => code === row.division)?.name ?? row.division;
  return Object.entries(row.parameters ?? {}).flatMap(([id, given]) => {
    const parameter = pack.parameters.find((each) => each.id === id);
    const value = parameter === undefined ? unknownParameter(id, pack) : settable(parameter, given);
    if ('message' in value) {
      errors.push(errorOf(row, value));
      return [];
    }
    const from = formatDay(row.from);
    return [
      {
        parameter: id,
        row,
        value: {
          division: row.division,
          label: bilingual(`${name}自${from}起自定`, `set by ${name} from ${from}:`),
          value,
          inForce: { from, until: row.to === null ? null : formatDay(row.to) },
        },
      },
    ];
  });
}

interface Refusal {
  readonly code: string;
  readonly message: Bilingual;
  readonly mend: Bilingual;
}

function unknownParameter(id: string, { id: policy, parameters }: Pack): Refusal {
  const local = parameters.filter((parameter) => parameter.local !== null).map((parameter) => parameter.id);
  return {
    code: 'unknown-parameter',
    message: bilingual(`制度包 ${policy} 没有参数“${id}”。`, `The pack ${policy} has no parameter “${id}”.`),
    mend:
      local.length === 0
        ? bilingual(
            '该制度包的参数都不得自定，请清空这一格。',
            'None of its parameters may be set locally; leave the cell empty.',
          )
        : bilingual(
            `可以自定的参数：${local.join('、')}。`,
            `Parameters that may be set: ${local.join(', ')}.`,
          ),
  };
}

/** The value as a number, if the parameter lets it be set. */
function settable(parameter: Parameter, given: unknown): Decimal | Refusal {
  const { id, label, local, values } = parameter;
  const named = bilingual(`参数“${id}”（${label.zh}）`, `The parameter “${id}” (${label.en})`);
  if (local === null) {
    return {
      code: 'parameter-not-local',
      message: bilingual(`${named.zh}不得自定。`, `${named.en} may not be set locally.`),
      mend: bilingual('请从这一格中删去它。', 'Take it out of the cell.'),
    };
  }
  const range = rangeText(local);
  const parsed = typeof given === 'number' ? parseDecimal(String(given)) : null;
  if (parsed === null || !parsed.ok) {
    return {
      code: 'not-a-number',
      message: bilingual(
        `${named.zh}的值不是数字：${JSON.stringify(given)}。`,
        `${named.en} is not given a number: ${JSON.stringify(given)}.`,
      ),
      mend: bilingual(`请写${range.zh}之间的数字，不加引号。`, `Write a number ${range.en}, without quotes.`),
    };
  }
  const value = parsed.value;
  if (compareDecimals(value, local.least) < 0 || compareDecimals(value, local.most) > 0) {
    return {
      code: 'parameter-out-of-bounds',
      message: bilingual(
        `${named.zh}定为 ${formatDecimal(value)}，超出准许的范围（${local.cite.provision}）。`,
        `${named.en} is set to ${formatDecimal(value)}, outside of what ${local.cite.provision} lets be set.`,
      ),
      mend: bilingual(`请写${range.zh}之间的数字。`, `Write a number ${range.en}.`),
    };
  }
  const finest = Math.max(
    ...[local.least, local.most, ...values.map((each) => each.value)].map(({ decimals }) => decimals),
  );
  return value.decimals > finest
    ? {
        code: 'parameter-too-fine',
        message: bilingual(
          `${named.zh}定为 ${formatDecimal(value)}，小数位数多于制度包所写。`,
          `${named.en} is set to ${formatDecimal(value)}, finer than the pack writes it.`,
        ),
        mend:
          finest === 0
            ? bilingual('请写整数。', 'Write a whole number.')
            : bilingual(`小数最多 ${finest} 位。`, `At most ${finest} decimals.`),
      }
    : value;
}

function rangeText({ least, most }: NonNullable<Parameter['local']>): Bilingual {
  const [from, to] = [formatDecimal(least), formatDecimal(most)];
  return bilingual(`${from} 到 ${to}`, `from ${from} to ${to}`);
}

/** Two values of one division and parameter that hold on one day and differ: an error naming both rows. */
function disagreements(set: readonly SetValue[]): readonly InputError[] {
  return set.flatMap((later, index) => {
    const earlier = set
      .slice(0, index)
      .find(
        ({ parameter, row, value }) =>
          parameter === later.parameter &&
          row.division === later.row.division &&
          (row.to === null || row.to >= later.row.from) &&
          compareDecimals(value.value, later.value.value) !== 0,
      );
    if (earlier === undefined) {
      return [];
    }
    const [value, other] = [later, earlier].map((each) => formatDecimal(each.value.value));
    return [
      errorOf(later.row, {
        code: 'local-values-disagree',
        message: bilingual(
          `参数“${later.parameter}”在这里定为 ${value}，第${earlier.row.row}行在同一时间定为 ${other}。`,
          `The parameter “${later.parameter}” is set to ${value} here and to ${other} in row ${earlier.row.row} at the same time.`,
        ),
        mend: bilingual(
          '请给前一行填写截止日期，或者只保留一行。',
          'End the earlier row with a day in `to`, or keep one of the two.',
        ),
      }),
    ];
  });
}

function errorOf({ row }: AdoptionRow, { code, message, mend }: Refusal): InputError {
  return { file: 'adoptions.csv', row, column: 'parameters', code, message, mend };
}
