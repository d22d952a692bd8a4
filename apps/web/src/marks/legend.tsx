import { WATER_CLASSES } from '@shuize/domain';
import { ClassChip } from './class-chip.tsx';
import { markText, STATE_MARKS } from './class-palette.ts';

/** What the colours and letters mean. */
export function Legend({ children }: { readonly children?: React.ReactNode }) {
  return (
    <ul className="legend" aria-label="图例">
      {WATER_CLASSES.map((mark) => (
        <li key={mark}>
          <ClassChip mark={mark} />
        </li>
      ))}
      {STATE_MARKS.map((mark) => (
        <li key={mark}>
          <ClassChip mark={mark} />
          <span aria-hidden="true">{markText(mark)}</span>
        </li>
      ))}
      {children}
    </ul>
  );
}
