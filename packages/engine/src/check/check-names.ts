import { bilingual } from '@shuize/domain';
import type { PackFault } from '../language/fault.ts';
import { PACK_FILE } from '../parse/pack-files.ts';
import {
  type ElementSyntax,
  isSound,
  type PackSyntax,
  type RuleValue,
  type SoundElement,
} from '../parse/pack-syntax.ts';
import { positionAt } from '../parse/source-node.ts';
import { computedElements } from './element-references.ts';
import { fault, placeText, quoted } from './fault.ts';

type Identified = SoundElement<{ readonly id: string }>;

/** Ids: each is the name of its file and stands once; and one post is called one thing. */
export function* checkNames(syntax: PackSyntax): Iterable<PackFault> {
  const { interpretations, parameters, rules, statements, cases } = syntax;
  yield* checkIds(interpretations);
  yield* checkIds(parameters);
  yield* checkIds([...rules, ...statements]);
  yield* checkIds(syntax.scores);
  yield* checkIds(syntax.rankings);
  yield* checkIds(syntax.matrices);
  yield* checkIds(syntax.rewards);
  yield* checkIds(syntax.plans);
  yield* checkIds(syntax.duties);
  yield* checkIds(syntax.procedures);
  yield* checkIds(syntax.registers);
  yield* checkIds(syntax.statistics);
  yield* checkIds(cases);
  yield* checkPostLabels(syntax);
  yield* checkSuperseded(syntax);
  const isEmpty = rules.length + statements.length + computedElements(syntax).length === 0;
  if (syntax.pack !== null && isEmpty) {
    yield fault(
      'empty-pack',
      { file: PACK_FILE, line: 1, column: 1 },
      bilingual('制度包没有任何条款。', 'The pack has no rule and no statement.'),
      bilingual(
        '条款写在 rules/ 中，不计算的条款写在 statements/ 中。',
        'Rules stand in rules/, provisions that nothing is computed from in statements/.',
      ),
    );
  }
}

function* checkIds(elements: readonly ElementSyntax<{ readonly id: string }>[]): Iterable<PackFault> {
  const first = new Map<string, Identified>();
  for (const element of elements.filter(isSound)) {
    const { id } = element.value;
    const earlier = first.get(id);
    if (earlier !== undefined) {
      yield duplicateId(element, earlier);
    } else {
      first.set(id, element);
      if (id !== element.name) {
        yield fileNameDiffers(element);
      }
    }
  }
}

function duplicateId({ value, source }: Identified, earlier: Identified): PackFault {
  const mark = quoted(value.id);
  const place = placeText(positionAt(earlier.source, 'id'));
  return fault(
    'duplicate-id',
    positionAt(source, 'id'),
    bilingual(`标识${mark.zh}已在 ${place} 用过。`, `The id ${mark.en} stands at ${place} already.`),
    bilingual('换一个标识，或者删去其中一个。', 'Use another id, or remove one of the two.'),
  );
}

function fileNameDiffers({ name, value, source }: Identified): PackFault {
  const mark = quoted(value.id);
  const [file, wanted] = [quoted(`${name}.yaml`), quoted(`${value.id}.yaml`)];
  return fault(
    'file-name-differs',
    positionAt(source, 'id'),
    bilingual(
      `标识${mark.zh}与文件名${file.zh}不同。`,
      `The id ${mark.en} differs from the file's name ${file.en}.`,
    ),
    bilingual(`把文件改名为${wanted.zh}，或者改标识。`, `Name the file ${wanted.en}, or change the id.`),
  );
}

function* checkPostLabels({ rules }: PackSyntax): Iterable<PackFault> {
  const first = new Map<string, { zh: string; en: string; place: string }>();
  for (const { kind, name, label, position } of rules.filter(isSound).flatMap(namesHeld)) {
    const key = `${kind} ${name}`;
    const earlier = first.get(key);
    if (earlier === undefined) {
      first.set(key, { ...label, place: placeText(position) });
    } else if (earlier.zh !== label.zh || earlier.en !== label.en) {
      const mark = quoted(name);
      const [zh, en] = [quoted(earlier.zh).zh, quoted(earlier.en).en];
      yield fault(
        'same-post-two-labels',
        position,
        bilingual(
          `${mark.zh}在 ${earlier.place} 称为${zh}，此处的名称不同。`,
          `${mark.en} is called ${en} at ${earlier.place} and something else here.`,
        ),
        bilingual(
          '同一职务用同一名称；不是同一职务的，换一个标识。',
          'Call one post one thing, or give another post another id.',
        ),
      );
    }
  }
}

/** The post, body or roles that a rule holds, with what it calls them. */
function namesHeld({ value, source }: SoundElement<RuleValue>) {
  const { held } = value;
  if (Array.isArray(held)) {
    return held.map(({ role, label }, index) => ({
      kind: 'role',
      name: role,
      label,
      position: positionAt(source, 'held', index, 'label'),
    }));
  }
  const { post, body, label } = held;
  const kind = post === undefined ? 'body' : 'post';
  return [{ kind, name: post ?? body ?? '', label, position: positionAt(source, 'held', 'label') }];
}

function* checkSuperseded({ pack }: PackSyntax): Iterable<PackFault> {
  if (pack === null || !isSound(pack)) {
    return;
  }
  const { id, supersedes } = pack.value;
  const index = supersedes.indexOf(id);
  if (index !== -1) {
    yield fault(
      'supersedes-itself',
      positionAt(pack.source, 'supersedes', index),
      bilingual('制度包不能替代自己。', 'A pack cannot supersede itself.'),
      bilingual(
        '写上所替代的旧制度包的标识，没有的写 []。',
        'Name the older pack that it replaces, or write [].',
      ),
    );
  }
}
