import { connect, type Socket } from 'node:net';

export type Answer = { status: number; head: string; body: string };
export type Client = { send: (request: string) => Promise<Answer>; close: () => void };

/** One kept-open connection that writes HTTP by hand: a client library would cost the machine as much as the server. */
export function openClient(url: string): Promise<Client> {
  const { hostname, port } = new URL(url);
  const socket: Socket = connect(Number(port), hostname);
  socket.setNoDelay();
  let waiting: { done: (answer: Answer) => void; fail: (error: Error) => void } | undefined;
  let received = '';
  const take = () => {
    const end = received.indexOf('\r\n\r\n');
    if (end < 0) return;
    const head = received.slice(0, end);
    const length = Number(/\r\ncontent-length: (\d+)/i.exec(head)?.[1] ?? 0);
    if (received.length < end + 4 + length) return;
    const body = received.slice(end + 4, end + 4 + length);
    received = received.slice(end + 4 + length);
    waiting?.done({ status: Number(head.slice(9, 12)), head, body });
  };
  // One sign for one byte, so that lengths agree; texts are compared, never shown.
  socket.on('data', (chunk) => {
    received += chunk.toString('latin1');
    take();
  });
  socket.on('error', (error) => waiting?.fail(error));
  socket.on('close', () => waiting?.fail(new Error('the connection was closed')));
  const client: Client = {
    send: (request) =>
      new Promise((done, fail) => {
        waiting = { done, fail };
        socket.write(request);
      }),
    close: () => socket.destroy(),
  };
  return new Promise((done, fail) => {
    socket.once('connect', () => done(client));
    socket.once('error', fail);
  });
}

export function get(path: string, headers: Readonly<Record<string, string>> = {}): string {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  return `GET ${path} HTTP/1.1\r\nhost: bench\r\n${lines.join('')}\r\n`;
}

export function post(path: string, body: string): string {
  return `POST ${path} HTTP/1.1\r\nhost: bench\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
}

/** So many clients, each sending its next request when the last was answered, until `requests` were made. Answers the seconds it took. */
export async function drive(url: string, clients: number, requests: number, make: (nth: number) => string, status = 200): Promise<number> {
  const open = await Promise.all(Array.from({ length: clients }, () => openClient(url)));
  let next = 0;
  const began = performance.now();
  await Promise.all(
    open.map(async (client) => {
      while (next < requests) {
        const answer = await client.send(make(next++));
        if (answer.status !== status) throw new Error(`${answer.status} instead of ${status}: ${answer.body.slice(0, 300)}`);
      }
    }),
  );
  const seconds = (performance.now() - began) / 1000;
  for (const client of open) client.close();
  return seconds;
}
