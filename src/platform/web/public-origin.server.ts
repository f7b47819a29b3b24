import { addressOf } from '../config.ts';
import { configInUse } from '../config-in-use.server.ts';

/** The beginning of addresses that leave the page, in a chat or on paper: PUBLIC_URL where it is set, else as the reader came. */
export function publicOrigin(asked: URL): string {
  const { publicUrl, host, port } = configInUse();
  return publicUrl === addressOf(host, port) ? asked.origin : publicUrl;
}
