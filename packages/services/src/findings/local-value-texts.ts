import { type Bilingual, bilingual, formatDay, formatDecimal } from '@shuize/domain';
import { type LocalValue, type Pack, type Parameter, packAsDecided } from '@shuize/engine';
import type { PolicyFacts } from '../facts/policy-facts.ts';
import { keyOfAdoption } from '../policies/adopted-packs.ts';
import { knownRows } from '../water/known-rows.ts';
import type { Judgement } from './judge-rule.ts';

/**
 * The values set locally that a finding stands on (采用的本地值): which parameter, by whom and since when, the line of the
 * file and the provision that lets it be. Nothing where the pack's own numbers decided.
 */
export function localValueTexts(facts: PolicyFacts, judgement: Judgement): readonly Bilingual[] {
  const { compiled, window, subject } = judgement;
  const { pack } = compiled;
  return packAsDecided(compiled, window, subject).parameters.flatMap((parameter) =>
    parameter.localValues.map((value) => textOf(parameter, value, rowOf(facts, pack, parameter, value))),
  );
}

function textOf({ label, local }: Parameter, { label: setBy, value }: LocalValue, row: number): Bilingual {
  const number = formatDecimal(value);
  const provision = local?.cite.provision ?? '';
  return bilingual(
    `${label.zh}${setBy.zh}${number}（adoptions.csv第${row}行；依据“${provision}”）`,
    `${label.en} ${setBy.en} ${number} (line ${row} of adoptions.csv; by “${provision}”)`,
  );
}

/** The line of adoptions.csv in which a value was set. */
function rowOf({ context }: PolicyFacts, { id }: Pack, parameter: Parameter, value: LocalValue): number {
  const { data, asOf } = context;
  const row = knownRows(data.adoptions ?? [], keyOfAdoption, asOf).find(
    ({ policy, division, from, parameters }) =>
      policy === id &&
      division === value.division &&
      formatDay(from) === value.inForce.from &&
      parameters?.[parameter.id] !== undefined,
  );
  return row?.row ?? 0;
}
