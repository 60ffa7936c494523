/** The log of every process: one JSON line per event, about cases and steps, never about people. */
import { LOG_LEVELS, type LogLevel } from './log-levels';
import { maskText, redact } from './redaction';

export interface LogFields {
  readonly cooperationNo?: string;
  readonly stage?: string;
  readonly workflowId?: string;
  readonly error?: unknown;
  readonly [field: string]: unknown;
}

export interface Logger {
  error(message: string, fields?: LogFields): void;
  warn(message: string, fields?: LogFields): void;
  info(message: string, fields?: LogFields): void;
  debug(message: string, fields?: LogFields): void;
  /** A logger whose every line carries these fields too. */
  with(fields: LogFields): Logger;
}

export interface LoggerOptions {
  readonly level?: LogLevel;
  /** Where finished lines go; standard output unless told otherwise. */
  readonly write?: (line: string) => void;
}

/** For a terminal command, whose standard output belongs to its result. */
export const toStandardError = (line: string): void => void process.stderr.write(line);

export function loggerFor(service: string, options: LoggerOptions = {}): Logger {
  const { level = 'info', write = (line) => void process.stdout.write(line) } = options;
  return withFields({ service }, LOG_LEVELS.indexOf(level), write);
}

function withFields(base: LogFields, loudest: number, write: (line: string) => void): Logger {
  const at = (level: LogLevel) => (message: string, fields: LogFields = {}) => {
    if (LOG_LEVELS.indexOf(level) > loudest) return;
    const line = { time: new Date().toISOString(), level, ...base, message: maskText(message), ...(redact(fields) as LogFields) };
    write(`${JSON.stringify(line)}\n`);
  };
  return {
    error: at('error'),
    warn: at('warn'),
    info: at('info'),
    debug: at('debug'),
    with: (fields) => withFields({ ...base, ...(redact(fields) as LogFields) }, loudest, write),
  };
}
