import type { Say } from './say.ts';

/** `氨氮、总磷和化学需氧量`. */
export function listText(items: readonly string[], say: Say): string {
  const last = items.at(-1) ?? '';
  const rest = items.slice(0, -1);
  return rest.length === 0 ? last : `${rest.join(say('、', ', '))}${say('和', ' and ')}${last}`;
}
