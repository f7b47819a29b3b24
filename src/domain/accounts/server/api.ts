import { clientAddressHeader } from './client-address.ts';
import type { House } from './house.ts';

const open = new Set(['POST /api/auth/sign-in/username', 'POST /api/auth/sign-out', 'GET /api/auth/get-session', 'GET /api/auth/ok']);

/**
 * The ceremonies at /api/auth: only those an officer's program needs. Everything else the library knows (signing up,
 * changing names) is not found; accounts are made by verbs. `clientAddress` is what the server itself saw.
 */
export async function answerAuth(house: House, request: Request, clientAddress: string): Promise<Response> {
  if (!open.has(`${request.method} ${new URL(request.url).pathname}`)) {
    return Response.json(
      { type: 'about:blank', title: 'Not Found', status: 404 },
      { status: 404, headers: { 'content-type': 'application/problem+json' } },
    );
  }
  const headers = new Headers(request.headers);
  headers.set(clientAddressHeader, clientAddress);
  // The server's own Request is only like one: the library gets a real one.
  const body = request.method === 'POST' ? await request.text() : null;
  return house.ceremonies.handler(new Request(request.url, { method: request.method, headers, body }));
}
