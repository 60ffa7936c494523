/** Cover from the terminal: one member on a day, month by month, and who of a cooperation is without it. */
import type { CoverAnswerView, CoverHistoryView, CoverView, ExposureView } from '@sinergi/contracts/cover.views';
import { formatRupiah } from '@sinergi/domain/money/format';
import { rupiah } from '@sinergi/domain/money/rupiah';
import { text, type Command } from '../command';
import type { Tongue } from '../language';
import { facts, table } from '../layout';

const WORDS: Record<CoverAnswerView['status'], Record<Tongue, string>> = {
  covered: { id: 'dilindungi', en: 'covered' },
  awaiting: { id: 'menunggu iuran', en: 'awaiting' },
  'in-arrears': { id: 'menunggak', en: 'in arrears' },
  inactive: { id: 'tidak aktif', en: 'inactive' },
  'not-registered': { id: 'tidak terdaftar', en: 'not registered' },
};

const money = (amount: number | null): string | null => (amount === null ? null : formatRupiah(rupiah(amount)));

const show: Command = {
  name: 'cover show',
  words: ['MEMBERSHIP'],
  options: { on: text, 'known-on': text },
  about: { id: 'perlindungan seorang peserta pada suatu hari, sejauh diketahui pada suatu hari', en: 'one member’s cover on a day, as known on a day' },
  async run(call) {
    const cover = await call.door.get<CoverView>(`/v1/members/${encodeURIComponent(call.words[0]!)}/cover`, { on: call.option('on'), knownOn: call.option('known-on') });
    return { value: cover, text: shownCover(cover, call.tongue) };
  },
};

function shownCover({ member, on, answer, onThatDay, asKnownToday, changed, allocations, contributionMonths }: CoverView, tongue: Tongue): string {
  const word = (id: string, en: string): string => (tongue === 'id' ? id : en);
  const said = ({ status, knownOn }: CoverAnswerView): string => `${WORDS[status][tongue]} (${word('diketahui', 'known')} ${knownOn})`;
  const head = facts([
    [word('Peserta', 'Member'), `${member.nameMasked}, ${member.no}`],
    [word('Hari', 'Day'), `${on} (${answer.month})`],
    [word('Perlindungan', 'Cover'), said(answer)],
    [word('Waktu itu', 'On that day'), changed ? said(onThatDay) : null],
    [word('Kini', 'Today'), changed ? said(asKnownToday) : null],
    [word('Dasar', 'Ground'), `${answer.ground.sentence[tongue]} [${answer.ground.id}, ${answer.ground.source}, ${answer.ground.certainty}]`],
    [word('Jatuh tempo', 'Due'), answer.dueOn],
    [word('Iuran', 'Contribution'), money(answer.billed)],
    [word('Bulan terbayar', 'Months paid'), contributionMonths],
  ]);
  const rows = allocations.map((row) => [row.receivedOn, row.knownOn, money(row.amount), row.payer]);
  return rows.length === 0 ? head : `${head}\n\n${table([word('Diterima', 'Received'), word('Diketahui', 'Known'), word('Jumlah', 'Amount'), word('Pembayar', 'Payer')], rows, '')}`;
}

const history: Command = {
  name: 'cover history',
  words: ['MEMBERSHIP'],
  options: {},
  about: { id: 'riwayat perlindungan seorang peserta, bulan demi bulan', en: 'one member’s cover month by month' },
  async run(call) {
    const seen = await call.door.get<CoverHistoryView>(`/v1/members/${encodeURIComponent(call.words[0]!)}/cover-history`);
    const tongue = call.tongue;
    const rows = seen.months.map(({ month, today, changes, payers }) => [month, WORDS[today.status][tongue], today.dueOn, money(today.billed), payers.join(', '), changes.map(({ knownOn, status }) => `${knownOn} ${WORDS[status][tongue]}`).join(' > ')]);
    const headings = tongue === 'id' ? ['Bulan', 'Kini', 'Tempo', 'Iuran', 'Pembayar', 'Perjalanan'] : ['Month', 'Today', 'Due', 'Amount', 'Payer', 'Course'];
    return { value: seen, text: table(headings, rows, tongue === 'id' ? 'Belum pernah terdaftar.' : 'Never registered.') };
  },
};

const exposure: Command = {
  name: 'cover exposure',
  words: ['NO'],
  options: { on: text },
  about: { id: 'peserta dan bulan tanpa perlindungan per pembayar', en: 'people and months without cover by payer' },
  async run(call) {
    const seen = await call.door.get<ExposureView>(`/v1/cooperations/${encodeURIComponent(call.words[0]!)}/exposure`, { on: call.option('on') });
    const tongue = call.tongue;
    const word = (id: string, en: string): string => (tongue === 'id' ? id : en);
    const head = facts([
      [word('Hari', 'Day'), seen.on],
      [word('Orang tanpa perlindungan', 'People without cover'), seen.people],
      [word('Bulan orang', 'Person-months'), seen.personMonths],
      [word('Iuran terbuka', 'Open'), money(seen.open)],
      [word('Sejak', 'Since'), seen.since],
      [word('Santunan kematian per orang', 'Death benefit each'), seen.deathBenefit === null ? null : `${money(seen.deathBenefit.amount)} (${seen.deathBenefit.source}, ${seen.deathBenefit.certainty})`],
    ]);
    const rows = seen.payers.flatMap(({ payerName, months }) => months.filter((row) => row.inArrears + row.inactive > 0).map((row) => [payerName || word('peserta sendiri', 'members themselves'), row.month, row.dueOn, row.inArrears, row.inactive, money(row.open)]));
    const headings = tongue === 'id' ? ['Pembayar', 'Bulan', 'Tempo', 'Menunggak', 'Tidak aktif', 'Terbuka'] : ['Payer', 'Month', 'Due', 'In arrears', 'Inactive', 'Open'];
    return { value: seen, text: rows.length === 0 ? head : `${head}\n\n${table(headings, rows, '')}` };
  },
};

export const COVER_COMMANDS: readonly Command[] = [show, history, exposure];
