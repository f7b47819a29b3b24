import type { IncomingMessage } from 'node:http';

export type Caller = { protocol: 'http' | 'https'; address: string };

/** Who asks, and how. What a proxy says counts only where the operator said that there is one. */
export function callerOf(request: IncomingMessage, trustProxy: boolean): Caller {
  const address = request.socket.remoteAddress ?? '';
  if (!trustProxy) return { protocol: 'http', address };
  const forwarded = lastOf(request.headers['x-forwarded-for']);
  return { protocol: lastOf(request.headers['x-forwarded-proto']) === 'https' ? 'https' : 'http', address: forwarded ?? address };
}

/**
 * Whether a write comes from another site's page. Kit asks this for forms; the API asks here. A program sends neither Origin nor
 * cookie and may write; a browser always names its origin.
 */
export function isCrossSiteWrite(request: IncomingMessage, protocol: string, publicUrl: string): boolean {
  if (['GET', 'HEAD', 'OPTIONS'].includes(request.method ?? '')) return false;
  const { origin, host, cookie, authorization } = request.headers;
  // A browser adds a cookie by itself, never a bearer: with both it may be another site's doing.
  if (cookie === undefined && /^bearer /i.test(authorization ?? '')) return false;
  if (origin !== undefined) return origin !== `${protocol}://${host ?? ''}` && origin !== publicUrl;
  const site = request.headers['sec-fetch-site'];
  return cookie !== undefined || (site !== undefined && site !== 'same-origin' && site !== 'none');
}

function lastOf(header: string | string[] | undefined): string | undefined {
  const text = Array.isArray(header) ? header.join(',') : header;
  return text?.split(',').at(-1)?.trim() || undefined;
}
