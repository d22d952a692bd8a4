import { cellText, columnName, fileName } from '../wording/package-words.ts';
import { periodText } from '../wording/period-text.ts';
import { instantText } from '../wording/time-text.ts';
import { BATCH_NAMES, ROLE_NAMES } from '../wording/words.ts';
import { shortId } from './subject-text.ts';

const NAMES: Readonly<Record<string, string>> = {
  asOf: '数据截至',
  corrected: '更正',
  demonstration: '演示数据',
  digest: '文件摘要',
  division: '行政区划',
  edition: '版次',
  ended: '退出的登录',
  file: '文件',
  inputDigest: '数据摘要',
  issuer: '认证方',
  method: '方式',
  new: '新增',
  quarter: '季度结束后天数',
  resultDigest: '结果摘要',
  role: '角色',
  rows: '行数',
  run: '核算',
  same: '相同',
  sections: '断面',
  source: '来源',
  year: '年度结束后天数',
};

const METHODS: Readonly<Record<string, string>> = {
  password: '密码',
  'password-and-code': '密码和动态口令',
  code: '动态口令',
  openid: '统一身份认证',
};

const DIGEST_SHOWN = 12;

/** What an entry of the trail tells besides who, what and when, as `名称：内容` each; nothing of what is empty. */
export function detailTexts(action: string, detail: Readonly<Record<string, unknown>>): readonly string[] {
  return Object.entries(detail).flatMap(([name, value]) => {
    const text = valueText(name, value, action);
    return text === '' ? [] : [`${nameOf(name, action)}：${text}`];
  });
}

function nameOf(name: string, action: string): string {
  if (name === 'month' && action === 'set-run-schedule') {
    return '月度结束后天数';
  }
  return NAMES[name] ?? columnName(name);
}

function valueText(name: string, value: unknown, action: string): string {
  if (action === 'set-run-schedule') {
    return value === null ? '不自动核算' : String(value);
  }
  if (value === null || value === undefined) {
    return '';
  }
  if (typeof value === 'boolean') {
    return value ? '是' : '否';
  }
  if (Array.isArray(value)) {
    return value.join('、');
  }
  return typeof value === 'object' ? JSON.stringify(value) : wordOf(name, String(value));
}

function wordOf(name: string, text: string): string {
  switch (name) {
    case 'role':
      return ROLE_NAMES[text] ?? text;
    case 'method':
      return METHODS[text] ?? text;
    case 'source':
      return BATCH_NAMES[text] ?? text;
    case 'file':
      return fileName(text);
    case 'period':
      return periodText(text);
    case 'asOf':
      return instantText(text);
    case 'run':
      return shortId(text);
    case 'digest':
    case 'inputDigest':
    case 'resultDigest':
      return `${text.slice(0, DIGEST_SHOWN)}…`;
    default:
      return cellText(name, text);
  }
}
