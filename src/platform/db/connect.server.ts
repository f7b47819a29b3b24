import pg from 'pg';

/** One connection for one task of the start; always closed. */
export async function withClient<Result>(url: string, task: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: url, application_name: 'hoi-am start', connectionTimeoutMillis: 10_000 });
  // A connection cut while idle must not end the process; the next query tells.
  client.on('error', () => undefined);
  await client.connect().catch((error: unknown) => {
    throw new Error(`the database does not answer: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  });
  try {
    return await task(client);
  } finally {
    await client.end();
  }
}
