/** The hands for papers: drafts of a case, and the invoice and receipt of a month. */
import type { Drafted, PapersActivities } from '@sinergi/contracts/activities/papers.activities';
import { NamedFailure } from '@sinergi/contracts/failures';
import { cooperationProcess, occasionOf } from '@sinergi/contracts/ids';
import { agreementPaper } from '@sinergi/documents/papers/agreement.paper';
import { circularPaper } from '@sinergi/documents/papers/circular.paper';
import { invoicePaper } from '@sinergi/documents/papers/invoice.paper';
import { memorandumPaper } from '@sinergi/documents/papers/memorandum.paper';
import type { CaseFacts, PaperContent } from '@sinergi/documents/papers/paper';
import { receiptPaper } from '@sinergi/documents/papers/receipt.paper';
import type { DocumentStore } from '@sinergi/documents/store';
import type { ContributionMonth } from '@sinergi/domain/calendar/contribution-month';
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import { rupiah } from '@sinergi/domain/money/rupiah';
import { agencyOffice } from '@sinergi/domain/parties/agency';
import type { Signer } from '@sinergi/domain/parties/capacity';
import type { Side } from '@sinergi/domain/parties/office';
import type { PaperCode } from '@sinergi/domain/terms/stage-plan';
import { DocumentsRepository } from '@sinergi/persistence/cases/documents.repository';
import type { Database } from '@sinergi/persistence/database';
import { HolderQueries } from '@sinergi/persistence/directory/holders.queries';
import { RecipientQueries } from '@sinergi/persistence/directory/recipients.queries';
import { HolidayQueries } from '@sinergi/persistence/law/holidays.queries';
import { ArrearsFactsQueries } from '@sinergi/persistence/money/arrears-facts.queries';
import { BillPapersRepository } from '@sinergi/persistence/papers/bill-papers.repository';
import { PaperFactsQueries, type PaperCase } from '@sinergi/persistence/papers/paper-facts.queries';
import { billOnPaper, caseOnPaper, orderFor } from './papers/on-paper';
import { PaperMaker } from './papers/paper-maker';
import { Signers } from './papers/signers';
import { warnOnPaper } from './papers/warnings';

const PAPERS: Record<PaperCode, (facts: CaseFacts) => PaperContent> = { memorandum: memorandumPaper, agreement: agreementPaper, circular: circularPaper };

export class PapersHands implements PapersActivities {
  private readonly facts: PaperFactsQueries;
  private readonly documents: DocumentsRepository;
  private readonly bills: BillPapersRepository;
  private readonly arrears: ArrearsFactsQueries;
  private readonly holidays: HolidayQueries;
  private readonly recipients: RecipientQueries;
  private readonly signers: Signers;
  private readonly maker: PaperMaker;

  constructor(database: Database, store: DocumentStore) {
    this.facts = new PaperFactsQueries(database);
    this.documents = new DocumentsRepository(database);
    this.bills = new BillPapersRepository(database);
    this.arrears = new ArrearsFactsQueries(database);
    this.holidays = new HolidayQueries(database);
    this.recipients = new RecipientQueries(database);
    this.signers = new Signers(this.recipients, new HolderQueries(database));
    this.maker = new PaperMaker(this.documents, store);
  }

  async draft(no: string, paper: PaperCode, round: number, on: LocalDate): Promise<Drafted> {
    const about = await this.facts.caseOf(no);
    const [city, branch] = [await this.signatory(about, paper, 'city', on), await this.signatory(about, paper, 'branch', on)];
    const order = orderFor(about, paper, on, occasionOf(cooperationProcess(no), 'paper', paper, round));
    const { id } = await this.maker.make(order, (numbers) =>
      PAPERS[paper]({
        ...caseOnPaper(about),
        on,
        terms: about.terms,
        coverFrom: about.coverFrom,
        city: { name: about.city.name, signer: city, number: numbers.city ?? '' },
        branch: { name: agencyOffice(about.branch.name), signer: branch, number: numbers.branch ?? '' },
      }),
    );
    return { documentId: id };
  }

  async signedCopy(no: string, paper: PaperCode, round: number): Promise<Drafted | null> {
    const scan = await this.documents.signedScan(no, paper, round);
    return scan && { documentId: scan.id };
  }

  async invoice(no: string, month: ContributionMonth, revision: number, on: LocalDate): Promise<Drafted> {
    const about = await this.facts.caseOf(no);
    const bill = await this.facts.billOf(no, month, revision);
    const signer = await this.branchHead(about, on);
    const order = orderFor(about, 'invoice', on, occasionOf(cooperationProcess(no), 'invoice', month, revision));
    const { id } = await this.maker.make(order, ({ branch = '' }) => invoicePaper(billOnPaper(about, bill, signer, branch, on)));
    await this.bills.attachInvoice(bill.id, id);
    return { documentId: id };
  }

  async warnings(no: string, rung: string, on: LocalDate): Promise<number> {
    const about = await this.facts.caseOf(no);
    const { occasion: _occasion, ...order } = orderFor(about, 'warning', on, '');
    const regionCode = await this.arrears.regionOf(no);
    const calendar = await this.holidays.calendarOf(regionCode, about.terms.calendar, on);
    return warnOnPaper(this.maker, this.arrears, this.recipients, { order, calendar, signer: await this.branchHead(about, on), page: { ...caseOnPaper(about), programmeTitle: about.terms.title } }, rung, on);
  }

  async receipt(no: string, month: ContributionMonth, revision: number, on: LocalDate, again = 0): Promise<Drafted> {
    const about = await this.facts.caseOf(no);
    const bill = await this.facts.billOf(no, month, revision);
    const { lastPaidOn } = bill;
    if (lastPaidOn === null || bill.open > 0) throw new NamedFailure('PaperNotRendered', { paper: 'receipt', missing: 'payment' });
    const signer = await this.branchHead(about, on);
    const order = orderFor(about, 'receipt', on, occasionOf(cooperationProcess(no), 'receipt', month, revision, ...(again > 0 ? [`again-${again}`] : [])));
    const { id } = await this.maker.make(order, ({ branch = '' }) =>
      receiptPaper({ ...billOnPaper(about, bill, signer, branch, on), invoiceNumber: bill.invoiceNumber, paid: rupiah(bill.paid), paidOn: lastPaidOn }),
    );
    await this.bills.attachReceipt(bill.id, id);
    return { documentId: id };
  }

  /** The side's first position to be asked for its signature; a paper only one side signs still names the other side's head. */
  private signatory(about: PaperCase, paper: PaperCode, side: Side, on: LocalDate): Promise<Signer> {
    const asks = about.terms.procedure.find((stage) => stage.paper === paper)?.asks ?? [];
    const positions = asks.find((ask) => ask.side === side && ask.act === 'sign')?.positions;
    if (positions === undefined && side === 'city') throw new NamedFailure('PaperNotRendered', { paper, missing: 'signatory' });
    return positions ? this.signers.signerFor({ no: about.no, officeId: about[side].id, positions, on }) : this.branchHead(about, on);
  }

  private branchHead(about: PaperCase, on: LocalDate): Promise<Signer> {
    return this.signers.signerFor({ no: about.no, officeId: about.branch.id, positions: ['branch-head'], on });
  }
}
