/** Finds a free port, preferably the usual one; moves aside when another program or stack has it. */
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer } from 'node:net';

const HOST = '127.0.0.1';
const STEPS_ASIDE = 200;
/**
 * A port is claimed by holding the UDP port of the same number for as long as this process lives: no two stacks can
 * hold it, the TCP port stays free for the server it is meant for, and even `kill -9` gives it back.
 */
const claims = new Map();

/** @param {number} [preferred] tried first, then the numbers above it; without it the system picks. */
export async function freePort(preferred = 0) {
  for (let step = 0; step < STEPS_ASIDE; step += 1) {
    const claim = await claimed(preferred && preferred + step);
    if (!claim) continue;
    const { port } = claim.address();
    if (await listens(port)) {
      claim.close();
      continue;
    }
    claims.set(port, claim);
    return port;
  }
  throw new Error(`no free port from ${preferred} to ${preferred + STEPS_ASIDE - 1}`);
}

export function giveBack(port) {
  claims.get(port)?.close();
  claims.delete(port);
}

async function claimed(port) {
  const socket = createSocket('udp4').unref();
  socket.bind({ port, address: HOST, exclusive: true });
  try {
    await once(socket, 'listening');
    return socket;
  } catch {
    return undefined;
  }
}

/** Whether somebody serves there already. */
function listens(port) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(true));
    server.listen({ port, host: HOST, exclusive: true }, () => server.close(() => resolve(false)));
  });
}
