import { sql, type RawBuilder } from 'kysely';
import type pg from 'pg';

const mark = '/*kept*/';

/**
 * Begins a statement that runs at every page or submission: each connection keeps its plan, and planning costs more than running it.
 * Its text must be one of few, with parameters for what differs; a limit stands in it by `sql.lit`, or the plan is made for any number.
 */
export const kept: RawBuilder<unknown> = sql.raw(mark);

// More would be a text made up of what was asked, which the server would have to remember.
const most = 200;
const names = new Map<string, string>();

/** Kysely cannot name statements, so the connection does it for the marked ones. */
export function keepPlans(client: pg.PoolClient): void {
  const query = client.query.bind(client) as (...given: unknown[]) => unknown;
  const named = (text: unknown, values?: unknown, ...rest: unknown[]) => {
    const name = typeof text === 'string' && text.startsWith(mark) ? nameOf(text) : undefined;
    return name === undefined ? query(text, values, ...rest) : query({ name, text, values }, ...rest);
  };
  Object.assign(client, { query: named });
}

function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known !== undefined || names.size >= most) return known;
  const name = `kept-${names.size + 1}`;
  names.set(text, name);
  return name;
}
