import type { IncomingMessage } from 'node:http';
import { isCrossSiteWrite } from './origin.ts';

export type Unfit = { status: number; code: string; reason: 'tooLarge' | 'tooLong' | 'noLength' | 'crossSite' | 'unreadable' };

/** What a form with a file may weigh, and what the API takes: it gets texts only. */
export const largestForm = 22 * 1024 * 1024;
const largestCall = 1024 * 1024;

/** Why a request is not even looked at, before anything of its body is read. */
export function whyUnfit(request: IncomingMessage, protocol: string, publicUrl: string): Unfit | undefined {
  const url = request.url ?? '/';
  // No text of ours holds a NUL, and PostgreSQL takes none.
  if (/%00/.test(url)) return { status: 400, code: 'web.unreadable', reason: 'unreadable' };
  if (isCrossSiteWrite(request, protocol, publicUrl)) return { status: 403, code: 'web.cross-site', reason: 'crossSite' };
  return isForApi(url) ? unfitCall(request) : tooLarge(request, largestForm, 'tooLarge');
}

export function isForApi(url: string): boolean {
  return /^\/(api|open311)\//.test(url);
}

// A body without a length could go on for ever: the API would keep it whole in memory before it looked at it.
function unfitCall(request: IncomingMessage): Unfit | undefined {
  if (request.headers['transfer-encoding'] !== undefined) return { status: 411, code: 'web.no-length', reason: 'noLength' };
  return tooLarge(request, largestCall, 'tooLong');
}

function tooLarge(request: IncomingMessage, most: number, reason: 'tooLarge' | 'tooLong'): Unfit | undefined {
  return Number(request.headers['content-length'] ?? 0) > most ? { status: 413, code: 'web.too-large', reason } : undefined;
}
