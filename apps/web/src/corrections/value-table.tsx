import { Table } from '../parts/table.tsx';
import { monthText } from '../wording/time-text.ts';
import { indicatorName } from '../wording/words.ts';
import { amountOf, type ChosenValue, keyOfValue } from './chosen-value.ts';

/** The values chosen, as they stand on record and, where given, as they are to read. */
export function ValueTable({
  caption,
  values,
  corrected,
}: {
  readonly caption: string;
  readonly values: readonly ChosenValue[];
  /** New values by the key of a value; left out where nothing takes their place. */
  readonly corrected?: ReadonlyMap<string, string>;
}) {
  return (
    <Table
      caption={caption}
      rows={values}
      keyOf={keyOfValue}
      columns={[
        {
          title: '数据',
          cell: ({ month, indicator }) => (
            <>
              {indicatorName(indicator)}
              <br />
              <span className="value-month">{monthText(month)}</span>
            </>
          ),
        },
        {
          title: '库中数值',
          isNumber: true,
          cell: (value) => (corrected === undefined ? amountOf(value) : <del>{amountOf(value)}</del>),
        },
        ...(corrected === undefined
          ? []
          : [
              {
                title: '更正为',
                isNumber: true,
                cell: (value: ChosenValue) => (
                  <strong>{amountOf({ ...value, value: corrected.get(keyOfValue(value)) ?? '' })}</strong>
                ),
              },
            ]),
      ]}
    />
  );
}
