/** Tells processes of booked money; what cannot be told now is told by the relay. */
import { Inject, Injectable } from '@nestjs/common';
import { PaymentRequestRepository, type BookedPayment } from '@sinergi/persistence/requests/payment-request.repository';
import type { Logger } from '@sinergi/platform/logging/logger';
import { PROCESS_GATEWAY, type ProcessGateway } from '@sinergi/temporal/gateway';
import { LOGGER } from '../parts';

@Injectable()
export class PaymentNews {
  constructor(
    private readonly payments: PaymentRequestRepository,
    @Inject(PROCESS_GATEWAY) private readonly gateway: ProcessGateway,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async tell({ no, paymentId, booked }: BookedPayment): Promise<void> {
    try {
      for (const message of booked) await this.gateway.paymentBooked(no, message);
      await this.payments.told(paymentId);
    } catch (error) {
      this.logger.warn('payment left to the relay', { cooperationNo: no, error });
    }
  }
}
