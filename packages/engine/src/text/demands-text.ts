import { type Bilingual, bilingual } from '@shuize/domain';
import type { Demand, Named } from '../language/matrix.ts';

/** The label of an id in lists of a matrix, by the first list that has it; the id itself where none does. */
export function labelOf(id: string, ...lists: readonly (readonly Named[])[]): Bilingual {
  return lists.flat().find((each) => each.id === id)?.label ?? bilingual(id, id);
}

/**
 * Measures in words: `诫勉以上（含诫勉）`, `停职检查、调整职务或者党政纪处分`, `责令辞职、降职或者免职，以及党政纪处分`.
 *
 * @param measures - of the matrix
 */
export function demandsText(measures: readonly Named[], demands: readonly Demand[]): Bilingual {
  const parts = demands.map((demand) => demandText(measures, demand));
  const last = parts.at(-1);
  const before = parts.slice(0, -1);
  return before.length === 0 || last === undefined
    ? (last ?? bilingual('无', 'none'))
    : bilingual(
        `${before.map(({ zh }) => zh).join('，')}，以及${last.zh}`,
        `${before.map(({ en }) => en).join('; ')}; and ${last.en}`,
      );
}

function demandText(measures: readonly Named[], demand: Demand): Bilingual {
  const labels = demand.measures.map((measure) => labelOf(measure, measures));
  if (!demand.atLeast) {
    return eitherText(labels);
  }
  const [only, ...others] = labels;
  return others.length === 0 && only !== undefined
    ? bilingual(`${only.zh}以上（含${only.zh}）`, `at least ${only.en}`)
    : eitherText([...labels, bilingual('更重的方式', 'anything heavier')]);
}

function eitherText(labels: readonly Bilingual[]): Bilingual {
  const last = labels.at(-1) ?? bilingual('', '');
  const before = labels.slice(0, -1);
  return before.length === 0
    ? last
    : bilingual(
        `${before.map(({ zh }) => zh).join('、')}或者${last.zh}`,
        `${before.map(({ en }) => en).join(', ')} or ${last.en}`,
      );
}
