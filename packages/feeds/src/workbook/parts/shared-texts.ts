import { failure, type Result, success } from '@shuize/domain';
import type { Fault } from '../../csv/fault.ts';
import { brokenPart, tooMuchText } from '../workbook-faults.ts';
import type { WorkbookLimits } from '../workbook-limits.ts';
import { runText } from '../xml/run-text.ts';
import type { WorkbookParts } from './workbook-parts.ts';

/** The texts that cells share, by the number under which cells refer to them. */
export async function readSharedTexts(
  parts: WorkbookParts,
  part: string | null,
  { sharedTexts, sharedCharacters }: Pick<WorkbookLimits, 'sharedTexts' | 'sharedCharacters'>,
): Promise<Result<readonly string[], Fault>> {
  if (part === null || parts.entryOf(part) === undefined) {
    return success([]);
  }
  const texts: string[] = [];
  let characters = 0;
  const run = runText();
  const found = await parts.read(part, (token) => {
    if (token.name === 'si' && token.kind !== 'close') {
      run.begin();
    }
    if (!run.take(token)) {
      return brokenPart(part, 'XML 文字有误', 'a text of its XML is broken');
    }
    if (token.name === 'si' && token.kind !== 'open') {
      const text = run.text();
      texts.push(text);
      characters += text.length;
      if (texts.length > sharedTexts || characters > sharedCharacters) {
        return tooMuchText(
          `工作簿中的文字超过上限 ${sharedTexts} 条或 ${sharedCharacters} 字`,
          `The workbook has more than ${sharedTexts} texts or ${sharedCharacters} characters of text`,
        );
      }
    }
    return null;
  });
  return found === null ? success(texts) : failure(found);
}
