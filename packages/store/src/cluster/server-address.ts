import pg from 'pg';

export const SERVER_USER = 'shuize';
const DATABASE = 'postgres';

/** With the password: never to be printed. */
export function urlOf(port: number, password: string): string {
  return `postgres://${SERVER_USER}:${password}@127.0.0.1:${port}/${DATABASE}`;
}

export async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => {});
  try {
    await client.connect();
    await client.query('SELECT 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}
