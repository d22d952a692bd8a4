import { ClassChip } from '../marks/class-chip.tsx';
import { NO_FIGURE } from '../wording/words.ts';
import type { Proposal } from './proposal.ts';

/** The class of the month with the value counted, and with it left out. */
export function Effect({ effect }: Pick<Proposal, 'effect'>) {
  return effect === null ? (
    NO_FIGURE
  ) : (
    <span className="effect">
      <span className="heard">计入：</span>
      <ClassChip mark={effect.counted} />
      <span aria-hidden="true">→</span>
      <span className="heard">，剔除：</span>
      <ClassChip mark={effect.leftOut} />
      {effect.counted === effect.leftOut ? <span className="effect-note">不变</span> : null}
    </span>
  );
}
