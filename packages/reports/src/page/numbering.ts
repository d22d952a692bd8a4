import type { Say } from '../wording/say.ts';

/** The label of a numbered thing, and the id that a link finds it by. */
export interface NumberedLabel {
  readonly label: string;
  readonly id: string;
}

/**
 * Counts figures (图1 …) and tables (表1 …) through one document. Parts are rendered in the
 * order in which they are read, so a number is taken where the thing is made.
 */
export interface Numbering {
  readonly figure: () => NumberedLabel;
  readonly table: () => NumberedLabel;
}

export function createNumbering(say: Say): Numbering {
  let figures = 0;
  let tables = 0;
  return {
    figure: () => {
      figures += 1;
      return { label: say(`图${figures}`, `Figure ${figures}`), id: `figure-${figures}` };
    },
    table: () => {
      tables += 1;
      return { label: say(`表${tables}`, `Table ${tables}`), id: `table-${tables}` };
    },
  };
}
