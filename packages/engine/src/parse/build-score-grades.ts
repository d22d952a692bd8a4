import { invariant, isEventKind } from '@shuize/domain';
import type { EventUse, ScoreConsequence, ScoreGrades, ScoreVeto } from '../language/score.ts';
import type { Cite } from './build-condition.ts';
import { answerable } from './measure-parts.ts';
import type { ScoreValue } from './pack-syntax.ts';
import { chosen, type consequencesOf, type EventsValue, type Placed, type VetoValue } from './score-parts.ts';
import { decimalAt, type Path, positionAt, type SourceNode } from './source-node.ts';

/** What the parts of a score are built with. */
export interface Building {
  readonly source: SourceNode;
  readonly cite: Cite;
}

export function eventUses(events: EventsValue): readonly EventUse[] {
  return events.map((event) => {
    const kind = typeof event === 'string' ? event : event.kind;
    invariant(isEventKind(kind), `unknown kind of event ${kind}`);
    const [only] = typeof event === 'string' ? [] : Object.entries(event.under);
    return { kind, only: only === undefined ? null : { interpretation: only[0], answer: only[1] } };
  });
}

export function scoreVeto({ value, path }: Placed<VetoValue>, { source, cite }: Building): ScoreVeto {
  return {
    id: value.id,
    provision: value.provision ?? null,
    label: value.label,
    cite: cite(value.cite),
    events: eventUses(value.events),
    daysAfter: chosen<number, number>(value['days-after'] ?? 0, (days) => days),
    grade: value.grade,
    position: positionAt(source, ...path),
  };
}

export function scoreGrades(value: ScoreValue['grades'], { source, cite }: Building): ScoreGrades {
  const common = {
    provision: value.provision ?? null,
    cite: cite(value.cite),
    position: positionAt(source, 'grades'),
  };
  const { 'by-total': byTotal, 'by-place': byPlace } = value;
  if (byTotal !== undefined) {
    const numberAt = (written: number | undefined, ...path: Path) =>
      written === undefined ? null : decimalAt(source, 'grades', 'by-total', 'bands', ...path);
    return {
      ...common,
      kind: 'by-total',
      decimals: chosen<number | 'exact', number | null>(byTotal.decimals ?? 'exact', (decimals) =>
        decimals === 'exact' ? null : decimals,
      ),
      bands: byTotal.bands.map(({ id, label, from, below }, index) => ({
        id,
        label,
        from: numberAt(from, index, 'from'),
        below: numberAt(below, index, 'below'),
      })),
    };
  }
  invariant(byPlace !== undefined, 'grades by nothing');
  return {
    ...common,
    kind: 'by-place',
    places: byPlace.places,
    first: byPlace.first,
    met: byPlace.met,
    missed: byPlace.missed,
    ties: answerable(byPlace.ties),
    offTarget: answerable(byPlace['off-target']),
    targets: answerable(byPlace.targets),
    targetItem: byPlace['target-item'],
    vetoed: answerable(byPlace.vetoed),
  };
}

type ConsequenceValue = ReturnType<typeof consequencesOf>[number];

export function scoreConsequence(
  { value, path }: ConsequenceValue,
  { source, cite }: Building,
): ScoreConsequence {
  const { grade, veto } = value;
  const { post, body, label } = value.held;
  return {
    provision: value.provision,
    title: value.title,
    cite: cite(value.cite),
    obligation: value.obligation,
    after: grade === undefined ? { kind: 'veto', id: veto ?? '' } : { kind: 'grade', id: grade },
    held: post === undefined ? { kind: 'body', post: body ?? '', label } : { kind: 'post', post, label },
    consequence: value.consequence,
    position: positionAt(source, ...path),
  };
}
