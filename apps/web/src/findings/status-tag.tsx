import { type FindingStatus, STATUS_NAMES } from './status-names.ts';

const SHAPES: Readonly<Record<FindingStatus, string>> = { met: '●', undetermined: '◐', 'not-met': '○' };

/** The status by shape and word, never by colour. */
export function StatusTag({ status }: { readonly status: FindingStatus }) {
  return (
    <span className={`status ${status}`}>
      <span aria-hidden="true">{SHAPES[status]} </span>
      {STATUS_NAMES[status]}
    </span>
  );
}
