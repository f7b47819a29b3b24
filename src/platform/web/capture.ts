import type { ServerResponse } from 'node:http';

export type Captured = {
  status: number;
  headers: Record<string, string>;
  topics: readonly string[];
  setsCookies: boolean;
  body: Buffer;
};

/**
 * Holds back what a handler answers when `wanted` says so by its headers, and gives it to `done`, which then answers.
 * Everything else passes as it comes. The header x-topic never leaves.
 */
export function captureResponse(
  response: ServerResponse,
  wanted: (head: Pick<Captured, 'headers'>) => boolean,
  done: (captured: Captured) => void,
): void {
  const original = { writeHead: response.writeHead, write: response.write, end: response.end };
  const chunks: Buffer[] = [];
  let holding = false;
  const restore = () => Object.assign(response, original);
  const decide = (status: number) => {
    holding = wanted({ headers: plainHeaders(response) });
    response.statusCode = status;
    if (!holding) restore();
  };
  const hold = (chunk: unknown) => {
    if (typeof chunk === 'string') chunks.push(Buffer.from(chunk));
    else if (chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk));
  };

  Object.assign(response, {
    writeHead(status: number, ...rest: unknown[]) {
      const headers = rest.find((part) => typeof part === 'object' && part !== null);
      for (const [name, value] of Object.entries(headers ?? {})) response.setHeader(name, value);
      decide(status);
      if (holding) return response;
      response.removeHeader('x-topic');
      return response.writeHead(status);
    },
    write(chunk: unknown) {
      if (!holding) {
        restore();
        return response.write(chunk);
      }
      hold(chunk);
      return true;
    },
    end(chunk?: unknown) {
      if (!holding) {
        restore();
        return response.end(chunk);
      }
      hold(chunk);
      restore();
      done(take(response, Buffer.concat(chunks)));
      return response;
    },
  });
}

function take(response: ServerResponse, body: Buffer): Captured {
  const topics = String(response.getHeader('x-topic') ?? '')
    .split(/[\s,]+/)
    .filter((topic) => topic !== '');
  response.removeHeader('x-topic');
  // Recomputed for the body that is really sent.
  response.removeHeader('content-length');
  return { status: response.statusCode, headers: plainHeaders(response), topics, setsCookies: response.hasHeader('set-cookie'), body };
}

function plainHeaders(response: ServerResponse): Record<string, string> {
  const plain: Record<string, string> = {};
  for (const [name, value] of Object.entries(response.getHeaders())) {
    if (value !== undefined && name !== 'set-cookie') plain[name] = Array.isArray(value) ? value.join(', ') : String(value);
  }
  return plain;
}
