import { isUtf8 } from 'node:buffer';
import { failure, type Result, success } from '@shuize/domain';
import { type Fault, fault } from './fault.ts';

const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf] as const;

/**
 * The bytes of a text as UTF-8 without byte order mark. What is not UTF-8 is taken for GB18030, which Excel writes
 * on a Chinese Windows; GBK and GB 2312 are parts of it.
 */
export function decodeBytes(bytes: Uint8Array): Result<Uint8Array, Fault> {
  if (isUtf8(bytes)) {
    return success(withoutMark(bytes));
  }
  try {
    const text = new TextDecoder('gb18030', { fatal: true }).decode(bytes);
    return success(withoutMark(new TextEncoder().encode(text)));
  } catch {
    return failure(
      fault(
        'unknown-encoding',
        '文件既不是 UTF-8 编码，也不是 GB18030 编码。',
        'The file is neither UTF-8 nor GB18030.',
        '请在 Excel 中另存为“CSV UTF-8（逗号分隔）”。',
        'Save it from Excel as “CSV UTF-8 (comma delimited)”.',
      ),
    );
  }
}

/** Every mark at the beginning: a program that adds one to a file that has one leaves two. */
function withoutMark(bytes: Uint8Array): Uint8Array {
  let start = 0;
  while (BYTE_ORDER_MARK.every((mark, index) => bytes[start + index] === mark)) {
    start += BYTE_ORDER_MARK.length;
  }
  return bytes.subarray(start);
}
