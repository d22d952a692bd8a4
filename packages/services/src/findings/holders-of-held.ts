import type { DivisionCode, Holder, Year } from '@shuize/domain';
import type { Held, HeldRole, HolderRule } from '@shuize/engine';
import {
  type FactPlace,
  type FactSpan,
  holdersOf,
  type PostSought,
  type TenureIndex,
  tenuresIn,
} from './tenures.ts';

/** How holders are found. */
export interface HolderSearch {
  /** That of the rule; a role may have its own. */
  readonly rule: HolderRule;
  /** Last year of the window. */
  readonly windowEnd: Year;
  readonly parentOf: (division: DivisionCode) => DivisionCode | null;
}

/** A post in which somebody is looked for; `null` where none of a role's is on record. */
type Seat = Required<PostSought> | null;

/**
 * Who is held by a rule (问责对象) for facts: the holders of its post or, role by role, of the posts of its roles; nobody for
 * a body. Where several posts are held each holder says which.
 *
 * @param division - the subject
 */
export function holdersOfHeld(
  held: Held,
  division: DivisionCode,
  tenures: TenureIndex,
  facts: readonly FactSpan[],
  search: HolderSearch,
): readonly Holder[] {
  switch (held.kind) {
    case 'body':
      return [];
    case 'post':
      return holdersOf({ division, post: held.post }, tenures, facts, search.rule, search.windowEnd);
    case 'roles': {
      const isOfSeveralPosts =
        held.roles.length > 1 || held.roles.some(({ posts }) => posts.some(({ length }) => length > 1));
      return held.roles.flatMap((role) =>
        holdersOfRole(role, division, tenures, facts, search).map(({ post, ...holder }) =>
          isOfSeveralPosts ? { ...holder, post } : holder,
        ),
      );
    }
  }
}

function holdersOfRole(
  role: HeldRole,
  division: DivisionCode,
  tenures: TenureIndex,
  facts: readonly FactSpan[],
  { rule, windowEnd, parentOf }: HolderSearch,
): readonly Required<Holder>[] {
  const bySeat = new Map<string, { readonly seat: Seat; readonly facts: number[] }>();
  for (const [index, fact] of facts.entries()) {
    const places = placesOf(role, division, fact, parentOf);
    for (const seat of seatsOf(role, places, tenures)) {
      const key = JSON.stringify(seat);
      const own = bySeat.get(key) ?? { seat, facts: [] };
      bySeat.set(key, own);
      own.facts.push(index);
    }
  }
  return [...bySeat.values()].flatMap(({ seat, facts: own }) => {
    if (seat === null) {
      const nobody = { person: null, from: null, to: null, partial: false };
      return [{ ...nobody, facts: own, post: role.role }];
    }
    const spans = own.flatMap((index) => facts[index] ?? []);
    return holdersOf(seat, tenures, spans, role.holder ?? rule, windowEnd).map((holder) => ({
      ...holder,
      facts: holder.facts.flatMap((index) => own[index] ?? []),
      post: seat.post,
    }));
  });
}

/** Where the holder of a role is looked for, nearest first. */
function placesOf(
  { place }: HeldRole,
  division: DivisionCode,
  fact: FactSpan,
  parentOf: HolderSearch['parentOf'],
): readonly FactPlace[] {
  if (place === 'subject' || fact.place === undefined) {
    return [{ division, department: null }];
  }
  if (fact.place.department !== null) {
    return [fact.place];
  }
  const places: FactPlace[] = [];
  for (let at: DivisionCode | null = fact.place.division; at !== null; at = parentOf(at)) {
    places.push({ division: at, department: null });
    if (at === division) {
      break;
    }
  }
  return places;
}

/**
 * The posts that a role is held in: in the nearest place where one of them is on record, the first of the alternatives that
 * is. That nobody was in it on the day is found later, and said.
 */
function seatsOf({ posts }: HeldRole, places: readonly FactPlace[], tenures: TenureIndex): readonly Seat[] {
  for (const place of places) {
    for (const together of posts) {
      const seats = together.map((post) => ({ ...place, post }));
      if (seats.some((seat) => tenuresIn(seat, tenures).length > 0)) {
        return seats;
      }
    }
  }
  return [null];
}
