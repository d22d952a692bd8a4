import { ELEMENT_TEXTS, ELEMENTS, type ElementName, jsonSchemaOf } from '../schema/json-schemas.ts';
import { type ExamplePacks, elementExample } from './examples.ts';
import { keyTable } from './key-table.ts';
import { yamlBlock } from './markdown.ts';

const FILES: Readonly<Record<ElementName, string>> = {
  pack: 'pack.yaml',
  interpretation: 'interpretations/ID.yaml',
  parameter: 'params/ID.yaml',
  rule: 'rules/ID.yaml',
  score: 'scores/ID.yaml',
  ranking: 'rankings/ID.yaml',
  matrix: 'matrices/ID.yaml',
  reward: 'rewards/ID.yaml',
  plan: 'plans/ID.yaml',
  duty: 'duties/ID.yaml',
  procedure: 'procedures/ID.yaml',
  register: 'registers/ID.yaml',
  statistic: 'statistics/ID.yaml',
  statement: 'statements/ID.yaml',
  case: 'cases/ID.yaml',
};

/** Every kind of file: what it is, its keys, one that is read by the tests. */
export function elementsSection(packs: ExamplePacks): readonly string[] {
  return [
    '## 文件 Files',
    ...ELEMENTS.flatMap((element) => {
      const { zh, en } = ELEMENT_TEXTS[element];
      return [
        `### \`${FILES[element]}\``,
        zh,
        en,
        keyTable(jsonSchemaOf(element)),
        yamlBlock(elementExample(element, packs)),
      ];
    }),
  ];
}
