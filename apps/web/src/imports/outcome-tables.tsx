import { Alert } from 'antd';
import { Table } from '../parts/table.tsx';
import type { components } from '../server/api-types.ts';
import { instantText } from '../wording/time-text.ts';

export type ImportOutcome = components['schemas']['ImportOutcome'];

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
          description={
            changes === 0
              ? '库中数据没有变化，无需再次入库。'
              : '此后库中的数据有过更正；再次入库会把下列各行改回文件中的值，请核对。'
          }
        />
      )}
      <p>
        识别为{layout === 'package' ? '数据包' : '监测宽表'}，共 {files.length} 个文件：
        {changes === 0
          ? '与库中完全相同，没有需要入库的变化。'
          : `新增 ${total.added} 行，更正 ${total.corrected} 行，相同 ${total.same} 行。`}
      </p>
      <Table
        caption="各文件的识别结果"
        rows={files}
        keyOf={({ file }) => file}
        columns={[
          { title: '内容', cell: ({ title }) => title },
          { title: '文件', cell: ({ file }) => file },
          { title: '新增', isNumber: true, cell: ({ added }) => added },
          { title: '更正', isNumber: true, cell: ({ corrected }) => corrected },
          { title: '相同', isNumber: true, cell: ({ same }) => same },
        ]}
      />
      {files.map(({ file, title: ofFile, titles, sample }) => (
        <details key={file}>
          <summary>预览{ofFile}的前几行</summary>
          <Table
            caption={`${ofFile}的前几行`}
            rows={sample.map((row, index) => ({ row, index }))}
            keyOf={({ index }: { readonly index: number }) => index}
            columns={titles.map((title, position) => ({
              title,
              cell: ({ row }: { readonly row: readonly string[] }) => row[position] ?? '',
            }))}
          />
        </details>
      ))}
    </>
  );
}
