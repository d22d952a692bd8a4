import { Alert, Button } from 'antd';
import { problemOf } from '../server/problem.ts';

/** From this status on the fault is the server's, and its log has the reason under the id of the request. */
const SERVER_FAULT = 500;

/** Why something was not done and what would mend it; `retry` where asking again may help. */
export function ProblemNote({ error, retry }: { readonly error: unknown; readonly retry?: () => void }) {
  const { title, mend, status, instance } = problemOf(error);
  return (
    <Alert
      type="error"
      role="alert"
      title={title}
      description={
        <>
          {mend}
          {instance === '' || status < SERVER_FAULT ? null : (
            <span className="instance">（请求编号：{instance}）</span>
          )}
        </>
      }
      action={retry === undefined ? undefined : <Button onClick={retry}>重试</Button>}
    />
  );
}
