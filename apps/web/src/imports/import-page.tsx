import { Page } from '../parts/page.tsx';
import { allows, useMe } from '../server/use-me.ts';
import { BatchList } from './batch-list.tsx';
import { Upload } from './upload.tsx';

/** Files in, and what came in of late. */
export function ImportPage() {
  const { data: me } = useMe();
  const mayImport = me != null && (allows(me, 'import-facts') || allows(me, 'import-measurements'));
  return (
    <Page title="数据导入" lead="一次导入要么全部入库，要么一行也不入；同一文件再次导入，不会重复。">
      {mayImport ? <Upload /> : null}
      <section className="card">
        <h2>导入记录</h2>
        <BatchList />
      </section>
    </Page>
  );
}
