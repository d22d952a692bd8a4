/** The server went away, has not started yet or does not let us in: the same may be asked again later. */
export class DatabaseUnreachable extends Error {
  constructor(cause: unknown) {
    super('the database cannot be reached', { cause });
    this.name = 'DatabaseUnreachable';
  }
}

/** The disk of the server is full: nothing was written. */
export class DatabaseFull extends Error {
  constructor(cause: unknown) {
    super('the disk of the database is full', { cause });
    this.name = 'DatabaseFull';
  }
}

const DISK_FULL = '53100';

/** @param error - what a query failed with, or what was made of it */
export function saysDiskFull(error: unknown): boolean {
  return (
    error instanceof Error &&
    ((error as { readonly code?: unknown }).code === DISK_FULL || saysDiskFull(error.cause))
  );
}
