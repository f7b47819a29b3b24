import pg from 'pg';

const roles = ['hoiam_owner', 'hoiam_app', 'hoiam_public', 'hoiam_worker'] as const;

/**
 * Roles belong to the whole cluster: made once, and given to whoever signs in, so that each pool can take its role.
 * Throws a sentence for the operator when the signed-in user may not do so and they are missing.
 */
export async function ensureRoles(client: pg.Client): Promise<void> {
  const missing = await missingRoles(client);
  for (const role of missing) await createRole(client, role, missing);
  for (const role of roles) await grantToSelf(client, role);
}

async function missingRoles(client: pg.Client): Promise<string[]> {
  const found = await client.query<{ rolname: string }>('select rolname from pg_roles where rolname = any($1)', [roles]);
  const names = found.rows.map((row) => row.rolname);
  return roles.filter((role) => !names.includes(role));
}

async function createRole(client: pg.Client, role: string, missing: readonly string[]): Promise<void> {
  try {
    await client.query(`create role ${role}`);
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.code === '42710') return;
    const statements = missing.map((name) => `create role ${name};`).join(' ');
    throw new Error(`the database user may not create the roles that keep the parts of the product apart; let an administrator run: ${statements}`, {
      cause: error,
    });
  }
}

async function grantToSelf(client: pg.Client, role: string): Promise<void> {
  const member = await client.query<{ may: boolean }>(`select pg_has_role(current_user, $1, 'member') as may`, [role]);
  if (member.rows[0]?.may) return;
  try {
    await client.query(`grant ${role} to current_user`);
  } catch (error) {
    throw new Error(`the database user may not act as ${role}; let an administrator run: grant ${role} to <that user>;`, { cause: error });
  }
}
