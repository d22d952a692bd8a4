import { type Bilingual, bilingual } from '@shuize/domain';
import { type Demand, labelOf, type MatrixContext } from '@shuize/engine';

/** One measure of a proposal as a row for people. */
export interface SanctionRow {
  readonly label: Bilingual;
  readonly measure: string;
  /** Whether it is one to choose, and whether heavier ones may be given. */
  readonly demand: Bilingual;
}

/** The measures of a proposal, one a row; those of one demand stand together. */
export function sanctionRows(
  { own, lifted }: MatrixContext,
  demands: readonly Demand[] | null,
): readonly SanctionRow[] {
  const lists = [own.matrix.measures, lifted?.matrix.measures ?? []];
  return (demands ?? []).flatMap((demand) =>
    demand.measures.map((measure) => ({
      label: labelOf(measure, ...lists),
      measure,
      demand: demandText(demand),
    })),
  );
}

function demandText({ measures, atLeast }: Demand): Bilingual {
  const choice =
    measures.length === 1
      ? bilingual('给予', 'to be given')
      : bilingual(`${measures.length} 种择一或者并用`, `one or more of ${measures.length}`);
  return atLeast ? bilingual(`${choice.zh}，可以更重`, `${choice.en}, or anything heavier`) : choice;
}
