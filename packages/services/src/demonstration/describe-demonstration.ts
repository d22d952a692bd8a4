import { type Bilingual, bilingual } from '@shuize/domain';
import { divisionName } from './divisions.ts';
import type { ScenarioStatus } from './scenario.ts';
import { SCENARIOS } from './scenarios.ts';

/** What the demonstration is, for a title and the sentence below it. */
export interface DemonstrationDescription {
  readonly name: Bilingual;
  readonly disclaimer: Bilingual;
}

export function describeDemonstration(): DemonstrationDescription {
  return {
    name: bilingual('云川省（演示数据）', 'Yunchuan Province (demonstration data)'),
    disclaimer: bilingual(
      '云川省及其市县、河湖、断面、人员、数据和事件均为虚构，由程序按种子生成，与任何真实地方、单位和个人无关。',
      'Every place, water, person, value and event here is invented and made from a seed; none is real.',
    ),
  };
}

const STATUS: Readonly<Record<ScenarioStatus, Bilingual>> = {
  met: bilingual('触发', 'triggered'),
  'not-met': bilingual('未触发', 'not triggered'),
  undetermined: bilingual('不能认定', 'undetermined'),
};

/** README.md of the package: what it is, from which seed, and what was planned in it. */
export function readmeText(seed: number): string {
  const { name, disclaimer } = describeDemonstration();
  const rows = SCENARIOS.map(({ provision, division, status, how }) => {
    const place = `${divisionName(division)} ${division}`;
    return `| ${provision} | ${place} | ${STATUS[status].zh} ${STATUS[status].en} | ${how.zh} | ${how.en} |`;
  });
  return `# ${name.zh}

${disclaimer.zh}

${disclaimer.en}

种子 seed: ${seed}

## 2018年预设情形 · Planned for 2018

| 条款 provision | 地区 division | 结果 result | 情形 | how |
| --- | --- | --- | --- | --- |
${rows.join('\n')}
`;
}
