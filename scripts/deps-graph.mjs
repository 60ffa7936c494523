/** `npm run deps:graph`: which room imports which, as a drawing in Mermaid; with --files every file is drawn. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { options } from './lib/arguments.mjs';
import { installPackages } from './lib/install.mjs';
import { MODULES, nodePath, ROOT } from './lib/paths.mjs';

const { files } = options({ files: { type: 'boolean' } });
await installPackages();
const tool = join(MODULES, 'dependency-cruiser/bin/dependency-cruise.mjs');
const rooms = files ? [] : ['--collapse', '^(apps/[^/]+|libs/[^/]+|workflows)'];
const args = [tool, '--config', '.dependency-cruiser.cjs', '--output-type', 'mermaid', '--include-only', '^(apps|libs|workflows)/', '--exclude', '\\.spec\\.ts$', ...rooms, 'apps', 'libs', 'workflows'];
const { status, stdout, stderr } = spawnSync(nodePath(), args, { cwd: ROOT, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
process.stdout.write(stdout);
process.stderr.write(stderr);
process.exit(status ?? 1);
