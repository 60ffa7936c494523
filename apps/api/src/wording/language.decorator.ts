/** In which language the caller wants ready-made sentences: Indonesian unless English is asked for. */
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Titled } from '@sinergi/contracts/views';
import type { DoorRequest } from '../door-request';

export type Tongue = keyof Titled;

export const AskedLanguage = createParamDecorator((_: unknown, context: ExecutionContext): Tongue => {
  const { query, headers } = context.switchToHttp().getRequest<DoorRequest>();
  const asked = query['lang'] ?? headers['accept-language']?.slice(0, 2).toLowerCase();
  return asked === 'en' ? 'en' : 'id';
});
