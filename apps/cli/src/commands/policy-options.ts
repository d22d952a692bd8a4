import { bilingual } from '@shuize/domain';
import type { OptionDefinition } from '../command-line/command-definition.ts';

export const POLICY_OPTION: OptionDefinition = {
  name: 'policy',
  label: bilingual('制度包', 'ID'),
  description: bilingual(
    '制度包的编号或文件夹；不指定时，采用数据包 adoptions.csv 中载明的制度包',
    'id or folder of a policy pack; without it, those that adoptions.csv of the package names',
  ),
};

export const INTERPRETATION_OPTION: OptionDefinition = {
  name: 'interpretation',
  label: bilingual('口径=选项', 'NAME=ANSWER'),
  description: bilingual(
    '改用条款理解口径的另一选项，如 count=section-months',
    'another answer to an interpretation, such as count=section-months',
  ),
  isRepeatable: true,
};
