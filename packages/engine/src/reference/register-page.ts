import type { Pack } from '../language/pack.ts';
import type { Register, RegisterCause } from '../language/register.ts';

/** The registers of a pack as lines of Markdown, in Chinese; nothing where there are none. */
export function registerLines(pack: Pack): readonly string[] {
  return pack.registers.length === 0
    ? []
    : [
        '',
        '## 名单',
        '',
        '名单中的每一条是有权机关的决定；程序只指出某日哪些有效、哪些尚缺所需的内容、哪些相互重叠。解除当日起不再有效。',
        ...pack.registers.flatMap((register) => linesOf(pack, register)),
      ];
}

function linesOf(pack: Pack, register: Register): readonly string[] {
  const { id, title, cite, fields, subjects, causes, publication } = register;
  const proving = pack.cases.filter(
    ({ question }) => question?.kind === 'register' && question.register === id,
  );
  return [
    '',
    `### ${id}`,
    '',
    `《${cite.instrument}》${cite.provision}　**${title.zh}**`,
    '',
    `须填写：缘由、起始日、${fields.map(({ label }) => label.zh).join('、')}。`,
    ...(subjects === null
      ? []
      : [
          '',
          `原文列举的对象：${subjects.of.map(({ label }) => label.zh).join('、')}${subjects.isOpen ? '等' : ''}。`,
        ]),
    ...causes.flatMap((cause) => ['', ...causeLines(register, cause)]),
    ...(publication === null ? [] : ['', `公布：${publication.says.zh}（${publication.cite.provision}）。`]),
    '',
    `- 案例：${proving.map((each) => `\`${each.id}\``).join('、')}`,
  ];
}

function causeLines({ causes }: Register, cause: RegisterCause): readonly string[] {
  const { provision, title, cite, obligation, facts, after, earliest, measures, scope, exempt, lifting } =
    cause;
  const { join } = facts;
  const how =
    join.kind === 'interpretation'
      ? `须认定的程度按口径 [${join.interpretation}](#${join.interpretation.toLowerCase()})`
      : join.value === 'any'
        ? '认定其一即可'
        : '须全部认定';
  const earlier = after.map((id) => causes.find((each) => each.id === id)?.title.zh ?? id);
  return [
    `- ${provision}（${cite.provision}）${title.zh}：${facts.of.length === 1 ? '' : `${how}：`}${facts.of.map(({ label }) => label.zh).join('、')}`,
    `  - ${obligation === 'shall' ? '措施' : '可以采取的措施'}：${measures.map(({ label }) => label.zh).join('、')}${measures.length > 1 ? '，择一' : ''}`,
    ...(scope === null ? [] : [`  - 适用：${scope.zh}`]),
    ...(exempt === null ? [] : [`  - 除外：${exempt.zh}`]),
    ...(earlier.length === 0 ? [] : [`  - 此前须已列入：${earlier.join('、')}`]),
    ...(earliest === null ? [] : [`  - 最早自${earliest}起`]),
    `  - 解除：${lifting.zh}`,
  ];
}
