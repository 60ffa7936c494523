/** Finds a free port, preferably the usual one; moves aside when another program or stack has it. */
import { createServer } from 'node:net';

const HOST = '127.0.0.1';
const STEPS_ASIDE = 200;
// handed out by this process, perhaps not yet taken by the program that asked
const promised = new Set();

/** @param {number} [preferred] tried first, then the numbers above it; without it the system picks. */
export async function freePort(preferred = 0) {
  const candidates = preferred ? Array.from({ length: STEPS_ASIDE }, (_, step) => preferred + step) : [0, 0, 0];
  for (const candidate of candidates) {
    const port = await probe(candidate);
    if (port && !promised.has(port)) {
      promised.add(port);
      return port;
    }
  }
  throw new Error(`no free port from ${preferred} to ${preferred + STEPS_ASIDE - 1}`);
}

/** For a second attempt: the port was free when asked, and taken a moment later. */
export const giveBack = (port) => promised.delete(port);

function probe(port) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(undefined));
    server.listen({ port, host: HOST, exclusive: true }, () => {
      const { port: bound } = server.address();
      server.close(() => resolve(bound));
    });
  });
}
