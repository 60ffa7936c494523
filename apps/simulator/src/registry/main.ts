/** The rehearsed population registry as a process. */
import { envOrExit } from '@sinergi/platform/config/env';
import { loggerFor } from '@sinergi/platform/logging/logger';
import { AnswerCalls } from './answer-calls';
import { MANNERS, startRegistry } from './registry';

async function main(): Promise<void> {
  const env = envOrExit('registry');
  const log = loggerFor('registry', { level: env.LOG_LEVEL });
  const wished = env.REGISTRY_MANNERS.split(',').map((word) => word.trim());
  const registry = await startRegistry(
    {
      port: env.REGISTRY_PORT,
      token: env.REGISTRY_TOKEN.reveal(),
      delayMs: env.REGISTRY_DELAY_MS,
      manners: new Set(MANNERS.filter((manner) => wished.includes(manner))),
      book: { deceased: new Set(env.REGISTRY_DECEASED.split(',').filter(Boolean)), names: new Map() },
    },
    new AnswerCalls(() => ({ apiUrl: env.SINERGI_API_URL, token: env.SINERGI_TOKEN?.reveal() ?? '' })),
    log,
  );
  log.info('the registry answers', { url: registry.url });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void registry.stop().then(() => process.exit(0)));
}

main().catch((error: unknown) => {
  loggerFor('registry').error('the registry could not start', { error });
  process.exit(1);
});
