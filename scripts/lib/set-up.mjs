/** The phases every command begins with on a fresh machine; each is passed over once it is done. */
import { join } from 'node:path';
import { installPackages } from './install.mjs';
import { oneAtATime } from './lock.mjs';
import { WORKSHOP } from './paths.mjs';
import { temporalBinary } from './temporal-binary.mjs';

export const SET_UP_PHASES = 2;
const LOCK = join(WORKSHOP, 'set-up.lock');

/** @returns {Promise<string | undefined>} path of the Temporal program; none is looked for when a server is named. */
export async function setUp(phases) {
  let path;
  await packagesPhase(phases);
  await phases.run('Temporal server', (tell) => {
    if (process.env.TEMPORAL_ADDRESS) return `the one at ${process.env.TEMPORAL_ADDRESS}`;
    return oneAtATime(LOCK, tell, phases.signal, async () => {
      const found = await temporalBinary(tell, phases.signal);
      path = found.path;
      return found.how;
    });
  });
  return path;
}

export function packagesPhase(phases) {
  return phases.run('Packages', (tell) =>
    oneAtATime(LOCK, tell, phases.signal, () => {
      tell('npm ci, about a minute');
      return installPackages(phases.signal);
    }),
  );
}

export function buildPhase(phases) {
  return phases.run('Build', (tell) =>
    oneAtATime(LOCK, tell, phases.signal, async () => {
      const { build } = await import('./build-product.mjs');
      return build(tell, phases.signal);
    }),
  );
}
