import {
  flagListQuerySchema,
  flagListSchema,
  overviewQuerySchema,
  overviewSchema,
  riverDiagramSchema,
  riverQuerySchema,
} from '@shuize/contract';
import { bilingual, type IndicatorCode, success } from '@shuize/domain';
import { knownPlaces, readFlags, readOverview, readRivers } from '@shuize/platform';
import { mutable } from '../http/mutable.ts';
import type { RouteRegistrar } from '../http/register-route.ts';
import { indicatorWord } from '../lists/cell-words.ts';
import { column, LIST_FILES, type ListShape, listAnswer, partAsked } from '../lists/list-answer.ts';
import { asOfIn } from './as-of-in.ts';
import { batchAnswer } from './batch-answer.ts';
import type { RouteSetting } from './route-setting.ts';

const TAG = '总览 Overview';

interface FlagAnswer {
  readonly checkName: string;
  readonly section: string;
  readonly sectionName: string;
  readonly indicator: IndicatorCode;
  readonly source: 'monthly' | 'readings';
  readonly first: string;
  readonly last: string;
  readonly sentence: string;
}

const FLAG_SOURCES = {
  monthly: bilingual('月均值', 'monthly values'),
  readings: bilingual('实时数据', 'readings'),
};
const FLAGS: ListShape<FlagAnswer> = {
  name: bilingual('数据核查提示', 'flags'),
  columns: [
    column('断面编号', 'section', ({ section }) => section),
    column('断面名称', 'name', ({ sectionName }) => sectionName),
    column('指标', 'indicator', ({ indicator }) => indicatorWord(indicator)),
    column('核查项', 'check', ({ checkName }) => checkName),
    column('数据', 'source', ({ source }) => FLAG_SOURCES[source]),
    column('起', 'first', ({ first }) => first),
    column('止', 'last', ({ last }) => last),
    column('提示', 'sentence', ({ sentence }) => sentence),
  ],
};

export function overviewRoutes({ route }: RouteRegistrar, { context }: RouteSetting): void {
  route({
    method: 'GET',
    url: '/api/overview',
    permission: 'read-overview',
    tag: TAG,
    summary: '一个月的总览，不指明时为最近一个月 A month at a glance, the last on record where none is named',
    schema: { query: overviewQuerySchema, answer: overviewSchema },
    handler: async ({ actor, query }) => {
      const read = await readOverview(context, actor, { month: query.month ?? null, asOf: asOfIn(query) });
      if (!read.ok) {
        return read;
      }
      const { worst, imports, ...overview } = read.value;
      return success({
        ...mutable(overview),
        worst: worst.map(({ section, name, river, divisions, outcome, deciding, target }) => ({
          section,
          name,
          river,
          divisions: [...divisions],
          class: outcome,
          deciding: [...deciding],
          target,
        })),
        imports: imports.map(batchAnswer),
      });
    },
  });

  route({
    method: 'GET',
    url: '/api/rivers',
    permission: 'read-sections',
    tag: TAG,
    summary: '一个月的河流图 The river diagram of a month',
    schema: { query: riverQuerySchema, answer: riverDiagramSchema },
    handler: async ({ actor, query }) => {
      const read = await readRivers(context, actor, { month: query.month ?? null, asOf: asOfIn(query) });
      if (!read.ok) {
        return read;
      }
      const { waterways, stations, ...diagram } = read.value;
      return success({
        ...diagram,
        waterways: waterways.map(({ waterwayId, sectionIds, flowsInto, name, kind, basin }) => ({
          waterway: waterwayId,
          name,
          kind,
          basin,
          sections: [...sectionIds],
          flowsInto: flowsInto === null ? null : { waterway: flowsInto.waterwayId, below: flowsInto.below },
        })),
        stations: stations.map(({ before: _, river: __, ...station }) => mutable(station)),
      });
    },
  });

  route({
    method: 'GET',
    url: '/api/flags',
    permission: 'read-flags',
    tag: TAG,
    summary: '数据核查提示：值得核查的数据，不是结论 Values worth a look: flags, never verdicts',
    perMinute: 120,
    files: LIST_FILES,
    schema: { query: flagListQuerySchema, answer: flagListSchema },
    handler: async ({ actor, query, language }) => {
      const read = await readFlags(context, actor, {
        section: query.section ?? null,
        first: query.from,
        last: query.to,
        asOf: asOfIn(query),
      });
      if (!read.ok) {
        return read;
      }
      const { offset, limit } = partAsked(query);
      const { rowsOf } = await knownPlaces(context.database, asOfIn(query));
      const flags = read.value
        .slice(offset, offset + limit)
        .map(({ checkName, section, sentence, evidence, ...flag }) => ({
          ...flag,
          checkName: checkName[language],
          section,
          sectionName: rowsOf.get(section)?.at(-1)?.name ?? section,
          evidence: { ...evidence },
          sentence: sentence[language],
        }));
      return listAnswer(context, query, language, FLAGS, {
        items: flags,
        total: read.value.length,
      });
    },
  });
}
