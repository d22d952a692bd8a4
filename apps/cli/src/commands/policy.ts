import { bilingual, success } from '@shuize/domain';
import {
  argumentText,
  type CommandDefinition,
  optionalArgument,
} from '../command-line/command-definition.ts';

/** `shuize policy list|check|test`: the policy packs themselves. */
export const policy: CommandDefinition = {
  name: 'policy',
  summary: bilingual('列出、检查、测试制度包', 'list, check or test policy packs'),
  description: bilingual(
    'list 列出随程序提供的制度包。check 检查制度包的写法，逐处给出文件、行、列和改法。test 运行制度包自带的案例。\n' +
      'check 和 test 不指明制度包时处理全部；发现问题或案例不符时，退出码为 1。',
    'list shows the packs that come with the program. check names every fault of a pack with file, line, column and what would mend it. test runs the cases of a pack.\n' +
      'Without a pack, check and test take all; a fault or a case that comes out otherwise gives exit code 1.',
  ),
  arguments: [
    {
      name: 'action',
      label: bilingual('操作', 'ACTION'),
      description: bilingual('list、check 或 test', 'list, check or test'),
      choices: ['list', 'check', 'test'],
    },
    {
      name: 'policy',
      label: bilingual('制度包', 'POLICY'),
      description: bilingual(
        '制度包编号，或含有 pack.yaml 的文件夹',
        'id of a pack, or a folder with a pack.yaml',
      ),
      isOptional: true,
    },
  ],
  options: [],
  examples: [
    { line: 'npx shuize policy list', says: bilingual('有哪些制度包', 'which packs there are') },
    {
      line: 'npx shuize policy check policies/shanxi-accountability-2018',
      says: bilingual('检查一个制度包', 'check one'),
    },
    { line: 'npx shuize policy test', says: bilingual('运行全部案例', 'run all cases') },
  ],
  run: async (given, screen) => {
    const name = optionalArgument(given, 'policy');
    const { checkPolicies, listPolicies, testPolicies } = await import('./policy-actions.ts');
    switch (argumentText(given, 'action')) {
      case 'list':
        return listPolicies(screen);
      case 'check':
        return checkPolicies(name, screen);
      case 'test':
        return testPolicies(name, screen);
      default:
        return success(undefined);
    }
  },
};
