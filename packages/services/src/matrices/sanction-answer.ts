import type { Bilingual, Citation } from '@shuize/domain';
import type { Demand, MatrixContext, MeasureProposal } from '@shuize/engine';
import { proposalText } from '@shuize/engine';

/** A measure as it is printed: with `atLeast`, or anything heavier on its ladder. */
export interface PrintedMeasure {
  readonly measure: string;
  readonly atLeast: boolean;
}

/**
 * What `shuize sanction` prints (DATA-PACKAGE 4). It is a proposal: who is competent stands under `authorities`.
 */
export interface SanctionAnswer {
  readonly policy: string;
  readonly version: string;
  readonly line: string;
  readonly tier: string;
  readonly role: string;
  readonly circumstances: readonly string[];
  /** `false`: no measure applies, for the reason given. */
  readonly applies: boolean;
  readonly reason: Bilingual | null;
  readonly measures: readonly PrintedMeasure[];
  /** One or more of each list, and all lists together. */
  readonly together: readonly (readonly string[])[];
  readonly steps: readonly SanctionStep[];
  readonly also: readonly {
    readonly measure: string;
    readonly upTo: string | null;
    readonly obligation: 'shall' | 'may';
    readonly provision: string;
    readonly cite: Citation;
  }[];
  readonly sources: readonly {
    readonly policy: string;
    readonly tier: string;
    readonly provision: string | null;
    readonly measures: readonly PrintedMeasure[];
    readonly together: readonly (readonly string[])[];
    readonly cite: Citation;
  }[];
  readonly withoutEffect: MeasureProposal['withoutEffect'];
  readonly hints: MeasureProposal['hints'];
  readonly authorities: readonly (Bilingual & { readonly provision: string; readonly cite: Citation })[];
  readonly fallback: (Bilingual & { readonly provision: string; readonly cite: Citation }) | null;
  readonly interpretations: Readonly<Record<string, string>>;
  /** Single changed answers, the others as used, that change the measures or what comes on top. */
  readonly otherInterpretations: readonly {
    readonly name: string;
    readonly answer: string;
    readonly measures: readonly PrintedMeasure[];
    readonly together: readonly (readonly string[])[];
  }[];
  readonly sentence: Bilingual;
}

/** One adjustment of the trace; `from` of the first and `to` of the last join the cell to the measures. */
export interface SanctionStep {
  readonly adjustment: string;
  readonly from: readonly PrintedMeasure[];
  readonly to: readonly PrintedMeasure[];
  readonly cite: Citation;
  readonly policy: string;
  readonly provision: string | null;
  readonly direction: 'heavier' | 'lighter';
  readonly obligation: 'shall' | 'may';
  readonly effect: MeasureProposal['steps'][number]['effect'];
  readonly tier: { readonly from: string; readonly to: string };
  readonly together: {
    readonly from: readonly (readonly string[])[];
    readonly to: readonly (readonly string[])[];
  };
}

/** A proposal in the shape that is printed. */
export function sanctionAnswer(
  context: MatrixContext,
  proposal: MeasureProposal,
  settled: Pick<SanctionAnswer, 'version' | 'interpretations' | 'otherInterpretations'>,
): SanctionAnswer {
  const { question, demands } = proposal;
  return {
    policy: context.own.policy,
    version: settled.version,
    ...question,
    applies: demands !== null,
    reason: proposal.reason,
    measures: printedMeasures(demands),
    together: togetherOf(demands),
    steps: proposal.steps.map(({ from, to, adjustment, cite, ...step }) => ({
      adjustment,
      from: printedMeasures(from),
      to: printedMeasures(to),
      cite,
      ...step,
      together: { from: togetherOf(from), to: togetherOf(to) },
    })),
    also: proposal.also.map(({ measure, upTo, obligation, provision, cite }) => ({
      measure,
      upTo,
      obligation,
      provision,
      cite,
    })),
    sources: proposal.sources.map(({ demands: given, ...source }) => ({
      ...source,
      measures: printedMeasures(given),
      together: togetherOf(given),
    })),
    withoutEffect: proposal.withoutEffect,
    hints: proposal.hints,
    authorities: proposal.authorities.map(({ says, provision, cite }) => ({ ...says, provision, cite })),
    fallback:
      proposal.fallback === null
        ? null
        : { ...proposal.fallback.says, provision: proposal.fallback.provision, cite: proposal.fallback.cite },
    interpretations: settled.interpretations,
    otherInterpretations: settled.otherInterpretations,
    sentence: proposalText(context, proposal),
  };
}

export function printedMeasures(demands: readonly Demand[] | null): readonly PrintedMeasure[] {
  return (demands ?? []).flatMap(({ measures, atLeast }) =>
    measures.map((measure) => ({ measure, atLeast })),
  );
}

export function togetherOf(demands: readonly Demand[] | null): readonly (readonly string[])[] {
  return (demands ?? []).map(({ measures }) => measures);
}
