/** A process that is told too little, or nonsense, says so completely and shows no secret. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inspect, parseEnv } from 'node:util';
import { EnvProblems, PROCESS_SETTINGS, readEnv, type ProcessName } from './env';
import { Secret } from './secret';

const KEY = Buffer.alloc(32, 1).toString('base64');
const enough = { DATABASE_URL: 'postgres://api:hush@127.0.0.1:5432/sinergi', SINERGI_DATA_KEY: KEY, SINERGI_LINK_KEY: KEY, DOCUMENTS_DIR: '/var/lib/sinergi' };

function problemsOf(process: ProcessName, source: NodeJS.ProcessEnv): readonly string[] {
  try {
    readEnv(process, source);
    return [];
  } catch (error) {
    if (error instanceof EnvProblems) return error.problems;
    throw error;
  }
}

test('what is not said has its usual value', () => {
  const env = readEnv('api', enough);
  expect(env).toMatchObject({ API_PORT: 3000, TEMPORAL_ADDRESS: '127.0.0.1:7233', TEMPORAL_NAMESPACE: 'default', LOG_LEVEL: 'info' });
  expect(env.DATABASE_URL.reveal()).toBe(enough.DATABASE_URL);
});

test('an empty line counts as not said', () => {
  expect(readEnv('api', { ...enough, API_PORT: '', LOG_LEVEL: ' ' })).toMatchObject({ API_PORT: 3000, LOG_LEVEL: 'info' });
});

test('every problem is named at once, without repeating the value', () => {
  const problems = problemsOf('worker', { DATABASE_URL: 'mysql://root:hush@db/x', SINERGI_DATA_KEY: 'hush', LOG_LEVEL: 'loud', WORKER_HEALTH_PORT: 'ninety' });
  expect(problems.map((problem) => problem.split(' ')[0]).sort()).toEqual(
    ['DATABASE_URL', 'DOCUMENTS_DIR', 'LOG_LEVEL', 'SINERGI_DATA_KEY', 'SINERGI_LINK_KEY', 'SMTP_URL', 'WORKER_HEALTH_PORT'],
  );
  expect(problems.join()).not.toMatch(/hush|loud|ninety/);
  expect(problems.find((problem) => problem.startsWith('SMTP_URL'))).toBe('SMTP_URL is missing; it must look like smtp://user:password@host:587');
});

test('a setting of another process is not asked for', () => {
  expect(problemsOf('migrate', { DATABASE_URL: enough.DATABASE_URL })).toEqual([]);
  expect(problemsOf('api', { ...enough, SMTP_URL: 'nonsense' })).toEqual([]);
});

test('a secret shows itself to nobody who does not ask', () => {
  const secret = new Secret('hush');
  expect([String(secret), JSON.stringify({ secret }), inspect({ secret }), Object.values(secret).join()].join()).not.toContain('hush');
  expect(secret.reveal()).toBe('hush');
});

describe('.env.example', () => {
  const text = readFileSync(join(__dirname, '../../../../.env.example'), 'utf8');
  const example = parseEnv(text) as Record<string, string>;

  test('names every setting of the long-lived processes, and no other', () => {
    const mentioned = [...text.matchAll(/^#? ?([A-Z][A-Z_]+)=/gm)].map((match) => match[1]);
    const settings = new Set<string>([...PROCESS_SETTINGS.api, ...PROCESS_SETTINGS.worker, ...PROCESS_SETTINGS.migrate, ...PROCESS_SETTINGS.cli]);
    expect(mentioned.sort()).toEqual([...settings].sort());
  });

  test('carries no secret, and is complete once the keys are filled in', () => {
    expect([example['SINERGI_DATA_KEY'], example['SINERGI_LINK_KEY'], example['SINERGI_TOKEN']].join('')).toBe('');
    const filled = { ...example, SINERGI_DATA_KEY: KEY, SINERGI_LINK_KEY: KEY };
    expect([...problemsOf('api', filled), ...problemsOf('worker', filled), ...problemsOf('migrate', filled), ...problemsOf('cli', filled)]).toEqual([]);
  });
});
