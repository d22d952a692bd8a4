import type { AccountabilityMeasure, Bilingual } from '@shuize/domain';

/**
 * Whose time a fact belongs to: that of whoever held the post when it happened, when it became known as verified (of events;
 * of other facts as when they happened), or on 31 December of the window's last year.
 */
export type HolderRule = 'at-fact' | 'at-verification' | 'year-end';

/** Who is held: the holder of a post in the subject division, the division's government as a body, or several roles. */
export type Held =
  | { readonly kind: 'post'; readonly post: string; readonly label: Bilingual }
  | { readonly kind: 'body'; readonly body: string; readonly label: Bilingual }
  | { readonly kind: 'roles'; readonly roles: readonly HeldRole[]; readonly label: Bilingual };

/** One role that is held, such as the deputy in charge (分管负责人), with what it meets. */
export interface HeldRole {
  readonly role: string;
  /**
   * Posts that the role goes by, of which the first that is on record counts; several posts together (党政主要负责人 are the
   * secretary and the head) are each held.
   */
  readonly posts: readonly (readonly string[])[];
  readonly label: Bilingual;
  /** Measures of which one is taken; none where the consequence alone says what follows. */
  readonly measures: readonly AccountabilityMeasure[];
  /**
   * `event`: whoever was in the post in the department that the event names or, where it names none, in its division or the
   * nearest above it, up to the subject. `subject`: in the subject division, whatever the event names.
   */
  readonly place: 'event' | 'subject';
  /** Whose time a fact belongs to, where the role does not go by the rule. */
  readonly holder?: HolderRule;
}

/** Every post that a role may go by. */
export function postsOfRole({ posts }: HeldRole): readonly string[] {
  return posts.flat();
}

/** Post, body or roles as a finding names them: `vice-county-head`, `direct+deputy`. */
export function nameOfHeld(held: Held): string {
  switch (held.kind) {
    case 'post':
      return held.post;
    case 'body':
      return held.body;
    case 'roles':
      return held.roles.map(({ role }) => role).join('+');
  }
}
