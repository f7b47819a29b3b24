import { setTimeout as sleep } from 'node:timers/promises';
import { startCluster, type Cluster } from './cluster.server.ts';
import { findPostmaster } from './processes.server.ts';

/** Starts a killed PostgreSQL again, for as long as it takes. Returns the function that ends the watch. */
export function keepAlive(cluster: Cluster, say: (line: string) => void): () => void {
  let watching = true;
  void (async () => {
    let failures = 0;
    while (watching) {
      await sleep(Math.min(200 * 2 ** failures, 5000), undefined, { ref: false });
      if (!watching || findPostmaster(cluster.place.cluster)) continue;
      try {
        say('the database has stopped; starting it again');
        await startCluster(cluster);
        failures = 0;
        say('the database is back');
      } catch (error) {
        failures += 1;
        say(error instanceof Error ? error.message : String(error));
      }
    }
  })();
  return () => {
    watching = false;
  };
}
