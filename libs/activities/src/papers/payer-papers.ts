/** The papers of each office that owes a part of a bill: an invoice with its members, and a receipt once its part is paid. */
import type { MonthKey } from '@sinergi/contracts/activities/ledger.activities';
import { occasionOf } from '@sinergi/contracts/ids';
import type { BillFacts } from '@sinergi/documents/papers/bill-facts';
import { invoicePaper } from '@sinergi/documents/papers/invoice.paper';
import { receiptPaper } from '@sinergi/documents/papers/receipt.paper';
import type { DocumentStore } from '@sinergi/documents/store';
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import { rupiah } from '@sinergi/domain/money/rupiah';
import type { Signer } from '@sinergi/domain/parties/capacity';
import { positionTitle } from '@sinergi/domain/roster/position-title';
import { DocumentsRepository } from '@sinergi/persistence/cases/documents.repository';
import type { Database } from '@sinergi/persistence/database';
import { HolderQueries } from '@sinergi/persistence/directory/holders.queries';
import { RecipientQueries } from '@sinergi/persistence/directory/recipients.queries';
import { PaperFactsQueries, type BillOnPaper, type PaperCase } from '@sinergi/persistence/papers/paper-facts.queries';
import { PayerPapersQueries, type MemberOnPaper, type PayerOnPaper } from '@sinergi/persistence/papers/payer-papers.queries';
import type { FieldCipher } from '@sinergi/platform/crypto/field-cipher';
import { billOnPaper, orderFor } from './on-paper';
import { PaperMaker } from './paper-maker';
import { Signers } from './signers';

/** How an office without a named head is written to. */
const HEAD = 'Pimpinan';

interface Head {
  readonly about: PaperCase;
  readonly bill: BillOnPaper;
  readonly signer: Signer;
  readonly on: LocalDate;
}

export interface PaidPayer extends PayerOnPaper {
  readonly receiptDocumentId: string;
}

export class PayerPapers {
  private readonly facts: PaperFactsQueries;
  private readonly payers: PayerPapersQueries;
  private readonly signers: Signers;
  private readonly maker: PaperMaker;

  constructor(database: Database, store: DocumentStore, cipher: FieldCipher) {
    this.facts = new PaperFactsQueries(database);
    this.payers = new PayerPapersQueries(database, cipher);
    this.signers = new Signers(new RecipientQueries(database), new HolderQueries(database));
    this.maker = new PaperMaker(new DocumentsRepository(database), store);
  }

  /** Made once for each; what stands already is only named. @param beat called between two papers @returns documents by payer */
  async invoices(key: MonthKey, on: LocalDate, beat: () => void): Promise<ReadonlyMap<string, string>> {
    const payers = await this.payers.billed(key);
    const missing = payers.some(({ invoiceDocumentId }) => invoiceDocumentId === null);
    const head = missing ? await this.headOf(key, on) : null;
    const made = new Map<string, string>();
    for (const payer of payers) {
      made.set(payer.payerKey, payer.invoiceDocumentId ?? (await this.invoice(head as Head, payer)));
      beat();
    }
    return made;
  }

  /** @param mailing the letters that carry receipts of the bill: who got theirs is not among the answer */
  async receipts(key: MonthKey, mailing: string, on: LocalDate, beat: () => void): Promise<PaidPayer[]> {
    const payers = await this.payers.paid(key, mailing);
    if (payers.length === 0) return [];
    const head = await this.headOf(key, on);
    const paid: PaidPayer[] = [];
    for (const payer of payers) {
      paid.push({ ...payer, receiptDocumentId: payer.receiptDocumentId ?? (await this.receipt(head, payer)) });
      beat();
    }
    return paid;
  }

  private async invoice(head: Head, payer: PayerOnPaper): Promise<string> {
    const people = await this.payers.membersOf(payer.subBillId);
    const order = orderFor(head.about, 'invoice', head.on, occasionOf('payer-invoice', payer.subBillId));
    const { id } = await this.maker.make(order, ({ branch = '' }) => invoicePaper({ ...partOnPaper(head, payer, branch), people: people.map((person) => onList(person, head.about)) }));
    await this.payers.attachInvoice(payer.subBillId, id);
    return id;
  }

  private async receipt(head: Head, payer: PayerOnPaper): Promise<string> {
    const order = orderFor(head.about, 'receipt', head.on, occasionOf('payer-receipt', payer.subBillId));
    const { id } = await this.maker.make(order, ({ branch = '' }) =>
      receiptPaper({ ...partOnPaper(head, payer, branch), invoiceNumber: payer.invoiceNumber, paid: rupiah(payer.paid), paidOn: payer.lastPaidOn ?? head.on }),
    );
    await this.payers.attachReceipt(payer.subBillId, id);
    return id;
  }

  private async headOf({ no, month, revision }: MonthKey, on: LocalDate): Promise<Head> {
    const about = await this.facts.caseOf(no);
    const bill = await this.facts.billOf(no, month, revision);
    return { about, bill, on, signer: await this.signers.signerFor({ no, officeId: about.branch.id, positions: ['branch-head'], on }) };
  }
}

function partOnPaper({ about, bill, signer, on }: Head, payer: PayerOnPaper, number: string): BillFacts {
  const { officeName, members, amount, paymentCode, rules, payerKey } = payer;
  return {
    ...billOnPaper(about, bill, signer, number, on),
    payer: { title: HEAD, officeName },
    unit: payerKey.startsWith('office:') ? officeName : payerKey,
    members,
    amount: rupiah(amount),
    paymentCode,
    rules: rules.map((rule) => ({ ...rule, amount: rupiah(rule.amount) })),
  };
}

function onList({ nameMasked, nikMasked, positionCode, rt, rw, village, amount }: MemberOnPaper, { terms }: PaperCase): NonNullable<BillFacts['people']>[number] {
  const place = [rt && `RT ${rt}`, rw && `RW ${rw}`, village].filter(Boolean).join(', ');
  return { name: nameMasked, nik: nikMasked, position: positionTitle(terms.positions, positionCode), place, amount: rupiah(amount) };
}
