import { failure, type Result, success } from '@shuize/domain';
import { type Fault, fault } from '../csv/fault.ts';

/** Deeper than any parameter of a pack; what walks the value later may then recurse. */
const DEEPEST = 32;

/** A JSON object, such as the local parameters of an adoption. */
export function parseJsonObjectCell(text: string): Result<Readonly<Record<string, unknown>>, Fault> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return failure(brokenJson());
  }
  return isObject(value) && depthOf(value) <= DEEPEST ? success(value) : failure(notAnObject());
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** How many objects and arrays lie in one another, counted level by level. */
function depthOf(value: object): number {
  let depth = 0;
  let level: object[] = [value];
  while (level.length > 0) {
    depth += 1;
    level = level.flatMap((item) =>
      Object.values(item).filter((inner): inner is object => typeof inner === 'object' && inner !== null),
    );
  }
  return depth;
}

function brokenJson(): Fault {
  return fault(
    'broken-json',
    '内容不是合法的 JSON。',
    'This is not JSON.',
    '请写成 {"名称": 值} 的形式，使用半角引号；在 CSV 中整格用双引号括起，格内的双引号写两遍。',
    'Write {"name": value} with straight quotes; in a CSV quote the cell and double each quote inside it.',
  );
}

function notAnObject(): Fault {
  return fault(
    'broken-json',
    '参数必须是一个 JSON 对象，嵌套不超过 32 层。',
    'The parameters must be one JSON object, at most 32 levels deep.',
    '请写成 {"名称": 值} 的形式。',
    'Write them as {"name": value}.',
  );
}
