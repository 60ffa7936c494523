/** The mail catcher as a process: for the demo, for development and for tests of the whole. */
import { envOrExit } from '@sinergi/platform/config/env';
import { loggerFor } from '@sinergi/platform/logging/logger';
import { startCatcher } from './catcher';

async function main(): Promise<void> {
  const env = envOrExit('catcher');
  const log = loggerFor('catcher', { level: env.LOG_LEVEL });
  const catcher = await startCatcher(
    { folder: env.CATCHER_DIR, smtpPort: env.CATCHER_SMTP_PORT, httpPort: env.CATCHER_HTTP_PORT, refusedDomains: env.CATCHER_REFUSE.split(',') },
    log,
  );
  log.info('catching mail', { smtpPort: catcher.smtpPort, httpPort: catcher.httpPort });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void catcher.stop().then(() => process.exit(0)));
}

main().catch((error: unknown) => {
  loggerFor('catcher').error('the catcher could not start', { error });
  process.exit(1);
});
