/** One request at the door: who asks, under which id, with which file. */
import type { Request } from 'express';
import type { Actor } from './auth/actor';
import type { ReceivedFile } from './uploads/received-file';

export interface DoorRequest extends Request {
  /** Goes into every log line and every problem of this request. */
  requestId: string;
  actor?: Actor;
  /** The same for every try under one idempotency key: the id of what the request writes. */
  actId: string;
  received?: ReceivedFile;
}
