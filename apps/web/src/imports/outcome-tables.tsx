import type { importOutcomeSchema } from '@shuize/contract';
import { Alert } from 'antd';
import { Table } from '../parts/table.tsx';
import type { Answer } from '../server/answer.ts';
import { instantText } from '../wording/time-text.ts';

export type ImportOutcome = Answer<typeof importOutcomeSchema>;

/** What was recognised and what would become of the rows. */
export function OutcomeTables({ outcome }: { readonly outcome: ImportOutcome }) {
  const { earlier, files, total, layout } = outcome;
  const changes = total.added + total.corrected;
  return (
    <>
      {earlier === null ? null : (
        <Alert
          type="info"
          title={`同样的文件已于 ${instantText(earlier.recordedAt)} 导入过。`}
          description="再次导入不会改变任何数据。"
        />
      )}
      <p>
        识别为{layout === 'package' ? '数据包' : '监测宽表'}，共 {files.length} 个文件：
        {changes === 0
          ? '与库中完全相同，入库后不会有变化。'
          : `新增 ${total.added} 行，更正 ${total.corrected} 行，相同 ${total.same} 行。`}
      </p>
      <Table
        caption="各文件的识别结果"
        rows={files}
        keyOf={({ file }) => file}
        columns={[
          { title: '文件', cell: ({ file }) => file },
          { title: '新增', isNumber: true, cell: ({ added }) => added },
          { title: '更正', isNumber: true, cell: ({ corrected }) => corrected },
          { title: '相同', isNumber: true, cell: ({ same }) => same },
        ]}
      />
      {files.map(({ file, columns, sample }) => (
        <details key={file}>
          <summary>预览 {file}</summary>
          <Table
            caption={`${file} 的前几行`}
            rows={sample.map((row, index) => ({ row, index }))}
            keyOf={({ index }: { readonly index: number }) => index}
            columns={columns.map((title, position) => ({
              title,
              cell: ({ row }: { readonly row: readonly string[] }) => row[position] ?? '',
            }))}
          />
        </details>
      ))}
    </>
  );
}
