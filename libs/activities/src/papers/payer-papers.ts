/** The papers of each payer of a part of a bill: an invoice with its members, a receipt once it is paid, and one list for those who pay alone. */
import type { MonthKey } from '@sinergi/contracts/activities/ledger.activities';
import { occasionOf } from '@sinergi/contracts/ids';
import type { BillFacts } from '@sinergi/documents/papers/bill-facts';
import { invoicePaper } from '@sinergi/documents/papers/invoice.paper';
import { receiptPaper } from '@sinergi/documents/papers/receipt.paper';
import type { DocumentStore } from '@sinergi/documents/store';
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import { rupiah, sumOf } from '@sinergi/domain/money/rupiah';
import type { Signer } from '@sinergi/domain/parties/capacity';
import { positionTitle } from '@sinergi/domain/roster/position-title';
import { DocumentsRepository } from '@sinergi/persistence/cases/documents.repository';
import type { Database } from '@sinergi/persistence/database';
import { HolderQueries } from '@sinergi/persistence/directory/holders.queries';
import { RecipientQueries } from '@sinergi/persistence/directory/recipients.queries';
import { PaperFactsQueries, type BillOnPaper, type PaperCase } from '@sinergi/persistence/papers/paper-facts.queries';
import { PayerPapersQueries, type MemberOnPaper, type PayerOnPaper, type PersonOwing } from '@sinergi/persistence/papers/payer-papers.queries';
import type { FieldCipher } from '@sinergi/platform/crypto/field-cipher';
import { accountsFor, billOnPaper, orderFor } from './on-paper';
import { PaperMaker } from './paper-maker';
import { Signers } from './signers';

/** How an office without a named head is written to. */
const HEAD = 'Pimpinan';
const EACH_OWN = 'lihat daftar';

interface Head {
  readonly about: PaperCase;
  readonly bill: BillOnPaper;
  readonly signer: Signer;
  readonly on: LocalDate;
}

interface Desk {
  readonly officeId: string;
  readonly officeName: string;
  readonly under: string;
  readonly payers: readonly { readonly payerKey: string }[];
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
    await this.payers.attachInvoice([payer.subBillId], id);
    return id;
  }

  /** For those who pay alone one list at each office that tells them, with the code of each; made once. @param beat called between two papers @returns documents by the name of the letter */
  async lists(key: MonthKey, desks: readonly Desk[], on: LocalDate, beat: () => void): Promise<ReadonlyMap<string, string>> {
    const made = new Map<string, string>();
    const persons = desks.length > 0 ? await this.payers.personsOwing(key) : [];
    for (const desk of desks) {
      const told = new Set(desk.payers.map(({ payerKey }) => payerKey));
      const own = persons.filter(({ payerKey }) => told.has(payerKey));
      made.set(desk.under, own.find(({ invoiceDocumentId }) => invoiceDocumentId !== null)?.invoiceDocumentId ?? (await this.list(key, desk, own, on)));
      beat();
    }
    return made;
  }

  private async list(key: MonthKey, desk: Desk, persons: readonly PersonOwing[], on: LocalDate): Promise<string> {
    const head = await this.headOf(key, on);
    const ids = persons.map(({ subBillId }) => subBillId);
    const people = await this.payers.membersOf(...ids);
    const { no, month, revision } = key;
    const order = orderFor(head.about, 'invoice', on, occasionOf('persons-invoice', no, month, revision, desk.officeId));
    const { id } = await this.maker.make(order, ({ branch = '' }) =>
      invoicePaper({
        ...billOnPaper(head.about, head.bill, head.signer, branch, on),
        accounts: [],
        payer: { title: HEAD, officeName: desk.officeName },
        unit: `peserta-mandiri ${desk.officeName}`,
        members: persons.length,
        amount: sumOf(persons.map(({ amount }) => rupiah(amount))),
        paymentCode: EACH_OWN,
        rules: rulesOf(people),
        people: people.map((person) => ({ ...onList(person, head.about), code: person.paymentCode })),
      }),
    );
    await this.payers.attachInvoice(ids, id);
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

/** All who pay the same, by one row. */
function rulesOf(people: readonly MemberOnPaper[]): BillFacts['rules'] {
  const amounts = [...new Set(people.map(({ amount }) => amount))].sort((one, other) => one - other);
  return amounts.map((each) => ({ rule: 'Iuran peserta mandiri', amount: rupiah(each), members: people.filter(({ amount }) => amount === each).length }));
}

function partOnPaper({ about, bill, signer, on }: Head, payer: PayerOnPaper, number: string): BillFacts {
  const { unit, ownDesk, members, amount, paymentCode, rules, payerKey } = payer;
  const officeName = ownDesk ? payer.officeName : `${payer.officeName}, untuk ${unit}`;
  return {
    ...billOnPaper(about, bill, signer, number, on),
    accounts: accountsFor(bill, payerKey),
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
