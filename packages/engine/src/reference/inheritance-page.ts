import type { Inheritance, Pack } from '../language/pack.ts';

/** What a pack takes over from another and what it does otherwise, as lines of Markdown, in Chinese; nothing of most. */
export function inheritanceLines({ inheritance }: Pack): readonly string[] {
  if (inheritance === null) {
    return [];
  }
  const { pack, version, title, instrument, inherited, replaced, added, removed, droppedCases } = inheritance;
  const listed = (names: readonly string[]) =>
    names.length === 0 ? '无' : names.map((name) => `\`${name}\``).join('、');
  return [
    '',
    '## 继承',
    '',
    `本制度包继承《${instrument}》的制度包 \`${pack}\` ${version}（${title.zh}）。沿用的内容引用原文件。`,
    '',
    `- 沿用 ${inherited.length} 项：${listed(inherited)}`,
    `- 替换 ${replaced.length} 项：${listed(replaced)}`,
    `- 新增 ${added.length} 项：${listed(added)}`,
    ...byReason(removed).map(({ reason, elements }) => `- 不沿用（${reason}）：${listed(elements)}`),
    ...(droppedCases.length === 0
      ? []
      : [`- 所证明的条款已替换或者不沿用，因而不沿用的案例：${droppedCases.length} 个`]),
  ];
}

function byReason(
  removed: Inheritance['removed'],
): readonly { reason: string; elements: readonly string[] }[] {
  const reasons = [...new Set(removed.map(({ reason }) => reason.zh))];
  return reasons.map((reason) => ({
    reason,
    elements: removed.filter((each) => each.reason.zh === reason).map(({ element }) => element),
  }));
}
