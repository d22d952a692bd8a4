import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Bilingual, bilingual, type InputError, type Result } from '@shuize/domain';
import { renderWaterReport, type WaterReportModel } from '@shuize/reports';
import { writeOutputFile } from '../files/write-output.ts';
import type { Screen } from '../screen/screen.ts';

/** Renders the report in the language of the screen and writes it. */
export async function writeReport(
  file: string,
  model: WaterReportModel,
  { language }: Screen,
): Promise<Result<void, readonly InputError[]>> {
  return writeOutputFile(file, renderWaterReport(model, language));
}

/** Where the report lies and how to open it. */
export function whereReportIs(file: string): Bilingual {
  const full = path.resolve(file);
  const address = pathToFileURL(full).href;
  return bilingual(
    `报告已写入：${full}\n用浏览器打开即可，无需联网：${address}`,
    `The report is in ${full}\nOpen it in any browser, no network needed: ${address}`,
  );
}
