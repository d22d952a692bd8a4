import { DatabaseFull, DatabaseUnreachable } from '@shuize/store';

/** An error as it crosses from one thread to another, which takes classes and marks off it. */
export interface ThrownInThread {
  readonly kind: 'database-unreachable' | 'database-full' | 'other';
  readonly name: string;
  readonly message: string;
  readonly stack: string;
  /** What tells whence it came, where it has that: `code`, `severity` and `query`, the last without its text. */
  readonly marks: Readonly<Record<string, unknown>>;
  readonly cause: ThrownInThread | null;
}

export function thrownAsData(error: unknown): ThrownInThread {
  if (!(error instanceof Error)) {
    return { kind: 'other', name: 'Error', message: String(error), stack: '', marks: {}, cause: null };
  }
  const { code, severity } = error as { readonly code?: unknown; readonly severity?: unknown };
  return {
    kind:
      error instanceof DatabaseUnreachable
        ? 'database-unreachable'
        : error instanceof DatabaseFull
          ? 'database-full'
          : 'other',
    name: error.name,
    message: error.message,
    stack: error.stack ?? '',
    marks: {
      ...(typeof code === 'string' ? { code } : {}),
      ...(typeof severity === 'string' ? { severity } : {}),
      ...('query' in error ? { query: '' } : {}),
    },
    cause: error.cause === undefined ? null : thrownAsData(error.cause),
  };
}

/** The error again, of its own class and with its marks, to be thrown where the work was asked for. */
export function thrownAgain({ kind, name, message, stack, marks, cause }: ThrownInThread): Error {
  const reason = cause === null ? undefined : thrownAgain(cause);
  switch (kind) {
    case 'database-unreachable':
      return new DatabaseUnreachable(reason);
    case 'database-full':
      return new DatabaseFull(reason);
    case 'other':
      return Object.assign(new Error(message, { cause: reason }), { name, stack, ...marks });
  }
}
