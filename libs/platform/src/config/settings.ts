/** Every setting an installation can turn, with what it means and what a sound value looks like. */
import { z } from 'zod';
import { LOG_LEVELS } from '../logging/log-levels';
import { Secret } from './secret';

const KEY_BYTES = 32;
const port = (standard: number) => z.coerce.number('must be a port number').int().min(0).max(65_535).default(standard);
const folder = (standard?: string) => (standard ? z.string().min(1).default(standard) : z.string('is missing').min(1));
const webAddress = (standard?: string) => {
  const address = z.url({ protocol: /^https?$/, error: 'must be a web address such as http://127.0.0.1:3000' });
  return standard ? address.default(standard) : address;
};
const secretAddress = (protocol: RegExp, example: string) =>
  z.url({ protocol, error: `must look like ${example}` }).transform((value) => new Secret(value));
const key = z
  .string('is missing; make one with: openssl rand -base64 32')
  .refine((value) => Buffer.from(value, 'base64').length === KEY_BYTES, 'must be 32 bytes in base64 (openssl rand -base64 32)')
  .transform((value) => new Secret(value));

export const SETTINGS = {
  DATABASE_URL: secretAddress(/^postgres(ql)?$/, 'postgres://user:password@host:5432/sinergi'),
  TEMPORAL_ADDRESS: z.string().regex(/^[^\s:/]+:\d+$/, 'must be host:port').default('127.0.0.1:7233'),
  TEMPORAL_NAMESPACE: z.string().min(1).default('default'),
  TEMPORAL_UI_URL: webAddress('http://127.0.0.1:8233'),
  SMTP_URL: secretAddress(/^smtps?$/, 'smtp://user:password@host:587'),
  MAIL_FROM: z.string().regex(/^[^<>]*<?[^\s<>@]+@[^\s<>@]+>?$/, 'must be an e-mail address, with or without a name').default('Sinergi <sinergi@agency.example>'),
  PUBLIC_URL: webAddress('http://127.0.0.1:3000'),
  API_PORT: port(3000),
  API_HOST: z.string().min(1).default('127.0.0.1'),
  CONSOLE_DIR: folder('apps/console/dist'),
  WORKER_HEALTH_PORT: port(9090),
  DOCUMENTS_DIR: folder(),
  CHECK_URL: webAddress().optional(),
  CHECK_TOKEN: z.string().min(1).transform((value) => new Secret(value)).optional(),
  WORKFLOW_BUNDLE: z.string().min(1).optional(),
  SINERGI_DATA_KEY: key,
  SINERGI_LINK_KEY: key,
  LOG_LEVEL: z.enum(LOG_LEVELS, `must be one of ${LOG_LEVELS.join(', ')}`).default('info'),
  SINERGI_API_URL: webAddress('http://127.0.0.1:3000'),
  SINERGI_TOKEN: z.string().min(1).transform((value) => new Secret(value)).optional(),
  CATCHER_SMTP_PORT: port(1025),
  CATCHER_HTTP_PORT: port(8025),
  CATCHER_DIR: folder(),
  CATCHER_REFUSE: z.string().default(''),
  REGISTRY_PORT: port(8030),
  REGISTRY_TOKEN: z.string('is missing').min(1).transform((value) => new Secret(value)),
  REGISTRY_DELAY_MS: z.coerce.number('must be milliseconds').int().min(0).default(2_000),
  REGISTRY_MANNERS: z.string().default(''),
  REGISTRY_DECEASED: z.string().default(''),
  API_URL: webAddress(),
  MAILBOX_URL: webAddress(),
  CONSOLE_URL: webAddress(),
} as const;

export type SettingName = keyof typeof SETTINGS;
