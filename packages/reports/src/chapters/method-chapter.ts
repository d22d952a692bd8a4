import { type Html, html } from '../html.ts';
import type { Chapter } from '../page/chapter.ts';
import { headRow, numberedTable } from '../page/numbered-table.ts';
import type { ReportContext } from '../page/report-context.ts';
import type { WaterReportModel } from '../water-report-model.ts';

/** 评价方法: what is needed to compute the report again. */
export function methodChapter({ method }: WaterReportModel, context: ReportContext): Chapter {
  const { say } = context;
  return {
    title: say('评价方法与数据说明', 'Method and data'),
    paper: 'running',
    body: html`<div class="prose"><p>${say(
      '本报告的数字由程序按下列标准和参数计算得出。凭摘要值可以核对所用数据；用同一版本的程序和同样的数据重新计算，结果相同。',
      'The figures of this report were computed by the program from the standards and parameters below. The digests identify the data; the same version of the program computes the same figures from them again.',
    )}</p></div>
${standardsTable({ method }, context)}
${parametersTable({ method }, context)}
${method.notes.length === 0 ? null : html`<h3>${say('说明', 'Notes')}</h3><ol class="notes">${method.notes.map((note) => html`<li>${note}</li>`)}</ol>`}
${digestsTable({ method }, context)}
<p class="version">${say('程序版本', 'Program version')}${say('：', ': ')}${method.programVersion}</p>`,
  };
}

type Method = Pick<WaterReportModel, 'method'>;

function standardsTable({ method }: Method, context: ReportContext): Html | null {
  const { say } = context;
  return method.standards.length === 0
    ? null
    : numberedTable(context, {
        title: say('采用的标准和规定', 'Standards and rules'),
        look: 'method',
        head: headRow([say('名称', 'Title'), say('文件', 'Instrument'), say('条款', 'Provision')]),
        body: html`<tbody>${method.standards.map(
          ({ title, cite }) =>
            html`<tr><th scope="row">${title}</th><td>${cite.instrument}</td><td>${cite.provision}</td></tr>`,
        )}</tbody>`,
      });
}

function parametersTable({ method }: Method, context: ReportContext): Html | null {
  const { say } = context;
  return method.parameters.length === 0
    ? null
    : numberedTable(context, {
        title: say('采用的参数', 'Parameters'),
        look: 'method',
        head: headRow([say('参数', 'Parameter'), say('取值', 'Value')]),
        body: html`<tbody>${method.parameters.map(
          ({ name, value }) => html`<tr><th scope="row">${name}</th><td>${value}</td></tr>`,
        )}</tbody>`,
      });
}

function digestsTable({ method }: Method, context: ReportContext): Html | null {
  const { say } = context;
  return method.digests.length === 0
    ? null
    : numberedTable(context, {
        title: say('数据和制度包的摘要值', 'Digests of data and packs'),
        look: 'method digests',
        head: headRow([say('对象', 'Of'), say('算法', 'Algorithm'), say('摘要值', 'Digest')]),
        body: html`<tbody>${method.digests.map(
          ({ name, algorithm, value }) =>
            html`<tr><th scope="row">${name}</th><td>${algorithm}</td><td class="digest">${value}</td></tr>`,
        )}</tbody>`,
      });
}
