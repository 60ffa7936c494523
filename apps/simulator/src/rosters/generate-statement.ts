/** A bank statement (mutasi rekening) with the credits it is told to hold, as a bank's web page would export it. */
import { formatCount } from '@sinergi/domain/money/format';

export interface StatementCredit {
  /** `YYYY-MM-DD` */
  readonly on: string;
  /** Whole rupiah; negative for money that goes out. */
  readonly amount: number;
  readonly remittance: string;
}

export interface StatementWish {
  readonly account: string;
  readonly from: string;
  readonly until: string;
  readonly opening: number;
  readonly credits: readonly StatementCredit[];
  /** `id`: `16/07/2018`, `1.234,00`, columns with a K/D mark; `en`: `2018-07-16`, `1,234.00`, debit and credit apart. */
  readonly style: 'id' | 'en';
}

/** Oldest first, with opening and closing rows; reads back as it was told. */
export function generateStatement(wish: StatementWish): string {
  const amount = (value: number): string => (wish.style === 'id' ? `${formatCount(value, 'id')},00` : `${formatCount(value, 'en')}.00`);
  const date = (on: string): string => (wish.style === 'id' ? on.split('-').reverse().join('/') : on);
  let balance = wish.opening;
  const movements = [...wish.credits]
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
    .map((credit) => {
      balance += credit.amount;
      const size = amount(Math.abs(credit.amount));
      const sides = credit.amount > 0 ? ['', size] : [size, ''];
      return [date(credit.on), credit.remittance, ...(wish.style === 'id' ? [size, credit.amount > 0 ? 'K' : 'D'] : sides), amount(balance)];
    });
  const rows = [
    [wish.style === 'id' ? 'No. Rekening' : 'Account No', wish.account],
    [wish.style === 'id' ? 'Periode' : 'Period', `${date(wish.from)} - ${date(wish.until)}`],
    [],
    wish.style === 'id' ? ['Tanggal', 'Keterangan', 'Jumlah', 'D/K', 'Saldo'] : ['Date', 'Description', 'Debit', 'Credit', 'Balance'],
    ['', wish.style === 'id' ? 'SALDO AWAL' : 'OPENING BALANCE', '', '', amount(wish.opening)],
    ...movements,
    ['', wish.style === 'id' ? 'SALDO AKHIR' : 'CLOSING BALANCE', '', '', amount(balance)],
  ];
  return rows.map((row) => `${row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')}\r\n`).join('');
}
