import { type Explained, failure, type Result } from '@shuize/domain';
import { type Database, openCluster, openDatabase, runningCluster } from '@shuize/store';

/** Where the data of a platform are. */
export interface DataPlace {
  /** Folder of the embedded server. */
  readonly folder: string;
  /** A PostgreSQL server to use instead; `null`: the embedded one. */
  readonly databaseUrl: string | null;
}

/** A database, and its URL with the password, never to be printed. */
export interface OpenedData {
  readonly database: Database;
  readonly url: string;
}

/**
 * Works on the data of a platform: beside it while it runs, or with its server started for the work and stopped again.
 *
 * @returns also why the data could not be opened
 */
export async function withDatabase<Value, Fault>(
  { folder, databaseUrl }: DataPlace,
  work: (opened: OpenedData) => Promise<Result<Value, Fault>>,
): Promise<Result<Value, Fault | Explained>> {
  const url = databaseUrl ?? (await runningCluster(folder));
  if (url !== null) {
    return onServer(url, work);
  }
  const cluster = await openCluster(folder);
  if (!cluster.ok) {
    return failure(cluster.error);
  }
  try {
    return await onServer(cluster.value.url, work);
  } finally {
    await cluster.value.stop();
  }
}

async function onServer<Value, Fault>(
  url: string,
  work: (opened: OpenedData) => Promise<Result<Value, Fault>>,
): Promise<Result<Value, Fault | Explained>> {
  const database = await openDatabase(url);
  if (!database.ok) {
    return failure(database.error);
  }
  try {
    return await work({ database: database.value, url });
  } finally {
    await database.value.close();
  }
}
