/** Ends the servers of a test run and waits until nothing of them is left. */
import { once } from 'node:events';

export default async function stopServers(): Promise<void> {
  const servers = globalThis.sinergiTestServers;
  if (!servers || servers.exitCode !== null) return;
  const gone = once(servers, 'exit');
  servers.stdin?.end();
  await gone;
}
