import type { TestProject } from 'vitest/node';
import { openAnotherWard } from './another-ward.ts';
import { makeDataFolder, removeDataFolder } from './data-folder.ts';
import { freePort, launch, untilReady } from './product.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    url: string;
    dataDir: string;
  }
}

/** One product with its demonstration for all journeys; or, while writing one, a product that runs: JOURNEY_URL and its JOURNEY_DATA_DIR. */
export default async function setUp(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const { JOURNEY_URL: running, JOURNEY_DATA_DIR: itsData } = process.env;
  if (running && itsData) {
    project.provide('url', running);
    project.provide('dataDir', itsData);
    await openAnotherWard(itsData);
    return undefined;
  }
  const dataDir = makeDataFolder();
  const product = await untilReady(launch({ port: await freePort(), dataDir, env: { HOI_AM_TELL_POOL: '1' } }), 240);
  project.provide('url', product.url);
  project.provide('dataDir', dataDir);
  await openAnotherWard(dataDir);
  return async () => {
    product.process.kill('SIGTERM');
    await product.ended;
    removeDataFolder(dataDir);
  };
}
