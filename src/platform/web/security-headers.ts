import type { ServerResponse } from 'node:http';

const always: readonly (readonly [string, string])[] = [
  ['x-content-type-options', 'nosniff'],
  ['x-frame-options', 'DENY'],
  ['referrer-policy', 'same-origin'],
  ['cross-origin-opener-policy', 'same-origin'],
  ['cross-origin-resource-policy', 'same-origin'],
  ['permissions-policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()'],
];

/** Set before any handler; pages replace the content policy by Kit's, which names the hashes of what they hold. */
export function setSecurityHeaders(response: ServerResponse, secure: boolean): void {
  for (const [name, value] of always) response.setHeader(name, value);
  response.setHeader('content-security-policy', "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'");
  if (secure) response.setHeader('strict-transport-security', 'max-age=31536000');
}
