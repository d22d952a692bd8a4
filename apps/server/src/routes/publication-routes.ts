import {
  newPublicationSchema,
  publicationDetailSchema,
  publicationListQuerySchema,
  publicationListSchema,
  publicationParamsSchema,
  publicationSchema,
} from '@shuize/contract';
import { bilingual, success } from '@shuize/domain';
import { publishRun, readPublication, readPublications } from '@shuize/platform';
import type { RouteRegistrar } from '../http/register-route.ts';
import { column, LIST_FILES, type ListShape, listAnswer, partAsked } from '../lists/list-answer.ts';
import type { RouteSetting } from './route-setting.ts';
import { differenceAnswers, type PublicationAnswer, publicationAnswers, runAnswer } from './run-answer.ts';

const TAG = '发布 Publications';

const LIST: ListShape<PublicationAnswer> = {
  name: bilingual('发布', 'publications'),
  columns: [
    column('时段', 'period', ({ period }) => period),
    column('版次', 'edition', ({ edition }) => edition),
    column('发布日期', 'published on', ({ publishedOn }) => publishedOn),
    column('发布人', 'published by', ({ publishedBy }) => publishedBy),
    column('说明', 'note', ({ note }) => note),
    column('核算', 'run', ({ runId }) => runId),
    column('编号', 'publication', ({ publicationId }) => publicationId),
  ],
};

export function publicationRoutes({ route }: RouteRegistrar, { context }: RouteSetting): void {
  route({
    method: 'GET',
    url: '/api/publications',
    permission: 'read-publications',
    tag: TAG,
    summary: '已发布的各版，由新到旧 Editions, the newest first',
    files: LIST_FILES,
    schema: { query: publicationListQuerySchema, answer: publicationListSchema },
    handler: async ({ actor, query, language }) => {
      const { period = null } = query;
      const listed = await readPublications(context, actor, { period, ...partAsked(query) });
      return listed.ok
        ? listAnswer(context, query, language, LIST, {
            items: await publicationAnswers(context, listed.value.publications),
            total: listed.value.total,
          })
        : listed;
    },
  });

  route({
    method: 'POST',
    url: '/api/publications',
    permission: 'publish',
    tag: TAG,
    summary: '发布一次核算，作为该时段的下一版 Publish a run as the next edition of its period',
    done: 201,
    schema: { body: newPublicationSchema, answer: publicationSchema },
    handler: async ({ actor, body }) => {
      const published = await publishRun(context, actor, body);
      if (!published.ok) {
        return published;
      }
      const [answer] = await publicationAnswers(context, [published.value]);
      return success(answer as PublicationAnswer);
    },
  });

  route({
    method: 'GET',
    url: '/api/publications/:publicationId',
    permission: 'read-publications',
    tag: TAG,
    summary: '一版及其与上一版的差别 One edition and how it differs from the one before',
    schema: { params: publicationParamsSchema, answer: publicationDetailSchema },
    handler: async ({ actor, params, language }) => {
      const found = await readPublication(context, actor, params.publicationId);
      if (!found.ok) {
        return found;
      }
      const { publication, run, before, differences } = found.value;
      const [own, previous] = await publicationAnswers(
        context,
        before === null ? [publication] : [publication, before],
      );
      return success({
        publication: own as PublicationAnswer,
        run: await runAnswer(context, { run, publication: null }),
        before: previous ?? null,
        differences: differences === null ? null : differenceAnswers(differences, language),
      });
    },
  });
}
