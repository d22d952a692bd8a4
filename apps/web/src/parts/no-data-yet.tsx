import { Link } from 'react-router';
import { problemOf } from '../server/problem.ts';
import { allows, useMe } from '../server/use-me.ts';
import { Nothing } from './nothing.tsx';

/** In place of what cannot be shown while nothing is on record: where data come in, for who may bring them. */
export function NoDataYet({ title }: { readonly title: string }) {
  const { data: me } = useMe();
  return (
    <Nothing title={title}>
      {me != null && allows(me, 'import-facts') ? (
        <>
          请到<Link to="/imports">数据导入</Link>
          中下载填报模板，填好行政区划、断面和监测数据后导入；已有数据包或监测数据表的，直接导入。
        </>
      ) : (
        '请分析人员先在“数据导入”中导入行政区划、断面和监测数据；已经导入的，请安全管理员核对您的数据范围。'
      )}
    </Nothing>
  );
}

/** Whether the server answered that there is nothing to show yet. */
export function isNothingOnRecord(error: unknown): boolean {
  return problemOf(error).code === 'nothing-on-record';
}
