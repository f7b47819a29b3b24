import { clusterUrl, superuser, type Cluster } from '../embedded/cluster.server.ts';
import { withClient } from './connect.server.ts';
import { ensureRoles } from './roles.server.ts';

/** Roles of an embedded cluster may sign in by themselves: its socket folder admits only its owner. */
export async function prepareCluster(cluster: Cluster): Promise<void> {
  await withClient(clusterUrl(cluster, superuser, 'postgres'), async (client) => {
    await ensureRoles(client);
    for (const role of ['hoiam_owner', 'hoiam_app', 'hoiam_public', 'hoiam_worker']) await client.query(`alter role ${role} login`);
  });
}

/** Makes an empty database anew, dropping what a start killed in the middle may have left under that name. */
export async function createDatabase(cluster: Cluster, name: string, template = 'template1'): Promise<void> {
  await withClient(clusterUrl(cluster, superuser, 'postgres'), async (client) => {
    await client.query(`drop database if exists ${name} with (force)`);
    await client.query(`create database ${name} owner hoiam_owner template ${template}`);
  });
}

export async function databaseExists(cluster: Cluster, name: string): Promise<boolean> {
  return withClient(clusterUrl(cluster, superuser, 'postgres'), async (client) => {
    const found = await client.query('select 1 from pg_database where datname = $1', [name]);
    return found.rows.length === 1;
  });
}

/** The moment a database comes into being for everybody: whole, or not at all. */
export async function renameDatabase(cluster: Cluster, from: string, to: string): Promise<void> {
  await withClient(clusterUrl(cluster, superuser, 'postgres'), (client) => client.query(`alter database ${from} rename to ${to}`));
}
