import { type Bilingual, bilingual } from '@shuize/domain';
import type { HttpFault } from './problem-of.ts';

export function unexpected(): HttpFault {
  return {
    status: 500,
    code: 'unexpected',
    message: bilingual('程序出现了意外错误。', 'The program failed unexpectedly.'),
    mend: bilingual(
      '请稍后重试；反复出现时，把本次请求的编号告诉系统管理员，凭编号可在日志中查到原因。',
      'Try again; if it happens again, tell the system administrator the id of this request: the log has the reason under it.',
    ),
  };
}

export function databaseUnreachable(): HttpFault {
  return {
    status: 503,
    code: 'database-unreachable',
    message: bilingual('数据库暂时连接不上。', 'The database cannot be reached at the moment.'),
    mend: bilingual(
      '请稍候片刻再试。刚才若在保存，请先刷新页面，看是否已经保存；仍然连接不上的，请告诉系统管理员。',
      'Try again in a moment. If you were saving, reload the page first and see whether it was saved; if this lasts, tell the system administrator.',
    ),
  };
}

/** The program is being stopped, and takes nothing more. */
export function programClosing(): HttpFault {
  return {
    status: 503,
    code: 'program-stopping',
    message: bilingual(
      '程序正在停止，没有处理这次请求。',
      'The program is being stopped: it did not take this request.',
    ),
    mend: bilingual('程序重新启动后再试。', 'Try again when the program runs again.'),
  };
}

export function diskFull(): HttpFault {
  return {
    status: 507,
    code: 'disk-full',
    message: bilingual('服务器的磁盘已满，没有保存。', 'The disk of the server is full: nothing was saved.'),
    mend: bilingual(
      '请告诉系统管理员腾出空间，然后重新提交；已有数据没有改动。',
      'Tell the system administrator to free some space and send it again; what is there was not changed.',
    ),
  };
}

export function requestHeaderMissing(): HttpFault {
  return {
    status: 403,
    code: 'request-header-missing',
    message: bilingual(
      '请求不是由本系统的页面或程序发出的，未予执行。',
      'The request was not sent by a page or program of this system and was not carried out.',
    ),
    mend: bilingual(
      '请刷新页面后重试；自行编写的程序，请加上请求头 X-Shuize-Request: 1。',
      'Reload the page and try again; a program of your own adds the header X-Shuize-Request: 1.',
    ),
  };
}

/** What Fastify or a plugin of it refuses, by its status. */
export function refusedByStatus(status: number): HttpFault {
  const known = BY_STATUS[status] ?? BY_STATUS[400];
  return { status, code: known.code, message: known.message, mend: known.mend };
}

interface Words {
  readonly code: string;
  readonly message: Bilingual;
  readonly mend: Bilingual;
}

const BAD_REQUEST: Words = {
  code: 'bad-request',
  message: bilingual('请求的格式有误。', 'The request is not written as it should be.'),
  mend: bilingual(
    '请刷新页面后重试；接口的格式见 /api/docs。',
    'Reload the page; /api/docs has the formats.',
  ),
};

const BY_STATUS: Readonly<Record<number, Words>> & { readonly 400: Words } = {
  400: BAD_REQUEST,
  404: {
    code: 'not-found',
    message: bilingual('没有找到。', 'It was not found.'),
    mend: bilingual(
      '请核对编号或链接；也可能不在您的数据范围内。',
      'Check the id or the link; it may also lie outside your data scope.',
    ),
  },
  405: {
    code: 'method-not-allowed',
    message: bilingual('这个地址不接受这种请求。', 'This address does not take such a request.'),
    mend: bilingual('接口的格式见 /api/docs。', '/api/docs has the formats.'),
  },
  408: {
    code: 'too-slow',
    message: bilingual('请求没有在规定时间内传完。', 'The request did not arrive in time.'),
    mend: bilingual('请检查网络后重试。', 'Check the network and try again.'),
  },
  413: {
    code: 'too-large',
    message: bilingual('上传的内容太大。', 'What was sent is too large.'),
    mend: bilingual('请把文件拆成几份，分次上传。', 'Split the file and send the parts one by one.'),
  },
  415: {
    code: 'unsupported-media-type',
    message: bilingual('不接受这种格式的内容。', 'Content of this type is not taken.'),
    mend: bilingual(
      '数据用 JSON，文件用 multipart/form-data；接口的格式见 /api/docs。',
      'Send data as JSON and files as multipart/form-data; /api/docs has the formats.',
    ),
  },
  429: {
    code: 'too-many-requests',
    message: bilingual('请求太频繁。', 'There were too many requests.'),
    mend: bilingual('请稍等一分钟再试。', 'Wait a minute and try again.'),
  },
  503: {
    code: 'unavailable',
    message: bilingual('服务暂时不可用。', 'The service is not available at the moment.'),
    mend: bilingual('请稍后重试。', 'Try again later.'),
  },
};
