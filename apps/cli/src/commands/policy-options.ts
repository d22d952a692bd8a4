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

export const POLICIES_OPTION: OptionDefinition = {
  name: 'policies',
  label: bilingual('文件夹', 'DIR'),
  description: bilingual(
    '另外存放制度包的文件夹，供 adoptions.csv 采用；每个制度包一个子文件夹，以其编号命名',
    'folder with packs of your own that adoptions.csv may name: one folder each, named by its id',
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
