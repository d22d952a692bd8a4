import type { AccountabilityMeasure } from '@shuize/domain';
import type { Held } from '../language/held.ts';
import { joined } from '../text/telling.ts';
import type { RuleValue } from './pack-syntax.ts';

export function buildHeld(held: RuleValue['held']): Held {
  if (!Array.isArray(held)) {
    const { post, body, label } = held;
    return post === undefined ? { kind: 'body', body: body ?? '', label } : { kind: 'post', post, label };
  }
  const roles = held.map(({ role, posts, label, measures = [], place = 'event', holder }) => ({
    role,
    posts: posts.map((each) => [each].flat()),
    label,
    measures: measures as readonly AccountabilityMeasure[],
    place,
    ...(holder === undefined ? {} : { holder }),
  }));
  const labels = roles.map(({ label }) => label);
  return { kind: 'roles', roles, label: joined(labels, '、', ', ') };
}
