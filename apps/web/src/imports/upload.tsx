import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useId, useState } from 'react';
import { ProblemNote } from '../parts/problem-note.tsx';
import { saveFile } from '../parts/save-file.ts';
import { problemOf } from '../server/problem.ts';
import { sendFiles, sendFilesForFile } from '../server/send-files.ts';
import { FaultTable } from './fault-table.tsx';
import { type ImportOutcome, OutcomeTables } from './outcome-tables.tsx';

const ACCEPTED = '.csv,.xlsx,.gz';

/** Chooses files, shows what they would do, records them; with faults, gives the user's own file back with them marked. */
export function Upload() {
  const queries = useQueryClient();
  const inputId = useId();
  const [files, setFiles] = useState<readonly File[]>([]);
  const preview = useMutation({
    mutationFn: (chosen: readonly File[]) => sendFiles<ImportOutcome>('/api/imports?mode=preview', chosen),
  });
  const commit = useMutation({
    mutationFn: () => sendFiles<ImportOutcome>('/api/imports?mode=commit', files),
    onSuccess: () => queries.invalidateQueries(),
  });
  const marked = useMutation({
    mutationFn: (file: string) =>
      sendFilesForFile(`/api/imports/marked?file=${encodeURIComponent(file)}`, files),
    onSuccess: ({ name, content }) => saveFile(name, content),
  });
  const choose = (chosen: readonly File[]) => {
    setFiles(chosen);
    commit.reset();
    marked.reset();
    if (chosen.length === 0) {
      preview.reset();
    } else {
      preview.mutate(chosen);
    }
  };
  const faults = preview.isError ? (problemOf(preview.error).errors ?? []) : [];
  const faultyFiles = [...new Set(faults.map(({ file }) => file))];
  return (
    <section className="card" aria-busy={preview.isPending || commit.isPending}>
      <h2>导入文件</h2>
      <p>
        选择数据包的 CSV 文件或 Excel
        工作簿，也可以是监测页面下载的宽表。先预览，确认后才入库。没有文件的，可以先
        <a href="/api/imports/template">下载 Excel 填报模板</a>，按表中说明填写。
      </p>
      <input
        id={inputId}
        className="heard"
        type="file"
        multiple
        accept={ACCEPTED}
        onChange={({ target }) => {
          choose([...(target.files ?? [])]);
          // So that the same file, mended meanwhile, can be chosen again.
          target.value = '';
        }}
      />
      <label htmlFor={inputId} className="file-label">
        选择文件
      </label>
      <span className="file-names">
        {files.length === 0 ? '尚未选择' : files.map(({ name }) => name).join('、')}
      </span>
      <div aria-live="polite" className="upload-outcome">
        {preview.isPending ? <p>正在检查……</p> : null}
        {preview.isError ? (
          <>
            <ProblemNote error={preview.error} />
            {faults.length === 0 ? null : (
              <>
                <p>
                  共 {faults.length}{' '}
                  处错误。请在原文件中改好后重新选择；也可以下载标出错误的文件，改好后直接导入。
                </p>
                <div className="tools">
                  {faultyFiles.map((file) => (
                    <Button key={file} onClick={() => marked.mutate(file)} loading={marked.isPending}>
                      下载标出错误的 {file}
                    </Button>
                  ))}
                </div>
                {marked.isError ? <ProblemNote error={marked.error} /> : null}
                <FaultTable faults={faults} />
              </>
            )}
          </>
        ) : null}
        {commit.isError ? <ProblemNote error={commit.error} /> : null}
        {commit.isSuccess ? (
          <Alert
            type="success"
            title={`已入库：新增 ${commit.data.total.added} 行，更正 ${commit.data.total.corrected} 行，相同 ${commit.data.total.same} 行。`}
            description="入库的数据立即计入各页；已经核算的结果不变，需要时请重新核算。"
          />
        ) : null}
      </div>
      {preview.isSuccess && !commit.isSuccess ? (
        <>
          <OutcomeTables outcome={preview.data} />
          {preview.data.total.added + preview.data.total.corrected === 0 ? null : (
            <Button type="primary" onClick={() => commit.mutate()} loading={commit.isPending}>
              确认入库
            </Button>
          )}
        </>
      ) : null}
    </section>
  );
}
