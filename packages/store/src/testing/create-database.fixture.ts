import pg from 'pg';

/** Makes a database on a server. @returns its address */
export async function createDatabase(server: string, name: string, options = ''): Promise<string> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  await client.query(`CREATE DATABASE ${name} ${options}`);
  await client.end();
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}
