/** What the door is built from: the process puts real parts in, tests put doubles. */
import type { DocumentStore } from '@sinergi/documents/store';
import type { Database } from '@sinergi/persistence/database';
import type { FieldCipher } from '@sinergi/platform/crypto/field-cipher';
import type { Logger } from '@sinergi/platform/logging/logger';
import type { Metrics } from '@sinergi/platform/metrics/metrics';
import type { ProcessGateway } from '@sinergi/temporal/gateway';

export interface DoorSettings {
  /** Address people reach the door under; sign-in links start with it. */
  readonly publicUrl: string;
  readonly temporalUiUrl: string;
  readonly temporalNamespace: string;
  /** Folder of the built console; null serves none. */
  readonly consoleDir: string | null;
  /** Milliseconds a caller waits for a case to appear before it is given a job to watch. */
  readonly patience: number;
}

export interface ApiParts {
  readonly database: Database;
  readonly gateway: ProcessGateway;
  readonly documents: DocumentStore;
  readonly cipher: FieldCipher;
  readonly logger: Logger;
  readonly metrics: Metrics;
  readonly settings: DoorSettings;
  /** Milliseconds since 1970-01-01T00:00Z; the business day of cases that are no rehearsal. */
  readonly now: () => number;
}

export const DOCUMENT_STORE = Symbol('DocumentStore');
export const FIELD_CIPHER = Symbol('FieldCipher');
export const LOGGER = Symbol('Logger');
export const METRICS = Symbol('Metrics');
export const SETTINGS = Symbol('DoorSettings');
export const NOW = Symbol('Now');
