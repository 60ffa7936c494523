/** Sends what the web framework says about itself into the one log. */
import type { LoggerService } from '@nestjs/common';
import type { Logger } from './logger';

export class NestLog implements LoggerService {
  constructor(private readonly logger: Logger) {}

  log(message: unknown, ...rest: unknown[]): void {
    this.logger.info(textOf(message), { part: partOf(rest) });
  }

  error(message: unknown, ...rest: unknown[]): void {
    const stack = rest.find((item) => typeof item === 'string' && item.includes('\n    at '));
    this.logger.error(textOf(message), { part: partOf(rest), ...(stack ? { stack } : {}), ...(message instanceof Error ? { error: message } : {}) });
  }

  warn(message: unknown, ...rest: unknown[]): void {
    this.logger.warn(textOf(message), { part: partOf(rest) });
  }

  debug(message: unknown, ...rest: unknown[]): void {
    this.logger.debug(textOf(message), { part: partOf(rest) });
  }

  verbose(message: unknown, ...rest: unknown[]): void {
    this.debug(message, ...rest);
  }
}

function textOf(message: unknown): string {
  if (message instanceof Error) return message.message;
  return typeof message === 'string' ? message : JSON.stringify(message);
}

/** The framework passes the speaker's name as its last argument. */
function partOf(rest: readonly unknown[]): string | undefined {
  const last = rest.at(-1);
  return typeof last === 'string' && !last.includes('\n') ? last : undefined;
}
