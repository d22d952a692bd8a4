import {
  measurementListQuerySchema,
  measurementListSchema,
  sectionDetailSchema,
  sectionListQuerySchema,
  sectionListSchema,
  sectionParamsSchema,
  sectionQuerySchema,
  sectionSeriesSchema,
  seriesQuerySchema,
} from '@shuize/contract';
import { bilingual, success } from '@shuize/domain';
import {
  listMeasurements,
  listSections,
  type MeasurementVersion,
  packedSeries,
  readPackedSeries,
  readSection,
  type SectionEntry,
  userNames,
} from '@shuize/platform';
import type { ServerContext } from '../context/server-context.ts';
import { mutable } from '../http/mutable.ts';
import { preparedAnswer } from '../http/prepared-answer.ts';
import type { RouteRegistrar } from '../http/register-route.ts';
import { BODY_WORDS, BOUNDARY_WORDS, CONTROL_WORDS, indicatorWord, sourceWord } from '../lists/cell-words.ts';
import { column, LIST_FILES, type ListShape, listAnswer, partAsked } from '../lists/list-answer.ts';
import { asOfIn } from './as-of-in.ts';
import type { RouteSetting } from './route-setting.ts';

const TAG = '断面 Sections';

const SECTIONS: ListShape<SectionAnswer> = {
  name: bilingual('断面', 'sections'),
  columns: [
    column('断面编号', 'section', ({ section }) => section),
    column('断面名称', 'name', ({ name }) => name),
    column('水体类型', 'kind', ({ kind }) => BODY_WORDS[kind]),
    column('控制级别', 'control', ({ control }) => CONTROL_WORDS[control]),
    column('河流', 'river', ({ river }) => river),
    column('流域', 'basin', ({ basin }) => basin),
    column('跨界类型', 'boundary', ({ boundary }) => BOUNDARY_WORDS[boundary]),
    column('行政区划代码', 'division codes', ({ divisions }) => divisions.map(({ code }) => code).join(' ')),
    column('行政区划', 'divisions', ({ divisions }) => divisions.map(({ name }) => name).join('、')),
    column('目标年份', 'target year', ({ target }) => target?.year ?? null),
    column('目标类别', 'target class', ({ target }) => target?.class ?? null),
  ],
};

const VERSIONS: ListShape<VersionAnswer> = {
  name: bilingual('监测数据', 'measurements'),
  columns: [
    column('月份', 'month', ({ month }) => month),
    column('指标', 'indicator', ({ indicator }) => indicatorWord(indicator)),
    column('数值', 'value', ({ value }) => value),
    column('获知时间', 'recorded at', ({ recordedAt }) => recordedAt),
    column('现行', 'in force', ({ isInForce }) => isInForce),
    column('更正', 'correction', ({ isCorrection }) => isCorrection),
    column('撤回', 'withdrawal', ({ isWithdrawal }) => isWithdrawal),
    column('原因', 'reason', ({ reason }) => reason),
    column('来源', 'source', ({ source }) => sourceWord(source)),
    column('文件', 'file', ({ fileName }) => fileName),
    column('经手人', 'brought by', ({ recordedBy }) => recordedBy),
    column('批次', 'batch', ({ batchId }) => batchId),
  ],
};

/** Answers with the series of sections, which are kept. */
export const SERIES_ANSWERS = packedSeries((series) => preparedAnswer(sectionSeriesSchema, mutable(series)));

export function sectionRoutes({ route }: RouteRegistrar, { context }: RouteSetting): void {
  route({
    method: 'GET',
    url: '/api/sections',
    permission: 'read-sections',
    tag: TAG,
    summary: '断面列表 Sections within the scope',
    files: LIST_FILES,
    schema: { query: sectionListQuerySchema, answer: sectionListSchema },
    handler: async ({ actor, query, language }) => {
      const { division = null, river = null, basin = null, kind = null, control = null } = query;
      const listed = await listSections(context, actor, {
        asOf: asOfIn(query),
        division,
        river,
        basin,
        kind,
        control,
        search: query.search ?? null,
        ...partAsked(query),
      });
      return listed.ok
        ? listAnswer(context, query, language, SECTIONS, {
            items: listed.value.sections.map(sectionAnswer),
            total: listed.value.total,
          })
        : listed;
    },
  });

  route({
    method: 'GET',
    url: '/api/sections/:section',
    permission: 'read-sections',
    tag: TAG,
    summary: '一个断面 One section',
    schema: { params: sectionParamsSchema, query: sectionQuerySchema, answer: sectionDetailSchema },
    handler: async ({ actor, params, query }) => {
      const found = await readSection(context, actor, { section: params.section, asOf: asOfIn(query) });
      if (!found.ok) {
        return found;
      }
      const { belongings, upstream, downstream, targets, ...rest } = found.value;
      return success({
        ...rest,
        ...sectionAnswer(rest),
        belongings: [...belongings],
        upstream: [...upstream],
        downstream: [...downstream],
        targets: [...targets],
      });
    },
  });

  route({
    method: 'GET',
    url: '/api/sections/:section/series',
    permission: 'read-sections',
    tag: TAG,
    summary: '断面的历月类别和各指标数值 Classes and values of a section month by month',
    schema: { params: sectionParamsSchema, query: seriesQuerySchema, answer: sectionSeriesSchema },
    handler: ({ actor, params, query }) => {
      const { from = null, to = null } = query;
      const asked = { section: params.section, asOf: asOfIn(query), from, to };
      return readPackedSeries(context, actor, asked, SERIES_ANSWERS);
    },
  });

  route({
    method: 'GET',
    url: '/api/sections/:section/measurements',
    permission: 'read-sections',
    tag: TAG,
    summary: '断面的月值及其更正、来源 Monthly values of a section with corrections and sources',
    files: LIST_FILES,
    schema: {
      params: sectionParamsSchema,
      query: measurementListQuerySchema,
      answer: measurementListSchema,
    },
    handler: async ({ actor, params, query, language }) => {
      const { from = null, to = null, indicator = null } = query;
      const listed = await listMeasurements(context, actor, {
        section: params.section,
        asOf: asOfIn(query),
        from,
        to,
        indicator,
        ...partAsked(query),
      });
      return listed.ok
        ? listAnswer(context, query, language, VERSIONS, {
            items: await versionAnswers(context, listed.value.versions),
            total: listed.value.total,
          })
        : listed;
    },
  });
}

type VersionAnswer = Omit<MeasurementVersion, 'actor'> & { readonly recordedBy: string | null };

async function versionAnswers(
  context: ServerContext,
  versions: readonly MeasurementVersion[],
): Promise<readonly VersionAnswer[]> {
  const names = await userNames(
    context,
    versions.map(({ actor }) => actor),
  );
  return versions.map(({ actor, ...version }) => ({
    ...version,
    recordedBy: actor === null ? null : (names.get(actor) ?? null),
  }));
}

type SectionAnswer = ReturnType<typeof sectionAnswer>;

function sectionAnswer({
  section,
  name,
  kind,
  control,
  river,
  basin,
  boundary,
  divisions,
  target,
}: SectionEntry) {
  return { section, name, kind, control, river, basin, boundary, divisions: [...divisions], target };
}
