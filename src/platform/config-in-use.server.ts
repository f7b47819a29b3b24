import { readConfig, type Config } from './config.ts';

let inUse: Config | undefined;

/** The start names the settings of this process once, before anything asks for them. */
export function useConfig(config: Config): void {
  inUse = config;
}

/** The settings of this process; where no start has named them (development, tests), those of the environment. */
export function configInUse(): Config {
  inUse ??= readConfig(process.env, process.cwd());
  return inUse;
}
