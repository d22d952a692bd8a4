import { bilingual } from '@shuize/domain';
import type { PackFault } from '../language/fault.ts';
import { isSound, type PackSyntax, type RuleValue, type SoundElement } from '../parse/pack-syntax.ts';
import { type Path, positionAt } from '../parse/source-node.ts';
import { fault, quoted } from './fault.ts';

/** Of the roles that a rule holds each stands once, each post belongs to one of them, and each measure stands once. */
export function* checkHeld({ rules }: PackSyntax): Iterable<PackFault> {
  for (const rule of rules.filter(isSound)) {
    const { held } = rule.value;
    if (Array.isArray(held)) {
      const roles = held.map(({ role }, index) => ({ word: role, path: ['held', index, 'role'] }));
      const posts = held.flatMap((role, index) =>
        role.posts.flatMap((post, at) =>
          [post].flat().map((word, within) => ({
            word,
            path: ['held', index, 'posts', at, ...(typeof post === 'string' ? [] : [within])],
          })),
        ),
      );
      yield* repeated(rule, roles);
      yield* repeated(rule, posts);
      for (const [index, { measures = [] }] of held.entries()) {
        yield* repeated(
          rule,
          measures.map((word, at) => ({ word, path: ['held', index, 'measures', at] })),
        );
      }
    }
  }
}

function* repeated(
  { source }: SoundElement<RuleValue>,
  entries: readonly { readonly word: string; readonly path: Path }[],
): Iterable<PackFault> {
  const seen = new Set<string>();
  for (const { word, path } of entries) {
    if (seen.has(word)) {
      const mark = quoted(word);
      yield fault(
        'repeated-entry',
        positionAt(source, ...path),
        bilingual(`${mark.zh}写了两次。`, `${mark.en} stands twice.`),
        bilingual('只保留一个。', 'Keep one of them.'),
      );
    }
    seen.add(word);
  }
}
