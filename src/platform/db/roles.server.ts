import pg from 'pg';

const roles = ['hoiam_owner', 'hoiam_app', 'hoiam_public', 'hoiam_worker'] as const;
type Role = (typeof roles)[number];

/**
 * Roles belong to the whole cluster: made once, by whoever signs in for migrations. Throws a sentence for the operator when that
 * user may not do so and they are missing.
 */
export async function ensureRoles(client: pg.Client): Promise<void> {
  const found = await client.query<{ rolname: string }>('select rolname from pg_roles where rolname = any($1)', [roles]);
  const missing = roles.filter((role) => !found.rows.some((row) => row.rolname === role));
  for (const role of missing) {
    const statements = missing.map((name) => `create role ${name};`).join(' ');
    await attempt(client, `create role ${role}`, `the database user may not create the roles that keep the parts of the product apart`, statements);
  }
}

/** Lets the user of `client` act as `wanted`; `granter` is whoever may grant most. Throws a sentence when neither may. */
export async function ensureMember(client: pg.Client, wanted: readonly Role[], granter = client): Promise<void> {
  for (const role of wanted) {
    const asked = await client.query<{ may: boolean; name: string }>(
      `select pg_has_role(current_user, $1, 'member') as may, quote_ident(current_user) as name`,
      [role],
    );
    const { may = false, name = '' } = asked.rows[0] ?? {};
    if (!may) await attempt(granter, `grant ${role} to ${name}`, `the database user ${name} may not act as ${role}`, `grant ${role} to ${name};`);
  }
}

/** Lets hoiam_owner make tables in a database that somebody else owns. */
export async function ensureSchema(client: pg.Client): Promise<void> {
  const asked = await client.query<{ may: boolean; database: string }>(
    `select has_schema_privilege('hoiam_owner', 'public', 'create with grant option, usage with grant option')
        and has_database_privilege('hoiam_owner', current_database(), 'create') as may, quote_ident(current_database()) as database`,
  );
  const { may = false, database = '' } = asked.rows[0] ?? {};
  if (may) return;
  for (const statement of [`grant create on database ${database} to hoiam_owner`, 'grant all on schema public to hoiam_owner with grant option']) {
    await attempt(client, statement, `hoiam_owner may not make tables in ${database}`, `${statement};`);
  }
}

async function attempt(client: pg.Client, statement: string, trouble: string, way: string): Promise<void> {
  try {
    await client.query(statement);
  } catch (error) {
    // Two starts at once: the other one has made it.
    if (error instanceof pg.DatabaseError && error.code === '42710') return;
    throw new Error(`${trouble}; let an administrator of the database run: ${way}`, { cause: error });
  }
}
