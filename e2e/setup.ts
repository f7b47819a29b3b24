import type { TestProject } from 'vitest/node';
import { makeDataFolder, removeDataFolder } from './data-folder.ts';
import { freePort, launch, untilReady } from './product.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    url: string;
    dataDir: string;
  }
}

/** One product with its demonstration for all journeys. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = makeDataFolder();
  const product = await untilReady(launch({ port: await freePort(), dataDir, env: { HOI_AM_TELL_POOL: '1' } }), 240);
  project.provide('url', product.url);
  project.provide('dataDir', dataDir);
  return async () => {
    product.process.kill('SIGTERM');
    await product.ended;
    removeDataFolder(dataDir);
  };
}
