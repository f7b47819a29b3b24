import type { ServerResponse } from 'node:http';
import type pg from 'pg';

const silence = 60;

/** Alive: this process answers. Asks nothing else. */
export function answerHealth(response: ServerResponse): void {
  answer(response, 200, { status: 'ok' });
}

/** Ready: the database answers and knows every migration. A silent sequencer is told but takes no page down. */
export async function answerReady(response: ServerResponse, pool: pg.Pool, migrations: readonly string[], ending: boolean): Promise<void> {
  if (ending) return answer(response, 503, { status: 'ending' });
  try {
    const found = await pool.query<{ known: number; silent: number }>(
      `select (select count(*)::int from schema_migration where name = any($1)) as known,
              (select extract(epoch from now() - sequenced_at)::int from journal_head) as silent`,
      [migrations],
    );
    const { known = 0, silent = 0 } = found.rows[0] ?? {};
    const body = {
      status: known === migrations.length ? 'ready' : 'migrations missing',
      database: 'ok',
      sequencer: silent < silence ? 'ok' : `silent for ${silent} s`,
    };
    answer(response, known === migrations.length ? 200 : 503, body);
  } catch {
    answer(response, 503, { status: 'database does not answer' });
  }
}

function answer(response: ServerResponse, status: number, body: Record<string, string>): void {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(JSON.stringify(body));
}
