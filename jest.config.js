/** Which tests there are: the law, the database, the doors, the stories and the browser; the aliases come from tsconfig.json. */
const { readFileSync } = require('node:fs');
const { resolve } = require('node:path');
const { esmPackages } = require('./scripts/lib/esm-packages.cjs');

const { compilerOptions } = JSON.parse(readFileSync(resolve(__dirname, 'tsconfig.json'), 'utf8'));
const aliases = Object.fromEntries(
  Object.entries(compilerOptions.paths).map(([alias, [target]]) => [
    `^${alias.replace('*', '(.*)')}$`,
    target.replace('./', '<rootDir>/').replace('*', '$1'),
  ]),
);

const typescript = ['@swc/jest', { ...JSON.parse(readFileSync(resolve(__dirname, '.swcrc'), 'utf8')), sourceMaps: 'inline', swcrc: false }];
const esm = ['@swc/jest', { swcrc: false, sourceMaps: false, module: { type: 'commonjs' }, jsc: { target: 'es2022', parser: { syntax: 'ecmascript' } } }];
const esmNames = esmPackages(resolve(__dirname, 'node_modules')).join('|');

const base = {
  rootDir: __dirname,
  testEnvironment: 'node',
  cacheDirectory: '<rootDir>/.sinergi/jest-cache',
  setupFiles: ['reflect-metadata'],
  moduleFileExtensions: ['ts', 'js', 'mjs', 'cjs', 'json', 'node'],
  moduleNameMapper: aliases,
  transform: { '^.+\\.ts$': typescript, '^.+\\.m?js$': esm },
  // anchored: a bare /dist/ would also hide the dist folders of packages
  transformIgnorePatterns: [`/node_modules/(?!(?:${esmNames})/)(?!.*/node_modules/(?:${esmNames})/).*\\.c?js$`, '<rootDir>/dist/'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.sinergi/', '<rootDir>/apps/console/dist/'],
};
const withServers = { ...base, globalSetup: '<rootDir>/test/harness/global-setup.ts', globalTeardown: '<rootDir>/test/harness/global-teardown.ts' };

/** @type {import('jest').Config} */
module.exports = {
  maxWorkers: 2,
  // a busy machine is no failure: only a test that hangs is; jest heeds it here and not within a project
  testTimeout: 60_000,
  projects: [
    {
      ...base,
      displayName: 'law',
      testMatch: ['<rootDir>/{apps,libs,workflows,scripts}/**/*.spec.ts', '<rootDir>/test/architecture/*.spec.ts'],
      testPathIgnorePatterns: ['/node_modules/', '\\.(db|http)\\.spec\\.ts$'],
    },
    { ...withServers, displayName: 'db', testMatch: ['<rootDir>/{apps,libs}/**/*.db.spec.ts'] },
    { ...withServers, displayName: 'doors', testMatch: ['<rootDir>/{apps,libs}/**/*.http.spec.ts'] },
    { ...withServers, displayName: 'stories', testMatch: ['<rootDir>/test/stories/*.story.ts', '<rootDir>/test/histories/*.spec.ts'] },
    { ...base, displayName: 'e2e', testMatch: ['<rootDir>/test/e2e/*.e2e.ts'] },
  ],
};
