import { bilingual, success } from '@shuize/domain';
import { proposeSanction } from '@shuize/services';
import { type CommandDefinition, optionText, optionTexts } from '../command-line/command-definition.ts';
import { wrongCommandLine } from '../failures/command-failure.ts';
import { writeJson } from '../screen/screen.ts';
import { INTERPRETATION_OPTION } from './policy-options.ts';

/** `shuize sanction`: the measures that a policy proposes. */
export const sanction: CommandDefinition = {
  name: 'sanction',
  summary: bilingual('查制度包规定的追责方式', 'the measures that a policy sets for a line, tier and role'),
  description: bilingual(
    '按追查对象、情节和责任人给出追责方式的建议，逐步写明从重、从轻的依据。制度包在另一文件基础上加严的，两者同时计算，取严。\n' +
      '情节由人认定；结果是建议，由有管理权限的机关决定，程序不作处理决定。某种责任人不适用的，说明理由。',
    'Proposes measures for a line, tier and role, each step heavier or lighter with its article. Where a policy lifts another instrument both are computed and the stricter is given.\n' +
      'People say how grave a case is; what comes out is a proposal for the competent authority, never a decision. Where a role is not held, it says why.',
  ),
  arguments: [],
  options: [
    {
      name: 'policy',
      label: bilingual('制度包', 'ID'),
      description: bilingual('制度包的编号或文件夹', 'id or folder of a policy pack'),
      isRequired: true,
    },
    {
      name: 'line',
      label: bilingual('对象', 'LINE'),
      description: bilingual(
        '追查对象：territory 属地，department 部门，polluter 排污者，inspection 督查',
        'line of inquiry: territory, department, polluter, inspection',
      ),
      isRequired: true,
    },
    {
      name: 'tier',
      label: bilingual('情节', 'TIER'),
      description: bilingual('情节：light 较轻，heavy 较重，severe 严重', 'tier: light, heavy, severe'),
      isRequired: true,
    },
    {
      name: 'role',
      label: bilingual('责任人', 'ROLE'),
      description: bilingual(
        '责任人：direct 直接，deputy 分管，principal 主要，team-leader 督查组，grid-officer 网格员，unit 单位；排污者可以不写',
        'role: direct, deputy, principal, team-leader, grid-officer, unit; may be left out for a polluter',
      ),
    },
    {
      name: 'circumstance',
      label: bilingual('情形', 'CIRCUMSTANCE'),
      description: bilingual(
        '从重、从轻和其他情形，如 repeated、found-by-higher-level、obstruction、cooperation、suspected-crime',
        'what makes it heavier or lighter, such as repeated, found-by-higher-level, obstruction, cooperation, suspected-crime',
      ),
      isRepeatable: true,
    },
    INTERPRETATION_OPTION,
  ],
  examples: [
    {
      line: 'npx shuize sanction --policy luoyang-one-case-four-lines-2017 --line territory --tier heavy --role deputy',
      says: bilingual('情节较重时对分管负责同志', 'for the deputy in charge at the heavier tier'),
    },
    {
      line: 'npx shuize sanction --policy luoyang-one-case-four-lines-2017 --line department --tier light --role direct --circumstance found-by-higher-level --interpretation grade=rung-up',
      says: bilingual('被上一级督查通报，换一种口径', 'found by the next level up, under another reading'),
    },
    {
      line: 'npx shuize sanction --policy luoyang-one-case-four-lines-2017 --line polluter --tier severe --circumstance suspected-crime --format json',
      says: bilingual('排污者涉嫌犯罪，供其他程序读取', 'a polluter suspected of crime, for other programs'),
    },
  ],
  run: async (given, screen) => {
    const { interpretationsAsked, readPolicy } = await import('./policies-asked.ts');
    const interpretations = interpretationsAsked(given);
    if (!interpretations.ok) {
      return interpretations;
    }
    const name = optionText(given, 'policy') ?? '';
    const policy = await readPolicy(name);
    if (!policy.ok) {
      return policy;
    }
    const { pack } = policy.value;
    const { policiesLiftedBy } = await import('./lifted-policies.ts');
    const others = await policiesLiftedBy(pack, name);
    if (!others.ok) {
      return others;
    }
    const proposed = proposeSanction({
      pack,
      others: others.value,
      question: {
        line: optionText(given, 'line'),
        tier: optionText(given, 'tier') ?? '',
        role: optionText(given, 'role'),
        circumstances: optionTexts(given, 'circumstance'),
      },
      interpretations: interpretations.value,
    });
    if (!proposed.ok) {
      const { kind, message, mend } = proposed.error;
      return wrongCommandLine(kind, message, mend);
    }
    if (screen.format === 'json') {
      writeJson(screen.out, proposed.value.answer);
    } else {
      const { writeSanction } = await import('./sanction-output.ts');
      writeSanction(screen, pack, proposed.value);
    }
    return success(undefined);
  },
};
