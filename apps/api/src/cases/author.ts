/** Who an act is written down under. */
import type { Author } from '@sinergi/persistence/access/audit.repository';
import type { Actor } from '../auth/actor';

export const authorOf = ({ personId, officeId }: Actor, channel: string): Author => ({ personId, officeId, channel });
