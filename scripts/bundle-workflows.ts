/** Makes the workflow bundle that the worker loads: `bundle-workflows.ts OUT_FILE`. */
import { buildBundle } from '@sinergi/temporal/bundle';

buildBundle(process.argv[2] ?? 'dist/workflow-bundle.js').catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
