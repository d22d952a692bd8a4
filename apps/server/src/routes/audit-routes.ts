import { auditListQuerySchema, auditListSchema, auditVerificationSchema } from '@shuize/contract';
import { bilingual, parseDay, success } from '@shuize/domain';
import { readAuditTrail, verifyAuditTrail } from '@shuize/platform';
import type { RouteRegistrar } from '../http/register-route.ts';
import { column, fileOfList, LIST_FILES, type ListShape } from '../lists/list-answer.ts';
import type { RouteSetting } from './route-setting.ts';

const TAG = '审计 Audit';
const AT_ONCE = 500;

type Entry = Extract<
  Awaited<ReturnType<typeof readAuditTrail>>,
  { readonly ok: true }
>['value']['entries'][number];

const LIST: ListShape<Entry> = {
  name: bilingual('审计记录', 'audit-trail'),
  columns: [
    column('序号', 'position', ({ position }) => position),
    column('时间', 'at', ({ at }) => at),
    column('账号', 'actor', ({ actor }) => actor),
    column('姓名', 'name', ({ actorName }) => actorName),
    column('操作', 'action', ({ action }) => action),
    column('对象', 'subject', ({ subject }) => subject),
    column('对象姓名', 'name of the subject', ({ subjectName }) => subjectName),
    column('详情', 'detail', ({ detail }) => JSON.stringify(detail)),
    column('摘要算法', 'algorithm', ({ algorithm }) => algorithm),
    column('前一摘要', 'previous digest', ({ previousDigest }) => previousDigest),
    column('摘要', 'digest', ({ digest }) => digest),
  ],
};

export function auditRoutes({ route }: RouteRegistrar, { context }: RouteSetting): void {
  route({
    method: 'GET',
    url: '/api/audit',
    permission: 'read-audit',
    tag: TAG,
    summary: '审计记录，由新到旧 The audit trail, the newest first',
    files: LIST_FILES,
    schema: { query: auditListQuerySchema, answer: auditListSchema },
    handler: async ({ actor, query, language }) => {
      const { after = null, size, format, action = null, actor: by = null, from, to } = query;
      const asked = {
        action,
        actor: by,
        from: from === undefined ? null : parseDay(from),
        to: to === undefined ? null : parseDay(to),
      };
      if (format === 'json') {
        const read = await readAuditTrail(context, actor, { ...asked, before: after, limit: size });
        return read.ok
          ? success({
              items: read.value.entries.map((entry) => ({ ...entry, detail: { ...entry.detail } })),
              next: read.value.next === null ? null : String(read.value.next),
            })
          : read;
      }
      const entries: Entry[] = [];
      for (let before = after; ; ) {
        const read = await readAuditTrail(context, actor, { ...asked, before, limit: AT_ONCE });
        if (!read.ok) {
          return read;
        }
        entries.push(...read.value.entries);
        before = read.value.next;
        if (before === null) {
          return success(await fileOfList(context, LIST, entries, format, language));
        }
      }
    },
  });

  route({
    method: 'GET',
    url: '/api/audit/verification',
    permission: 'read-audit',
    tag: TAG,
    summary: '核验整条审计链 Compute the whole chain again',
    perMinute: 10,
    schema: { answer: auditVerificationSchema },
    handler: async ({ actor }) => {
      const verified = await verifyAuditTrail(context, actor);
      if (!verified.ok) {
        return verified;
      }
      const found = verified.value;
      return success('kind' in found ? { holds: false, ...found } : { holds: true, ...found });
    },
  });
}
