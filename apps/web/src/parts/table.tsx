import type { Key, ReactNode } from 'react';

export interface Column<Row> {
  readonly title: string;
  readonly cell: (row: Row) => ReactNode;
  readonly isNumber?: boolean;
  /** Text that may take several lines. */
  readonly isWide?: boolean;
  /** A remark that may take several lines, narrower than what is wide. */
  readonly isNote?: boolean;
}

/** A table that scrolls inside its own box; `caption` says what it lists, for those who hear it. */
export function Table<Row>({
  caption,
  columns,
  rows,
  keyOf,
}: {
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => Key;
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reached by the keyboard.
    <section className="table-box" tabIndex={0} aria-label={caption}>
      <table className="table">
        <caption className="heard">{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ title, isNumber }) => (
              <th key={title} scope="col" className={isNumber ? 'number' : undefined}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)}>
              {columns.map((column) => (
                <td key={column.title} className={cellClass(column)}>
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function cellClass<Row>({ isNumber, isWide, isNote }: Column<Row>): string | undefined {
  if (isNumber) {
    return 'number';
  }
  return isWide ? 'wide' : isNote ? 'note' : undefined;
}
