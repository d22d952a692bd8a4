import { bilingual, success } from '@shuize/domain';
import {
  argumentText,
  type CommandDefinition,
  isSet,
  type OptionDefinition,
  optionalArgument,
  optionText,
} from '../command-line/command-definition.ts';
import { wrongCommandLine } from '../failures/command-failure.ts';
import { YEAR_OPTION } from './evaluate.ts';
import { AS_OF_OPTION } from './period-options.ts';

const ID_OPTION: OptionDefinition = {
  name: 'id',
  label: bilingual('编号', 'ID'),
  description: bilingual(
    'new：制度包的编号，默认为文件夹的名称',
    'new: id of the pack; the name of the folder by default',
  ),
};

const TITLE_OPTION: OptionDefinition = {
  name: 'title',
  label: bilingual('名称', 'TITLE'),
  description: bilingual('new：制度包的名称', 'new: what the pack is called'),
};

const DATA_OPTION: OptionDefinition = {
  name: 'data',
  label: bilingual('数据包', 'PACKAGE'),
  description: bilingual(
    'diff：按这份数据比较两个制度包得出的线索',
    'diff: compare the findings of the two packs on this data package',
  ),
};

const WATCH_OPTION: OptionDefinition = {
  name: 'watch',
  label: null,
  description: bilingual(
    'check：文件一有改动就重新检查，按 Ctrl-C 结束',
    'check: look again whenever a file changes, until Ctrl-C',
  ),
};

/** `shuize policy list|show|check|test|new|diff`: the policy packs themselves. */
export const policy: CommandDefinition = {
  name: 'policy',
  summary: bilingual('列出、检查、测试、新建、比较制度包', 'list, check, test, make or compare policy packs'),
  description: bilingual(
    'list 列出制度包。show 逐条写出程序实际执行的内容，供对照原文。check 检查制度包的写法，逐处给出文件、行、列和改法。test 运行制度包自带的案例。new 新建一个没有问题的制度包，供填写。diff 比较两个制度包：哪些内容不同；给出数据包的，还列出哪些线索因此出现、消失或者改变，以及缘由。\n' +
      'list、check、test 不指明制度包时处理随程序提供的全部，也可以给出放有几个制度包的文件夹；发现问题或案例不符时，退出码为 1。',
    'list shows packs. show prints what the program carries out, provision by provision, to be read beside the original. check names every fault of a pack with file, line, column and what would mend it. test runs the cases of a pack. new makes a pack without a fault, to be filled in. diff compares two packs: which elements differ and, with a data package, which findings appear, vanish or change, and why.\n' +
      'Without a pack, list, check and test take all that come with the program; a folder of packs will do too. A fault, or a case that comes out otherwise, gives exit code 1.',
  ),
  arguments: [
    {
      name: 'action',
      label: bilingual('操作', 'ACTION'),
      description: bilingual('list、show、check、test、new 或 diff', 'list, show, check, test, new or diff'),
      choices: ['list', 'show', 'check', 'test', 'new', 'diff'],
    },
    {
      name: 'policy',
      label: bilingual('制度包', 'POLICY'),
      description: bilingual(
        '制度包编号，或含有 pack.yaml 的文件夹；new 是要新建的文件夹',
        'id of a pack, or a folder with a pack.yaml; for new the folder to make',
      ),
      isOptional: true,
    },
    {
      name: 'other',
      label: bilingual('另一个', 'OTHER'),
      description: bilingual('diff：与之比较的制度包', 'diff: the pack to compare it with'),
      isOptional: true,
    },
  ],
  options: [ID_OPTION, TITLE_OPTION, WATCH_OPTION, DATA_OPTION, YEAR_OPTION, AS_OF_OPTION],
  examples: [
    { line: 'npx shuize policy list', says: bilingual('有哪些制度包', 'which packs there are') },
    {
      line: 'npx shuize policy new qingchuan-2020 --title 清川市断面水质问责办法',
      says: bilingual('新建一个', 'make one'),
    },
    {
      line: 'npx shuize policy check qingchuan-2020 --watch',
      says: bilingual('一边写一边检查', 'check it while it is written'),
    },
    { line: 'npx shuize policy test qingchuan-2020', says: bilingual('运行它的案例', 'run its cases') },
    {
      line: 'npx shuize policy diff shanxi-accountability-2018 draft --data demo --year 2018',
      says: bilingual('草案会使哪些线索不同', 'which findings a draft would change'),
    },
  ],
  run: async (given, screen) => {
    const name = optionalArgument(given, 'policy');
    const action = argumentText(given, 'action');
    const other = optionalArgument(given, 'other');
    if (other !== null && action !== 'diff') {
      return wrongCommandLine(
        'too-many-arguments',
        bilingual(`policy ${action} 不接受“${other}”。`, `policy ${action} does not take “${other}”.`),
        bilingual('只有 diff 需要两个制度包。', 'Only diff takes two packs.'),
      );
    }
    switch (action) {
      case 'list':
        return (await import('./policy-list.ts')).listPolicies(name, screen);
      case 'check':
        return isSet(given, WATCH_OPTION.name)
          ? (await import('./policy-watch.ts')).watchPolicy(name, screen)
          : (await import('./policy-check.ts')).checkPolicies(name, screen);
      case 'test':
        return (await import('./policy-test.ts')).testPolicies(name, screen);
      case 'show':
        return (await import('./policy-show.ts')).showPolicy(name, screen);
      case 'new':
        return (await import('./policy-new.ts')).makePolicy(
          name,
          { id: optionText(given, ID_OPTION.name), title: optionText(given, TITLE_OPTION.name) },
          screen,
        );
      case 'diff':
        return (await import('./policy-diff.ts')).diffPolicies(given, DATA_OPTION.name, screen);
      default:
        return success(undefined);
    }
  },
};
