/** Reads the cells of one row of law into typed values and collects every fault on the way. */
import { contributionMonth, type ContributionMonth } from './contribution-month';
import type { JudgedLawRow, LawRecord, LawRowFault, LawRowProblem } from './law-row';
import { isLocalDate, type LocalDate } from './local-date';

/** Every read returns null for a blank or faulty cell; only faulty ones, and blank ones that must be filled, leave a fault. */
export class LawRowReader {
  private readonly faults: LawRowFault[] = [];

  constructor(private readonly record: LawRecord) {}

  /** @param problem told when `read` finds nothing in a cell that is filled. */
  private cell<Value>(column: string, required: boolean, problem: LawRowProblem, read: (text: string) => Value | null): Value | null {
    const text = (this.record[column] ?? '').trim();
    if (text === '') {
      if (required) this.fault(column, 'missing');
      return null;
    }
    const value = read(text);
    if (value === null) this.fault(column, problem);
    return value;
  }

  fault(column: string, problem: LawRowProblem): void {
    this.faults.push({ column, problem });
  }

  text(column: string): string | null {
    return this.cell(column, true, 'missing', (text) => text);
  }

  textOrNull(column: string): string | null {
    return this.cell(column, false, 'missing', (text) => text);
  }

  date(column: string, required = true): LocalDate | null {
    return this.cell(column, required, 'not-a-date', (text) => (isLocalDate(text) ? text : null));
  }

  month(column: string, required = true): ContributionMonth | null {
    return this.cell(column, required, 'not-a-month', (text) => (isLocalDate(`${text}-01`) ? contributionMonth(text) : null));
  }

  /** A whole number within `least`..`most`. */
  integer(column: string, least: number, most: number): number | null {
    return this.cell(column, true, 'not-a-number', (text) => {
      const value = Number(text);
      return /^\d{1,15}$/.test(text) && value >= least && value <= most ? value : null;
    });
  }

  choice<Option extends string>(column: string, options: readonly Option[], required = true): Option | null {
    return this.cell(column, required, 'not-in-list', (text) => options.find((option) => option === text) ?? null);
  }

  /** Text that must have a form, told by `problem` when it has not. */
  form(column: string, pattern: RegExp, problem: LawRowProblem): string | null {
    return this.cell(column, false, problem, (text) => (pattern.test(text) ? text : null));
  }

  /** The row when nothing was at fault; `build` runs only then, so required values are there. */
  judged<Row>(build: () => Row): JudgedLawRow<Row> {
    return this.faults.length === 0 ? { row: build(), faults: [] } : { row: null, faults: this.faults };
  }
}
