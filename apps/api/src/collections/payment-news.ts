/** Tells processes of money booked or taken back; what cannot be told now is told by the relay. */
import { Inject, Injectable } from '@nestjs/common';
import type { PaymentBooked } from '@sinergi/contracts/collection.contract';
import type { BookedPayment } from '@sinergi/persistence/money/line-booking';
import { PaymentRequestRepository } from '@sinergi/persistence/requests/payment-request.repository';
import type { Logger } from '@sinergi/platform/logging/logger';
import { PROCESS_GATEWAY, type ProcessGateway } from '@sinergi/temporal/gateway';
import { LOGGER } from '../parts';

/** Messages under way at once: a statement of thousands of lines tells each month once. */
const AT_ONCE = 16;

@Injectable()
export class PaymentNews {
  constructor(
    private readonly payments: PaymentRequestRepository,
    @Inject(PROCESS_GATEWAY) private readonly gateway: ProcessGateway,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  tell(payment: BookedPayment): Promise<void> {
    return this.tellAll([payment]);
  }

  /** A month reads its ledger when told: one message for all of its payments. */
  async tellAll(payments: readonly BookedPayment[]): Promise<void> {
    const months = new Map<string, { no: string; message: PaymentBooked }>();
    for (const { no, booked } of payments) for (const message of booked) months.set(`${no} ${message.month} ${message.revision ?? 1}`, { no, message });
    const left = [...months.values()];
    const untold = new Set<string>();
    const next = async (): Promise<void> => {
      for (let news = left.shift(); news; news = left.shift()) {
        try {
          await this.gateway.paymentBooked(news.no, news.message);
        } catch (error) {
          untold.add(news.no);
          this.logger.warn('payment left to the relay', { cooperationNo: news.no, error });
        }
      }
    };
    await Promise.all(Array.from({ length: Math.min(AT_ONCE, left.length) }, next));
    await this.payments.told(payments.filter(({ no }) => !untold.has(no)).map(({ paymentId }) => paymentId));
  }
}
