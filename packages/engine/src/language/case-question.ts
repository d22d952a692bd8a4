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
  | { readonly kind: 'plan' }
  | { readonly kind: 'duties'; readonly from: string; readonly to: string }
  | { readonly kind: 'reward' }
  | { readonly kind: 'procedure' }
  | { readonly kind: 'register' }
  | { readonly kind: 'statistic' };
