import { createHash } from 'node:crypto';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Topics } from './topics.ts';

export type Encoding = 'br' | 'gzip' | 'identity';
export type KeptPage = {
  topics: readonly string[];
  since: number;
  /** The Vietnamese day of rendering: lateness and windows turn at midnight. */
  day: string;
  renderedAt: Date;
  etag: string;
  headers: Readonly<Record<string, string>>;
  bodies: Partial<Record<Encoding, Buffer>> & { identity: Buffer };
};
export type KeptPages = {
  find: (key: string) => KeptPage | undefined;
  isFresh: (page: KeptPage, day: string) => boolean;
  /** Nothing it speaks of has changed, as far as was heard; its day may be over. */
  isUnchanged: (page: KeptPage) => boolean;
  keep: (key: string, page: KeptPage) => void;
};

/** Whole public pages by address, the longest unused thrown out when they outgrow `maxBytes`. */
export function createKeptPages(topics: Topics, maxBytes = 64 * 1024 * 1024): KeptPages {
  const pages = new Map<string, KeptPage>();
  let bytes = 0;
  const forget = (key: string) => {
    bytes -= sizeOf(pages.get(key));
    pages.delete(key);
  };
  return {
    find: (key) => {
      const page = pages.get(key);
      if (page) {
        pages.delete(key);
        pages.set(key, page);
      }
      return page;
    },
    isFresh: (page, day) => page.day === day && topics.isFresh(page.since, page.topics),
    isUnchanged: (page) => topics.isFresh(page.since, page.topics),
    keep: (key, page) => {
      forget(key);
      pages.set(key, page);
      bytes += sizeOf(page);
      for (const oldest of pages.keys()) {
        if (bytes <= maxBytes) break;
        forget(oldest);
      }
    },
  };
}

// Twice the plain body: the compressed forms and the entry itself take their part.
function sizeOf(page: KeptPage | undefined): number {
  return page ? page.bodies.identity.length * 2 + 1024 : 0;
}

export function etagOf(body: Buffer): string {
  return `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
}

/** The body in a form the browser takes; compressed once and kept. */
export function bodyOf(page: Pick<KeptPage, 'bodies'>, acceptEncoding: string | undefined): { encoding: Encoding; body: Buffer } {
  const encoding = chooseEncoding(page.bodies.identity, acceptEncoding ?? '');
  return { encoding, body: (page.bodies[encoding] ??= compress(encoding, page.bodies.identity)) };
}

function chooseEncoding(body: Buffer, accepted: string): Encoding {
  if (body.length < 1000) return 'identity';
  if (/\bbr\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/.test(accepted)) return 'br';
  if (/\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/.test(accepted)) return 'gzip';
  return 'identity';
}

function compress(encoding: Encoding, body: Buffer): Buffer {
  if (encoding === 'br') return brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } });
  return encoding === 'gzip' ? gzipSync(body, { level: 4 }) : body;
}
