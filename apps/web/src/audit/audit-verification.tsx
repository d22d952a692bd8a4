import { useMutation } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { Digest } from '../parts/digest.tsx';
import { ProblemNote } from '../parts/problem-note.tsx';
import type { components } from '../server/api-types.ts';
import { server } from '../server/client.ts';
import { bodyOrThrow } from '../server/problem.ts';
import { dayText } from '../wording/time-text.ts';

type Verification = components['schemas']['AuditVerification'];

/** Computes the whole chain of the audit trail again and says in words whether it holds. */
export function AuditVerification() {
  const verify = useMutation({
    mutationFn: async () => bodyOrThrow(await server.GET('/api/audit/verification')),
  });
  return (
    <section className="card" aria-busy={verify.isPending}>
      <h2>核验</h2>
      <p>从第一条起逐条重算摘要，检查有没有记录被改动、删除或补插。</p>
      <Button loading={verify.isPending} onClick={() => verify.mutate()}>
        {verify.isSuccess ? '再核验一次' : '核验全部记录'}
      </Button>
      <div className="outcome" aria-live="polite">
        {verify.isError ? <ProblemNote error={verify.error} /> : null}
        {verify.isSuccess ? <Outcome found={verify.data} /> : null}
      </div>
    </section>
  );
}

function Outcome({ found }: { readonly found: Verification }) {
  if (found.holds) {
    return (
      <Alert
        type="success"
        title={`共 ${found.last} 条记录，全部相符，没有被改动、删除或补插。`}
        description={
          <>
            末条摘要如下，请抄存在平台之外；日后核验时与之比对，可证明此前的记录没有整体重造。
            <Digest of="末条摘要" text={found.digest} />
          </>
        }
      />
    );
  }
  return (
    <Alert
      type="error"
      title={
        found.kind === 'missing'
          ? `第 ${found.position} 条（${dayText(found.day)}）之前有记录缺失。`
          : `第 ${found.position} 条（${dayText(found.day)}）与它的摘要不符，记录被改动过。`
      }
      description={`第 ${found.position} 条以前的记录相符；从这一条起不能作为依据。请保全数据库和备份，从最近一次核验相符的备份中取回原记录比对，并查明谁有数据库的写入权限。`}
    />
  );
}
