/** Prints the description of the HTTP door (OpenAPI) without a database, for clients to be generated from. */
import 'reflect-metadata';
import { describe } from '../apps/api/src/openapi';
import { createApi } from '../apps/api/src/app';
import type { ApiParts } from '../apps/api/src/parts';
import { loggerFor, toStandardError } from '@sinergi/platform/logging/logger';
import { metricsFor } from '@sinergi/platform/metrics/metrics';

/** Nothing is asked of a part to describe the door; whatever is, has no answer. */
const absent = <Part extends object>(): Part => new Proxy({} as Part, { get: (_target, name) => (name === 'then' ? undefined : () => undefined) });

async function print(): Promise<void> {
  const app = await createApi({
    database: absent<ApiParts['database']>(),
    gateway: absent<ApiParts['gateway']>(),
    documents: absent<ApiParts['documents']>(),
    cipher: absent<ApiParts['cipher']>(),
    logger: loggerFor('openapi', { level: 'error', write: toStandardError }),
    metrics: metricsFor('openapi'),
    settings: { publicUrl: '', temporalUiUrl: '', temporalNamespace: '', consoleDir: null, patience: 0 },
    now: Date.now,
  });
  process.stdout.write(`${JSON.stringify(describe(app), null, 2)}\n`);
  await app.close();
}

void print();
