import { type Bilingual, bilingual, type InputError } from '@shuize/domain';
import type { FastifySchemaCompiler } from 'fastify';
import type { ZodType, z } from 'zod';
import type { HttpFault } from './problem-of.ts';

/** What Fastify hands from the validator to the error handler. */
export interface InvalidRequest extends Error {
  readonly fault: HttpFault;
}

/** How a part of a request is named among the errors: a body is a form to whoever fills it in. */
const PARTS: Readonly<Record<string, string>> = {
  body: 'form',
  querystring: 'query',
  params: 'path',
  headers: 'headers',
};

/** Reads a part of a request by its schema; what does not hold comes back in both languages. */
export const validatorCompiler: FastifySchemaCompiler<ZodType> = ({ schema, httpPart }) => {
  const part = PARTS[httpPart ?? ''] ?? 'form';
  return (data: unknown) => {
    const read = schema.safeParse(data);
    return read.success
      ? { value: read.data }
      : { error: invalidRequest(read.error.issues.flatMap((issue) => errorsOf(part, issue))) };
  };
};

export function isInvalidRequest(error: unknown): error is InvalidRequest {
  return error instanceof Error && 'fault' in error;
}

function invalidRequest(errors: readonly InputError[]): InvalidRequest {
  const fault: HttpFault = {
    status: 400,
    code: 'invalid-request',
    message: bilingual('请求中有填写不对的地方。', 'The request has values that do not hold.'),
    mend: bilingual('请按逐项说明改正后重试。', 'Correct what is listed and try again.'),
    errors,
  };
  return Object.assign(new Error('invalid request'), { fault });
}

type Issue = z.core.$ZodIssue;

function errorsOf(part: string, issue: Issue): readonly InputError[] {
  const place = { file: part, row: rowOf(issue.path), column: issue.path.join('.') || null };
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      ...place,
      column: [...issue.path, key].join('.'),
      code: 'unknown-field',
      message: bilingual(`没有名为“${key}”的一项。`, `There is no field “${key}”.`),
      mend: bilingual('请删去它，或者核对名称。', 'Leave it out, or check its name.'),
    }));
  }
  return [{ ...place, ...wordsOf(issue) }];
}

/** Of an item of a list, its position from 1 on. */
function rowOf(path: Issue['path']): number | null {
  const position = path.find((step) => typeof step === 'number');
  return position === undefined ? null : position + 1;
}

interface Words {
  readonly code: string;
  readonly message: Bilingual;
  readonly mend: Bilingual;
}

function wordsOf(issue: Issue): Words {
  switch (issue.code) {
    case 'invalid_type': {
      const { zh, en } = typeName(issue.expected);
      return words(
        'value-missing',
        bilingual('没有填写，或者类型不对。', 'It is missing or of another type.'),
        {
          zh: `请填写${zh}。`,
          en: `Give ${en}.`,
        },
      );
    }
    case 'invalid_value': {
      const listed = issue.values.map(String);
      return words('not-in-list', bilingual('不在可选的取值之列。', 'It is not one of the values.'), {
        zh: `可选：${listed.join('、')}。`,
        en: `Give one of: ${listed.join(', ')}.`,
      });
    }
    case 'too_small':
      return bounds(issue.origin, Number(issue.minimum), 'at-least');
    case 'too_big':
      return bounds(issue.origin, Number(issue.maximum), 'at-most');
    case 'invalid_format':
      return words('wrong-format', bilingual('写法不对。', 'It is not written as it should be.'), {
        zh: '月份写作 2018-03，日期写作 2018-03-05，时刻写作 2018-03-05T08:00:00Z。',
        en: 'Write months as 2018-03, days as 2018-03-05 and instants as 2018-03-05T08:00:00Z.',
      });
    default:
      return words('invalid', bilingual('取值不对。', 'The value does not hold.'), {
        zh: '接口的格式见 /api/docs。',
        en: '/api/docs has the formats.',
      });
  }
}

function bounds(origin: string, limit: number, side: 'at-least' | 'at-most'): Words {
  const isMost = side === 'at-most';
  const unit =
    origin === 'string'
      ? { zh: '个字', en: ' characters' }
      : origin === 'array'
        ? { zh: '项', en: ' items' }
        : { zh: '', en: '' };
  return words(
    isMost ? 'too-much' : 'too-little',
    isMost
      ? bilingual('太长、太多或太大。', 'It is too much.')
      : bilingual('太短、太少或太小。', 'It is too little.'),
    {
      zh: `${isMost ? '至多' : '至少'} ${limit}${unit.zh === '' ? '' : ` ${unit.zh}`}。`,
      en: `Give at ${isMost ? 'most' : 'least'} ${limit}${unit.en}.`,
    },
  );
}

const TYPE_NAMES: Readonly<Record<string, Bilingual>> = {
  string: bilingual('文字', 'a text'),
  number: bilingual('数字', 'a number'),
  int: bilingual('整数', 'a whole number'),
  boolean: bilingual('是或否', 'true or false'),
  array: bilingual('一组数据', 'a list'),
  object: bilingual('一组填写项', 'an object'),
};

function typeName(expected: string): Bilingual {
  return TYPE_NAMES[expected] ?? bilingual('正确的内容', 'what is asked for');
}

function words(code: string, message: Bilingual, mend: Bilingual): Words {
  return { code, message, mend };
}
