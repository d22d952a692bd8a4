import type { Day } from '@shuize/domain';
import type { ArrangedDays, ProcedureAction } from './procedure.ts';
import type { RegisterEntry } from './register.ts';

/** What a golden case asks (案例所问), when it is not which findings come out. */
export type CaseQuestion =
  | { readonly kind: 'score'; readonly period: string }
  | { readonly kind: 'rank'; readonly ranking: string; readonly period: string }
  | {
      readonly kind: 'sanction';
      readonly line: string | null;
      readonly tier: string;
      readonly role: string | null;
      readonly circumstances: readonly string[];
    }
  | { readonly kind: 'plan'; readonly year: number | null }
  | {
      readonly kind: 'duties';
      readonly from: string;
      readonly to: string;
      /** The calendar of working days as CSV; `null`: none. */
      readonly workingDays: string | null;
      /** Times that the text leaves open, as the command line takes them, by id of the duty. */
      readonly timing: Readonly<Record<string, string>>;
    }
  | {
      readonly kind: 'reward';
      readonly reward: string;
      /** Id of the kind; `null`: none in particular. */
      readonly of: string | null;
      /** Yuan, as written; `null`: what is configured. */
      readonly amount: string | null;
    }
  | {
      readonly kind: 'procedure';
      readonly procedure: string;
      readonly taken: readonly ProcedureAction[];
      /** `null`: the day of the last act. */
      readonly on: Day | null;
      readonly days: ArrangedDays;
    }
  | {
      readonly kind: 'register';
      readonly register: string;
      readonly on: Day;
      readonly entries: readonly RegisterEntry[];
    }
  | { readonly kind: 'statistic'; readonly statistic: string };
