import { useQuery } from '@tanstack/react-query';
import { Button, DatePicker, Form } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { searchOf, usePeriod } from '../address/use-address.ts';
import { Answered } from '../parts/answered.tsx';
import { Nothing } from '../parts/nothing.tsx';
import { Page } from '../parts/page.tsx';
import { Table } from '../parts/table.tsx';
import type { components } from '../server/api-types.ts';
import { server } from '../server/client.ts';
import { bodyOrThrow } from '../server/problem.ts';
import { instantText } from '../wording/time-text.ts';
import { bytesText } from './bytes-text.ts';

type Manifest = components['schemas']['ExportManifest'];

/** The data package of what was known on a day, with the digests by which anybody can tell that it is whole. */
export function ExportPage() {
  const [{ asOf }, change] = usePeriod();
  const manifest = useQuery({
    queryKey: ['export', asOf],
    // It reads everything on record, so it is asked for by the button alone.
    enabled: false,
    retry: false,
    queryFn: async ({ signal }) =>
      bodyOrThrow(
        await server.GET('/api/export', { params: { query: asOf === null ? {} : { asOf } }, signal }),
      ),
  });
  return (
    <Page
      title="数据导出"
      lead="导出某一天已知的全部数据，就是核算所用的数据包：可以归档、移交，也可以用命令行程序重算，结果逐字相同。"
    >
      <section className="card" aria-busy={manifest.isFetching}>
        <h2>选择截止日期</h2>
        <Form layout="inline" colon={false} className="start-run" onFinish={() => void manifest.refetch()}>
          <Form.Item label="数据截至" htmlFor="export-day">
            <DatePicker
              id="export-day"
              placeholder="目前"
              value={asOf === null ? null : dayjs(asOf)}
              disabledDate={(day: Dayjs) => day.isAfter(dayjs(), 'day')}
              onChange={(chosen) => change({ asOf: chosen?.format('YYYY-MM-DD') ?? null })}
            />
          </Form.Item>
          <Button type="primary" htmlType="submit" loading={manifest.isFetching}>
            生成清单
          </Button>
        </Form>
        <p className="hint" aria-live="polite">
          {manifest.isFetching
            ? '正在整理，数据多时需要几十秒。'
            : '不填日期，导出目前已知的全部数据；填了日期，此后的更正不会出现在其中。您只能导出自己数据范围内的内容。'}
        </p>
      </section>
      {manifest.isFetching || manifest.isError || manifest.data !== undefined ? (
        <Answered query={manifest}>{(body) => <Files manifest={body} />}</Answered>
      ) : null}
    </Page>
  );
}

function Files({ manifest: { asOf, digest, files } }: { readonly manifest: Manifest }) {
  const search = searchOf({ asOf });
  return files.every(({ rows }) => rows === 0) ? (
    <Nothing title={`截至 ${instantText(asOf)} 还没有数据。`}>
      请换一个日期，或者不填日期，导出目前已知的数据。
    </Nothing>
  ) : (
    <section className="card">
      <h2>数据包（截至 {instantText(asOf)}）</h2>
      <dl className="facts">
        <dt>文件</dt>
        <dd>
          {files.length} 个，共 {bytesText(files.reduce((sum, { bytes }) => sum + bytes, 0))}
        </dd>
        <dt>总摘要</dt>
        <dd>
          <code className="digest">{digest}</code>
        </dd>
      </dl>
      <div className="tools">
        <Button type="primary" href={`/api/export/archive${search}`}>
          下载整个数据包（ZIP）
        </Button>
      </div>
      <p className="hint">
        摘要为 SHA-256。总摘要由各文件的摘要按文件名顺序算得，与核算中的“输入摘要”算法相同；压缩包内的
        SHA256SUMS 列有各文件的摘要，可用 sha256sum --check 校验。
      </p>
      <Table
        caption="数据包中的文件"
        rows={files}
        keyOf={({ file }) => file}
        columns={[
          { title: '内容', cell: ({ title }) => title },
          {
            title: '文件',
            cell: ({ file }) => <a href={`/api/export/${encodeURIComponent(file)}${search}`}>{file}</a>,
          },
          { title: '行数', isNumber: true, cell: ({ rows }) => rows },
          { title: '大小', isNumber: true, cell: ({ bytes }) => bytesText(bytes) },
          { title: '摘要', cell: (row) => <code className="digest">{row.digest}</code> },
        ]}
      />
    </section>
  );
}
