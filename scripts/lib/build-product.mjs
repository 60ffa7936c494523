/** Builds what runs: the server code, the workflow bundle and the console; each only when its sources changed. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { MODULES, nodePath, ROOT, toolEnvironment } from './paths.mjs';

const DIST = join(ROOT, 'dist');
export const WORKFLOW_BUNDLE = join(DIST, 'workflow-bundle.js');
export const CONSOLE_DIST = join(ROOT, 'apps/console/dist');
const TOOLS = ['package-lock.json', 'tsconfig.json', '.swcrc', 'nest-cli.json'];
const RESOURCES = new Set(['.typ', '.json', '.sql', '.csv', '.html', '.css', '.svg', '.png', '.txt', '.ttf', '.otf']);
const SERVER_ROOMS = ['apps/api', 'apps/worker', 'apps/cli', 'apps/simulator', 'libs'];

const PRODUCTS = [
  { title: 'server code', made: join(DIST, 'server.built'), sources: SERVER_ROOMS, build: buildServer },
  { title: 'workflow bundle', made: join(DIST, 'bundle.built'), sources: ['workflows', 'libs', 'scripts/bundle-workflows.ts'], build: buildBundle },
  { title: 'console', made: join(CONSOLE_DIST, 'console.built'), sources: ['apps/console', 'libs/domain/src', 'libs/contracts/src'], build: buildConsole },
];

/** @returns {Promise<string>} what was done, in words. */
export const build = (tell, signal) => make(PRODUCTS, tell, signal);

/** All that a terminal command needs. */
export const buildServerCode = (tell, signal) => make(PRODUCTS.slice(0, 1), tell, signal);

async function make(products, tell, signal) {
  const done = [];
  for (const { title, made, sources, build: buildIt } of products) {
    const fingerprint = fingerprintOf([...TOOLS, ...sources]);
    if (existsSync(made) && readFileSync(made, 'utf8') === fingerprint) continue;
    tell(title);
    rmSync(made, { force: true });
    await buildIt(signal);
    mkdirSync(dirname(made), { recursive: true });
    writeFileSync(made, fingerprint);
    done.push(title);
  }
  return done.length === 0 ? 'already built' : `built ${done.join(', ')}`;
}

async function buildServer(signal) {
  for (const room of ['apps', 'libs']) rmSync(join(DIST, room), { recursive: true, force: true });
  await run(join(MODULES, '@nestjs/cli/bin/nest.js'), ['build', 'api'], ROOT, signal);
  for (const file of SERVER_ROOMS.flatMap(filesOf).filter((path) => RESOURCES.has(extname(path)))) cpSync(join(ROOT, file), join(DIST, file));
}

function buildBundle(signal) {
  return run('-r', ['@swc-node/register', 'scripts/bundle-workflows.ts', WORKFLOW_BUNDLE], ROOT, signal);
}

function buildConsole(signal) {
  return run(join(MODULES, 'vite/bin/vite.js'), ['build'], join(ROOT, 'apps/console'), signal);
}

function run(script, args, cwd, signal) {
  return new Promise((resolve, reject) => {
    const builder = spawn(nodePath(), [script, ...args], { cwd, env: toolEnvironment(), signal, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    for (const stream of [builder.stdout, builder.stderr]) stream.setEncoding('utf8').on('data', (text) => (said += text));
    builder.on('error', reject);
    builder.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`the build failed:\n${said}`))));
  });
}

function fingerprintOf(places) {
  const hash = createHash('sha256');
  for (const file of places.flatMap(filesOf)) hash.update(file).update('\0').update(readFileSync(join(ROOT, file)));
  return hash.digest('hex');
}

/** @returns {string[]} source files below a place, sorted; what is built, installed or only a test is left out. */
function filesOf(place) {
  const path = join(ROOT, place);
  if (extname(place) || place.startsWith('.')) return [place];
  if (!existsSync(path)) return [];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length + 1))
    .filter((file) => !/(^|\/)(node_modules|dist)\//.test(file) && !file.endsWith('.spec.ts'))
    .sort();
}
