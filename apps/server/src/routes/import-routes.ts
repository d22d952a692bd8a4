import {
  exportFileParamsSchema,
  exportManifestSchema,
  exportQuerySchema,
  idempotencyHeadersSchema,
  importListQuerySchema,
  importListSchema,
  importOutcomeSchema,
  importQuerySchema,
  markedQuerySchema,
  measurementsSchema,
  recordedMeasurementsSchema,
} from '@shuize/contract';
import { bilingual, formatDay, success } from '@shuize/domain';
import {
  chinaDayOf,
  describeExport,
  exportArchive,
  exportFile,
  importTemplate,
  listImports,
  recordMeasurements,
} from '@shuize/platform';
import { CSV_TYPE, fileAnswer, XLSX_TYPE, ZIP_TYPE } from '../http/file-answer.ts';
import { filesOf } from '../http/files-of-form.ts';
import type { RouteRegistrar } from '../http/register-route.ts';
import { sourceWord } from '../lists/cell-words.ts';
import { column, LIST_FILES, type ListShape, listAnswer, partAsked } from '../lists/list-answer.ts';
import { asOfIn } from './as-of-in.ts';
import { type BatchAnswer, batchAnswer } from './batch-answer.ts';
import type { RouteSetting } from './route-setting.ts';

const TAG = '数据 Data';
/** Files take a while to read; many at once would hold up everybody else. */
const UPLOADS_PER_MINUTE = 60;

const BATCHES: ListShape<BatchAnswer> = {
  name: bilingual('导入记录', 'imports'),
  columns: [
    column('批次', 'batch', ({ batchId }) => batchId),
    column('时间', 'recorded at', ({ recordedAt }) => recordedAt),
    column('类别', 'kind', ({ source }) => sourceWord(source)),
    column('文件', 'file', ({ fileName }) => fileName),
    column('经手人', 'brought by', ({ actor }) => actor),
    column('新增', 'added', ({ added }) => added),
    column('相同', 'same', ({ same }) => same),
    column('更正', 'corrected', ({ corrected }) => corrected),
    column('理由', 'reason', ({ reason }) => reason),
    column('摘要', 'digest', ({ digest }) => digest),
  ],
};

export function importRoutes({ route }: RouteRegistrar, { context, limits }: RouteSetting): void {
  route({
    method: 'POST',
    url: '/api/imports',
    permission: 'import-measurements',
    tag: TAG,
    summary:
      '导入数据包的文件、工作簿或宽表：预览或入库 Import files of a data package, a workbook or a wide table: preview or record',
    perMinute: UPLOADS_PER_MINUTE,
    takesFiles: true,
    schema: { query: importQuerySchema, answer: importOutcomeSchema },
    handler: async ({ actor, query, request, language }) => {
      const files = await filesOf(request, limits);
      if (!files.ok) {
        return files;
      }
      const outcome = await context.work.importUpload(actor, { files: files.value, mode: query.mode });
      if (!outcome.ok) {
        return outcome;
      }
      const { earlier, total, files: imported, ...rest } = outcome.value;
      return success({
        ...rest,
        total: { ...total },
        earlier: earlier === null ? null : { batchId: earlier.id, recordedAt: earlier.recordedAt },
        files: imported.map(({ title, columns, titles, sample, ...counts }) => ({
          ...counts,
          title: title[language],
          titles: titles.map((each) => each[language]),
          columns: [...columns],
          sample: sample.map((row) => [...row]),
        })),
      });
    },
  });

  route({
    method: 'POST',
    url: '/api/imports/marked',
    permission: 'import-measurements',
    tag: TAG,
    summary: '退回标明错误的原文件 The user’s own file back with its faults marked',
    perMinute: UPLOADS_PER_MINUTE,
    takesFiles: true,
    files: [CSV_TYPE, XLSX_TYPE],
    schema: { query: markedQuerySchema, answer: null },
    handler: async ({ actor, query, request, language }) => {
      const { file = null } = query;
      const files = await filesOf(request, limits);
      if (!files.ok) {
        return files;
      }
      const marked = await context.work.markUpload(actor, { files: files.value, file, language });
      if (!marked.ok) {
        return marked;
      }
      const { file: name, bytes } = marked.value;
      return success(fileAnswer({ name, bytes, type: /\.xls/i.test(name) ? XLSX_TYPE : CSV_TYPE }));
    },
  });

  route({
    method: 'GET',
    url: '/api/imports',
    permission: 'read-imports',
    tag: TAG,
    summary: '导入记录，由新到旧 What came in, the newest first',
    files: LIST_FILES,
    schema: { query: importListQuerySchema, answer: importListSchema },
    handler: async ({ actor, query, language }) => {
      const { kind = null } = query;
      const listed = await listImports(context, actor, { kind, ...partAsked(query) });
      return listed.ok
        ? listAnswer(context, query, language, BATCHES, {
            items: listed.value.batches.map(batchAnswer),
            total: listed.value.total,
          })
        : listed;
    },
  });

  route({
    method: 'GET',
    url: '/api/imports/template',
    permission: 'read-imports',
    tag: TAG,
    summary: '数据包的 Excel 填报模板 The Excel template of a data package',
    perMinute: UPLOADS_PER_MINUTE,
    files: [XLSX_TYPE],
    schema: { answer: null },
    handler: async ({ actor, language }) => {
      const template = await importTemplate(actor, language);
      const name = bilingual('数据填报模板.xlsx', 'data-package-template.xlsx')[language];
      return template.ok ? success(fileAnswer({ name, type: XLSX_TYPE, bytes: template.value })) : template;
    },
  });

  route({
    method: 'POST',
    url: '/api/measurements',
    permission: 'import-measurements',
    tag: TAG,
    summary:
      '报送监测数据；同一 Idempotency-Key 重发，结果相同、不重复入库 Record measurements, safely sent again under the same Idempotency-Key',
    schema: {
      headers: idempotencyHeadersSchema,
      body: measurementsSchema,
      answer: recordedMeasurementsSchema,
    },
    handler: ({ actor, headers, body }) =>
      recordMeasurements(context, actor, { requestId: headers['idempotency-key'], given: body }),
  });

  route({
    method: 'GET',
    url: '/api/export',
    permission: 'export-data',
    tag: TAG,
    summary:
      '截至某时已知数据的数据包：有哪些文件 The data package of what was known at an instant: its files',
    perMinute: UPLOADS_PER_MINUTE,
    schema: { query: exportQuerySchema, answer: exportManifestSchema },
    handler: async ({ actor, query, language }) => {
      const described = await describeExport(context, actor, asOfIn(query));
      return described.ok
        ? success({
            ...described.value,
            files: described.value.files.map(({ title, ...file }) => ({ ...file, title: title[language] })),
          })
        : described;
    },
  });

  route({
    method: 'GET',
    url: '/api/export/archive',
    permission: 'export-data',
    tag: TAG,
    summary: '整个数据包，压缩为一个文件，附摘要清单 The whole data package in one archive, with its digests',
    perMinute: UPLOADS_PER_MINUTE,
    files: [ZIP_TYPE],
    schema: { query: exportQuerySchema, answer: null },
    handler: async ({ actor, query, language }) => {
      const exported = await exportArchive(context, actor, asOfIn(query));
      if (!exported.ok) {
        return exported;
      }
      const day = formatDay(chinaDayOf(exported.value.asOf));
      const name = `${bilingual('数据包', 'data-package')[language]}-${day}.zip`;
      return success(fileAnswer({ name, type: ZIP_TYPE, bytes: exported.value.bytes }));
    },
  });

  route({
    method: 'GET',
    url: '/api/export/:file',
    permission: 'export-data',
    tag: TAG,
    summary: '数据包的一个文件 One file of the data package',
    perMinute: UPLOADS_PER_MINUTE,
    files: [CSV_TYPE],
    schema: { params: exportFileParamsSchema, query: exportQuerySchema, answer: null },
    handler: async ({ actor, params: { file }, query }) => {
      const exported = await exportFile(context, actor, { file, asOf: asOfIn(query) });
      return exported.ok
        ? success(fileAnswer({ name: file, type: CSV_TYPE, bytes: exported.value }))
        : exported;
    },
  });
}
