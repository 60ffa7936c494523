/** Temporal's own development server with everything Sinergi needs: its search attributes, and time that can be skipped. */
import { readFileSync } from 'node:fs';
import Module from 'node:module';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { ROOT } from './paths.mjs';

/** @returns {Promise<readonly { name: string, type: string }[]>} the one list, read from its source so that no build is needed. */
export async function searchAttributes() {
  const { transformSync } = await import('@swc/core');
  const file = join(ROOT, 'libs/contracts/src/search-attributes.ts');
  const { code } = transformSync(readFileSync(file, 'utf8'), { filename: file });
  const list = new Module(file);
  list._compile(code, file);
  return list.exports.SEARCH_ATTRIBUTES;
}

/** The values that make skipped time quick and exact; the reasons stand in tools/temporal/dynamic-config.test.yaml. */
async function timeSkipping() {
  const { parse } = await import('yaml');
  const values = parse(readFileSync(join(ROOT, 'tools/temporal/dynamic-config.test.yaml'), 'utf8'));
  return Object.entries(values).map(([key, [{ value }]]) => `${key}=${JSON.stringify(value)}`);
}

/** @param {{ port: number, uiPort?: number, namespace?: string | readonly string[], file?: string, quick?: boolean, log: string }} where without `file` everything is kept in memory; quick: the file survives anything but a crash of the machine itself. */
export async function temporalProgram(binary, { port, uiPort, namespace = 'default', file, quick = false, log }) {
  const attributes = (await searchAttributes()).map(({ name, type }) => `${name}=${type}`);
  const args = [
    'server', 'start-dev', '--ip', '127.0.0.1', '--port', port, ...[namespace].flat().flatMap((name) => ['--namespace', name]), '--log-level', 'error', '--ui-disable-news-fetch',
    ...(uiPort ? ['--ui-port', uiPort] : ['--headless']),
    ...(file ? ['--db-filename', file] : []),
    ...(file && quick ? ['--sqlite-pragma', 'synchronous=off'] : []),
    ...attributes.flatMap((attribute) => ['--search-attribute', attribute]),
    ...(await timeSkipping()).flatMap((value) => ['--dynamic-config-value', value]),
  ];
  return { command: binary, args: args.map(String), log };
}

/** True when the server answers a real request and not only the knock on its port. */
export async function temporalAnswers(address) {
  const [host, port] = address.split(':');
  if (!(await knock(host, Number(port)))) return false;
  const { Connection } = await import('@temporalio/client');
  const connection = await Connection.connect({ address, connectTimeout: 2_000 }).catch(() => undefined);
  try {
    await connection?.workflowService.getSystemInfo({});
    return connection !== undefined;
  } catch {
    return false;
  } finally {
    await connection?.close();
  }
}

export async function untilTemporalAnswers(address, hasEnded, withinMs = 60_000) {
  const deadline = Date.now() + withinMs;
  while (!(await temporalAnswers(address))) {
    if (hasEnded() || Date.now() > deadline) return false;
    await pause(100);
  }
  return true;
}

/** For a server that is not ours: adds what is missing, leaves what is there. */
export async function registerSearchAttributes(address, namespace) {
  const { Connection } = await import('@temporalio/client');
  const { temporal } = await import('@temporalio/proto').then((module) => module.default ?? module);
  const connection = await Connection.connect({ address, connectTimeout: 5_000 });
  try {
    const { customAttributes } = await connection.operatorService.listSearchAttributes({ namespace });
    const missing = (await searchAttributes()).filter(({ name }) => !(name in customAttributes));
    const types = temporal.api.enums.v1.IndexedValueType;
    const wanted = Object.fromEntries(missing.map(({ name, type }) => [name, types[`INDEXED_VALUE_TYPE_${type.replace(/([a-z])([A-Z])/g, '$1_$2').toUpperCase()}`]]));
    if (missing.length > 0) await connection.operatorService.addSearchAttributes({ namespace, searchAttributes: wanted });
    return missing.map(({ name }) => name);
  } finally {
    await connection.close();
  }
}

function knock(host, port) {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 1_000 });
    const finish = (heard) => {
      socket.destroy();
      resolve(heard);
    };
    socket.once('connect', () => finish(true)).once('error', () => finish(false)).once('timeout', () => finish(false));
  });
}
