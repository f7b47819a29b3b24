type Download = { name: string; mediaType: string; bytes: Uint8Array<ArrayBuffer> };

/** A file as an answer. Its name may hold any letter: RFC 5987 beside a plain one for old programs. */
export function downloadResponse({ name, mediaType, bytes }: Download, reach: 'public' | 'private'): Response {
  const plain = name.replaceAll(/[^A-Za-z0-9._-]/g, '_');
  return new Response(bytes, {
    headers: {
      'content-type': mediaType,
      'content-length': String(bytes.length),
      'content-disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`,
      // What is withdrawn or taken out is gone at once, from every cache on the way too.
      'cache-control': reach === 'public' ? 'no-cache' : 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  });
}
