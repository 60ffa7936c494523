/** `npm run build`: server code, workflow bundle and console, each only when its sources changed. */
import { Phases } from './lib/phases.mjs';
import { buildPhase, packagesPhase } from './lib/set-up.mjs';

const phases = new Phases(2);
await phases.carryOut(async () => {
  await packagesPhase(phases);
  await buildPhase(phases);
});
