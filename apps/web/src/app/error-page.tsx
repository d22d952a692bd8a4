import { Button, Result } from 'antd';
import { useRouteError } from 'react-router';

/** What a page shows that failed while it was drawn; the others go on working. */
export function ErrorPage() {
  const error = useRouteError();
  // A page that was built anew since it was opened asks for parts that are gone: loading it again mends that.
  const isStale = error instanceof TypeError && /import|module/i.test(error.message);
  return (
    <Result
      status="warning"
      title={isStale ? '程序已经更新。' : '这一页出了意外错误。'}
      subTitle={
        isStale
          ? '请重新加载本页。'
          : '其他页面不受影响。请重新加载；反复出现时，请告诉系统管理员您在做什么。'
      }
      extra={<Button onClick={() => window.location.reload()}>重新加载</Button>}
    />
  );
}
