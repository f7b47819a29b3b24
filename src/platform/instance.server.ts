import { createHash } from 'node:crypto';
import { connect, createServer } from 'node:net';

export type Instance = { say: (line: string) => void; release: () => void };

/**
 * Makes this process the one that serves a data folder, by listening on an abstract socket named after it: the kernel frees the name
 * whatever way the process ends. Answers with the line the other one tells when it is taken. start.js asks the same name.
 */
export async function becomeInstance(dataDir: string): Promise<Instance | { taken: string }> {
  const name = `\0hoi-am-${createHash('sha256').update(dataDir).digest('hex').slice(0, 32)}`;
  let line = 'Hồi Âm is starting here already';
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.end(`${line}\n`);
  });
  const mine = await new Promise<boolean>((done, fail) => {
    server.once('error', (error: NodeJS.ErrnoException) => (error.code === 'EADDRINUSE' ? done(false) : fail(error)));
    server.listen(name, () => done(true));
  });
  if (!mine) return { taken: await ask(name) };
  server.unref();
  return { say: (next) => (line = next), release: () => server.close() };
}

function ask(name: string): Promise<string> {
  return new Promise((done) => {
    const socket = connect(name);
    let word = '';
    socket.on('data', (chunk) => (word += chunk.toString()));
    socket.on('error', () => done('Hồi Âm is running here already'));
    socket.on('end', () => done(word.trim()));
  });
}
