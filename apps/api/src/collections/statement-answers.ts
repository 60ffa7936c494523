/** What became of a statement: its lines, what they were booked to, and those that wait. */
import { Injectable } from '@nestjs/common';
import { StatementRepository } from '@sinergi/persistence/requests/statement.repository';
import { PaymentQueries, paymentView } from '@sinergi/persistence/views/payments.queries';
import { personWith, type Actor } from '../auth/actor';

@Injectable()
export class StatementAnswers {
  constructor(
    private readonly statements: StatementRepository,
    private readonly payments: PaymentQueries,
  ) {}

  async of(statementId: string, actor: Actor) {
    const { lines, sequence, unmatched } = await this.statements.linesOf(statementId);
    const confirms = personWith(actor, 'confirm-payment');
    const matched = (await this.payments.ofStatement(statementId)).map((payment) => paymentView(payment, confirms));
    return { statementId, lines, sequence, matched, unmatched };
  }
}
