import { bilingual } from '@shuize/domain';
import { type Given, type OptionDefinition, optionText } from '../command-line/command-definition.ts';

const USUAL_FOLDER = 'shuize-data';

export const DATA_OPTION: OptionDefinition = {
  name: 'data',
  label: bilingual('文件夹', 'DIR'),
  description: bilingual(
    `平台的数据文件夹，默认为 ${USUAL_FOLDER}`,
    `folder of the platform's data; ${USUAL_FOLDER} by default`,
  ),
};

export function dataFolder(given: Given): string {
  return optionText(given, DATA_OPTION.name) ?? USUAL_FOLDER;
}
