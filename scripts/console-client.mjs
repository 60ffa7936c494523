/** Generates the console's client from the door's description: `node scripts/console-client.mjs` after the door has changed. */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MODULES, ROOT } from './lib/paths.mjs';

const run = (args, input) => execFileSync(process.execPath, args, { cwd: ROOT, input, maxBuffer: 32 * 1024 * 1024 });

const description = run(['-r', '@swc-node/register', 'scripts/openapi.ts']);
const client = run([join(MODULES, 'openapi-typescript/bin/cli.js'), '--default-non-nullable=false'], description);

if (process.argv.includes('--print')) process.stdout.write(client);
else writeFileSync(join(ROOT, 'apps/console/src/api/generated/door.d.ts'), client);
