import { Table } from '../parts/table.tsx';
import type { components } from '../server/api-types.ts';
import { NO_FIGURE } from '../wording/words.ts';

type Fault = components['schemas']['ProblemError'];

/** Faults by cell: where each stands, what it is and what mends it. */
export function FaultTable({ faults }: { readonly faults: readonly Fault[] }) {
  return (
    <Table
      caption="文件中的错误"
      rows={faults.map((fault, index) => ({ ...fault, index }))}
      keyOf={({ index }) => index}
      columns={[
        { title: '文件', cell: ({ file }) => file },
        { title: '行', isNumber: true, cell: ({ row }) => row ?? NO_FIGURE },
        { title: '列', cell: ({ column }) => column ?? NO_FIGURE },
        { title: '错误', isNote: true, cell: ({ message }) => message },
        { title: '怎样改', isWide: true, cell: ({ mend }) => mend },
      ]}
    />
  );
}
