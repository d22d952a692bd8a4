import { bilingual, compareDecimals, decimal, EVENT_LEVELS, levelsOfEventKind } from '@shuize/domain';
import type { EventFilter } from '../language/condition.ts';
import type { PackFault } from '../language/fault.ts';
import { quantityOf } from '../parse/condition-parts.ts';
import type { NodeOf } from '../parse/condition-syntax.ts';
import { filterOf } from '../parse/event-parts.ts';
import type { PackSyntax } from '../parse/pack-syntax.ts';
import { keyPositionAt, type Path, positionAt } from '../parse/source-node.ts';
import { SPANS } from '../schema/words.ts';
import { answersDoNotFit } from './check-measures.ts';
import { fault, listed, quoted } from './fault.ts';
import { answersOf, type PackNames } from './pack-names.ts';
import { valuesOfQuantity } from './values-of-quantity.ts';
import { visitsOf } from './visit-rule.ts';

/** Events that are counted can be there, and those that must be among them can be among them. */
export function* checkEvents({ rules }: PackSyntax, names: PackNames): Iterable<PackFault> {
  for (const { node } of rules.flatMap(visitsOf)) {
    if (node.kind === 'events') {
      yield* checkLevels(node, filterOf(node.value.of), ['of']);
      yield* checkIncluding(node, names);
      yield* checkWithin(node, names);
    }
  }
}

/** Of the levels listed each kind has one, and each level belongs to a kind; kinds without levels of their own may have any. */
function* checkLevels(
  { source }: NodeOf<'events'>,
  { kind, level }: EventFilter,
  path: Path,
): Iterable<PackFault> {
  if (level.length === 0) {
    return;
  }
  const stranger = level.find((each) => !kind.some((of) => levelsOf(of).includes(each)));
  const without = kind.find((of) => !hasOne(of, level));
  if (stranger !== undefined) {
    const mark = quoted(stranger);
    const known = listed([...new Set(kind.flatMap(levelsOf))]);
    yield fault(
      'event-level-unfit',
      positionAt(source, ...path, 'level'),
      bilingual(`所列类型的事件没有${mark.zh}这一级别。`, `Events of these kinds have no level ${mark.en}.`),
      bilingual(`可用的级别：${known.zh}。`, `Their levels are: ${known.en}.`),
    );
  } else if (without !== undefined) {
    const mark = quoted(without);
    const known = listed(levelsOf(without));
    yield fault(
      'event-level-unfit',
      positionAt(source, ...path, 'kind'),
      bilingual(
        `${mark.zh}类事件没有所列的任何级别，永远数不到。`,
        `Events of the kind ${mark.en} have none of the levels listed and never count.`,
      ),
      bilingual(
        `加上它的级别（${known.zh}），或者删去这一类型。`,
        `Add a level of it (${known.en}), or take the kind out.`,
      ),
    );
  }
}

function levelsOf(kind: string): readonly string[] {
  const own = levelsOfEventKind(kind);
  return own === null ? EVENT_LEVELS : Object.keys(own);
}

function hasOne(kind: string, levels: readonly string[]): boolean {
  return levels.length === 0 || levels.some((level) => levelsOf(kind).includes(level));
}

function* checkIncluding(node: NodeOf<'events'>, names: PackNames): Iterable<PackFault> {
  const { including } = node.value;
  if (including === undefined) {
    return;
  }
  const all = filterOf(node.value.of);
  const own = filterOf(including.of);
  const isIn = (words: readonly string[], among: readonly string[]): boolean =>
    among.length === 0 || words.every((word) => among.includes(word));
  if (!isIn(own.kind, all.kind) || !isIn(own.level, all.level) || own.kind.length + own.level.length === 0) {
    yield fault(
      'including-unfit',
      keyPositionAt(node.source, 'including', 'of'),
      bilingual(
        '“其中”的类型和级别应当是所数事件的一部分。',
        'The kinds and levels of what must be among the events are a part of those counted.',
      ),
      bilingual(
        '只列 of 中已有的类型和级别，并且至少列出一种。',
        'List kinds and levels that stand under `of`, at least one of them.',
      ),
    );
    return;
  }
  // Where no kinds are named, the levels may belong to any of those counted.
  const kinds = own.kind.length === 0 ? all.kind.filter((kind) => hasOne(kind, own.level)) : own.kind;
  yield* checkLevels(node, { ...own, kind: kinds.length === 0 ? all.kind : kinds }, ['including', 'of']);
  const quantity = quantityOf(node);
  const counts = quantity === null ? [] : valuesOfQuantity(quantity, names);
  if (counts.some(({ value }) => compareDecimals(decimal(String(including.count)), value) > 0)) {
    yield fault(
      'including-unfit',
      positionAt(node.source, 'including', 'count'),
      bilingual('“其中”的起数比总的规定起数还多。', 'More must be among the events than are counted at all.'),
      bilingual('减小这个数，或者加大 count。', 'Lower it, or raise `count`.'),
    );
  }
}

function* checkWithin({ value, source }: NodeOf<'events'>, names: PackNames): Iterable<PackFault> {
  if (typeof value.within === 'string') {
    return;
  }
  const { interpretation } = value.within;
  const values = Object.keys(SPANS);
  const strangers = (answersOf(names, interpretation) ?? []).filter((answer) => !values.includes(answer));
  if (strangers.length > 0) {
    const position = positionAt(source, 'within', 'interpretation');
    const what = bilingual(' within ', '`within`');
    yield answersDoNotFit({ position }, interpretation, { strangers, values, what });
  }
}
