/** What the worker is built from: the process puts real parts in, a suite its own. */
import type { ExternalCheck } from '@sinergi/contracts/activities/external-check';
import type { DocumentStore } from '@sinergi/documents/store';
import type { Mailer } from '@sinergi/mail/mailer';
import type { Database } from '@sinergi/persistence/database';
import type { FieldCipher } from '@sinergi/platform/crypto/field-cipher';
import type { Logger } from '@sinergi/platform/logging/logger';
import type { Metrics } from '@sinergi/platform/metrics/metrics';
import type { TemporalGateway } from '@sinergi/temporal/temporal-gateway';
import type { HostOptions } from '@sinergi/temporal/worker-host';

export interface WorkerParts {
  readonly database: Database;
  readonly gateway: TemporalGateway;
  readonly documents: DocumentStore;
  readonly cipher: FieldCipher;
  readonly mailer: Mailer;
  /** Whoever answers identity checks. */
  readonly check: ExternalCheck;
  readonly logger: Logger;
  readonly metrics: Metrics;
  readonly linkKey: string;
  readonly mailFrom: string;
  /** Address people reach the console under. */
  readonly publicUrl: string;
  readonly address: string;
  readonly namespace: string;
  /** The product's own queue unless told otherwise. */
  readonly taskQueue?: string;
  readonly bundle: HostOptions['bundle'];
  /** null: nobody watches this worker. */
  readonly healthPort: number | null;
  /** Seconds a submitted request is left to the door before the relay tells it. */
  readonly relayPatience: number;
  readonly maxCachedWorkflows?: number;
  /** Called when the engine stops by itself. */
  readonly gone: () => void;
}
