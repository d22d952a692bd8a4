import * as z from 'zod';
import { described, keyed, oneKeyOf, oneWord } from './described.ts';
import { AGAINST_EFFECTS, BOTH_APPLY, CHANGES, DIRECTIONS, TOGETHER, TOP_CHANGES } from './matrix-words.ts';
import { bilingualText, citation, identifier, interpretationAnswer, interpretationName } from './scalars.ts';
import { OBLIGATIONS } from './words.ts';

/** Parts of a matrix, in the order of its file. */

export const named = () => ({
  id: described(identifier(), '标识。', 'Its id.'),
  label: described(bilingualText(), '名称。', 'What it is called.'),
});

const cite = () => described(citation(), '条款依据。', 'Where it stands.');

const provision = () =>
  described(identifier(), '所落实的条款编号，如 LY-C3。', 'Id of the provision it carries, such as LY-C3.');

const under = () =>
  described(
    interpretationAnswer().optional(),
    '只在口径取该答案时有效。',
    'It holds under that answer of an interpretation only.',
  );

const names = (zh: string, en: string) =>
  described(z.array(identifier()).min(1, { error: 'empty-list' }), zh, en);

const someNames = (zh: string, en: string) =>
  described(z.array(identifier()).min(1, { error: 'empty-list' }).optional(), zh, en);

const obligation = () =>
  described(oneWord(OBLIGATIONS), '应当还是可以。', 'Whether the text says shall or may.');

const chosen = <Word extends string>(
  words: Readonly<Record<Word, z.infer<ReturnType<typeof bilingualText>>>>,
) => z.union([oneWord(words), oneKeyOf({ interpretation: interpretationName() })]);

export function ladderShape() {
  return keyed({
    ...named(),
    rungs: described(
      z.array(z.array(identifier()).min(1, { error: 'empty-list' })).min(1, { error: 'empty-list' }),
      '由轻到重的各级；同一级内轻重相当。',
      'The rungs from the lightest; measures of one rung are equal in weight.',
    ),
    beside: described(
      z
        .array(
          keyed({
            measure: described(identifier(), '追责方式。', 'The measure.'),
            from: described(
              identifier(),
              '与哪一级起相当（该级的一种方式）。',
              'A measure of the lowest of those rungs.',
            ),
            to: described(identifier(), '至哪一级（该级的一种方式）。', 'A measure of the highest.'),
          }),
        )
        .optional(),
      '另一性质的方式，与所列各级中同时给予的那一级轻重相当。',
      'Measures of another kind that weigh as much as whichever of these rungs they stand beside.',
    ),
    apart: someNames(
      '另一性质、不在次序之内的方式，只能另加。',
      'Measures of another kind with no place on the ladder: they only come on top.',
    ),
    provision: provision().optional(),
    cite: cite(),
  });
}

export function tierShape() {
  return keyed({
    ...named(),
    generally: described(
      bilingualText().optional(),
      '一般如何认定；只作提示，由人认定。',
      'What is generally taken for it: a hint, people decide.',
    ),
    signs: someNames('一般视为这一档的情形。', 'Circumstances that generally mean it.'),
    provision: provision().optional(),
    cite: cite(),
  });
}

export function cellShape() {
  return oneKeyOf(
    {
      lines: names('追查对象。', 'Its lines.'),
      tiers: names('情节。', 'Its tiers.'),
      roles: names('责任人。', 'Its roles.'),
      under: under(),
      give: described(
        z
          .array(
            keyed({
              'one-of': names('可择一，也可并用。', 'One of these, or several.'),
              'at-least': described(
                z.boolean().optional(),
                '以上（含）：也可以给予更重的。',
                'Or anything heavier on the ladder.',
              ),
            }),
          )
          .min(1, { error: 'empty-list' })
          .optional(),
        '追责方式；列出的各项一并给予。',
        'The measures; all entries hold together.',
      ),
      'as-lifted': described(
        z.literal(true).optional(),
        '本文件没有规定，按被加严的文件。',
        'No measure of its own: those of the instrument it lifts stand.',
      ),
      'not-applicable': described(
        bilingualText().optional(),
        '不适用，写明理由。',
        'It does not apply, and why.',
      ),
      provision: provision().optional(),
      cite: cite(),
    },
    ['give', 'as-lifted', 'not-applicable'],
  );
}

export function adjustmentShape() {
  return keyed({
    id: described(identifier(), '标识。', 'Its id.'),
    title: described(bilingualText(), '名称。', 'What it is called.'),
    provision: provision(),
    direction: described(oneWord(DIRECTIONS), '从重还是从轻。', 'Whether it makes heavier or lighter.'),
    obligation: obligation(),
    lines: someNames('只用于这些追查对象；不写为全部。', 'Its lines; all when left out.'),
    under: under(),
    circumstances: described(
      z
        .array(keyed({ circumstance: described(identifier(), '情形。', 'The circumstance.'), cite: cite() }))
        .min(1, { error: 'empty-list' }),
      '有其中之一即适用，只适用一次。',
      'Any of them sets it off; it acts once.',
    ),
    change: described(chosen(CHANGES), '如何调整。', 'What it does.'),
    'at-top': described(
      chosen(TOP_CHANGES).optional(),
      '上一档没有更重的规定时如何处理；不写为不再提高。',
      'Instead of `tier-up` where no higher tier is heavier; unchanged when left out.',
    ),
    against: described(
      keyed({
        adjustment: described(identifier(), '另一项调整。', 'Id of the other adjustment.'),
        effect: described(chosen(AGAINST_EFFECTS), '如何处理。', 'What becomes of this one.'),
      }).optional(),
      '与另一项调整同时具备时。',
      'Beside another adjustment that has acted.',
    ),
  });
}

export function alsoShape() {
  return keyed({
    measure: described(identifier(), '另加的追责方式。', 'What comes on top.'),
    'up-to': described(identifier().optional(), '直至哪种方式。', 'Or anything up to this one.'),
    circumstances: names('有其中之一。', 'Any of these circumstances.'),
    tiers: someNames('只用于这些情节；不写为全部。', 'Its tiers; all when left out.'),
    lines: someNames('只用于这些追查对象；不写为全部。', 'Its lines; all when left out.'),
    roles: someNames('只用于这些责任人；不写为全部。', 'Its roles; all when left out.'),
    obligation: obligation(),
    provision: provision(),
    cite: cite(),
  });
}

export function authorityShape() {
  return keyed({
    lines: someNames('只用于这些追查对象；不写为全部。', 'Its lines; all when left out.'),
    says: described(bilingualText(), '内容。', 'What it says.'),
    provision: provision(),
    cite: cite(),
  });
}

export function liftsShape() {
  return keyed({
    policy: described(identifier(), '另一制度包的标识。', 'Id of the other pack.'),
    compared: described(
      z.array(keyed({ roles: names('责任人。', 'Roles.'), under: under() })).min(1, { error: 'empty-list' }),
      '对哪些责任人把两个文件的规定相比较。',
      'Roles for which the measures of both are compared.',
    ),
    both: described(chosen(BOTH_APPLY), '两者都有规定时。', 'Where both give measures.'),
    together: described(
      chosen(TOGETHER),
      '另一文件要求并处、本文件写为可选的。',
      'What the other demands besides and this one offers as a choice.',
    ),
    provision: provision(),
    cite: cite(),
  });
}
