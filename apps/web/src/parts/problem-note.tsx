import { Alert, Button } from 'antd';
import { problemOf } from '../server/problem.ts';

/** Why something was not done and what would mend it; `retry` where asking again may help. */
export function ProblemNote({ error, retry }: { readonly error: unknown; readonly retry?: () => void }) {
  const { title, mend, instance } = problemOf(error);
  return (
    <Alert
      type="error"
      role="alert"
      title={title}
      description={
        <>
          {mend}
          {instance === '' ? null : <span className="instance">（请求编号：{instance}）</span>}
        </>
      }
      action={retry === undefined ? undefined : <Button onClick={retry}>重试</Button>}
    />
  );
}
