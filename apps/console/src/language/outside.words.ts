/** Words of what leaves the house for a bill: letters, papers and hand-overs, and how they are tried again. */
import type { BillOutsideView, OutsidePolicyView } from '@sinergi/contracts/outside.views';
import type { Words } from './language';

type Way = BillOutsideView['policies'][number]['way'];

const id = {
  title: 'Surat dan berkas keluar:',
  sumDone: (count: string) => `${count} hal, semuanya beres`, sumPending: (count: string) => `${count} hal sedang dicoba`, sumStill: (count: string) => `${count} hal berhenti, menunggu operator`,
  what: 'Apa', state: 'Keadaan', tries: 'Percobaan', last: 'Terakhir', next: 'Berikutnya',
  allDone: (done: string) => (done === '1' ? 'terkirim' : `${done} terkirim`),
  made: (done: string) => (done === '1' ? 'tersusun' : `${done} tersusun`),
  handedOver: 'diserahkan',
  someDone: (done: string, of: string) => `${done} dari ${of}`,
  leftOut: (count: string) => `${count} tidak dikirim`,
  stillMark: 'Berhenti', still: (day: string) => `sejak ${day}, menunggu operator`,
  trying: 'sedang dicoba',
  times: (count: string) => `${count} kali`,
  stoodBefore: (count: string) => `pernah berhenti ${count} kali`,
  nextBy: (moment: string) => `paling lambat ${moment}`,
  until: (moment: string) => `sampai ${moment}, lalu operator diberi tahu`,
  byOperator: 'atas perintah operator (halaman Yang tersendat)',
  unsent: (count: string) => `${count} surat belum terkirim`,
  policy: 'Aturan percobaan ulang',
  way: { letter: 'Surat (e-mail)', paper: 'Penyusunan berkas', exchange: 'Penyerahan ke BPJS dan pemadanan', 'roster-file': 'Pembacaan daftar peserta', statement: 'Rekening koran' } satisfies Record<Way, string>,
  rule: (tries: string, first: string, longest: string, within: string) => `paling banyak ${tries} percobaan dalam ${within}; jeda ${first}, lalu dua kali lipat sampai ${longest}`,
  once: 'dibaca sekali saat diserahkan; berkas yang sama boleh diserahkan lagi tanpa akibat ganda',
  told: { operator: 'lalu berhenti dan operator diberi tahu', bringer: 'yang menyerahkan langsung diberi tahu' } satisfies Record<OutsidePolicyView['told'], string>,
  seconds: (count: string) => `${count} detik`, minutes: (count: string) => `${count} menit`, hours: (count: string) => `${count} jam`,
  rehearsal: 'Pada simulasi, jam percobaan mengikuti jam simulasi dan dapat lebih cepat.',
};

export const outsideWords: Words<typeof id> = {
  id,
  en: {
    title: 'Letters and papers that leave the house:',
    sumDone: (count) => `${count} in all, all well`, sumPending: (count) => `${count} being tried`, sumStill: (count) => (count === '1' ? 'one stands still, an operator is waited for' : `${count} stand still, an operator is waited for`),
    what: 'What', state: 'State', tries: 'Tries', last: 'Last', next: 'Next',
    allDone: (done) => (done === '1' ? 'sent' : `${done} sent`),
    made: (done) => (done === '1' ? 'drawn up' : `${done} drawn up`),
    handedOver: 'handed over',
    someDone: (done, of) => `${done} of ${of}`,
    leftOut: (count) => `${count} left unsent`,
    stillMark: 'Stands still', still: (day) => `since ${day}, waits for an operator`,
    trying: 'being tried',
    times: (count) => (count === '1' ? 'once' : `${count} times`),
    stoodBefore: (count) => (count === '1' ? 'stood still once before' : `stood still ${count} times before`),
    nextBy: (moment) => `at the latest ${moment}`,
    until: (moment) => `until ${moment}, then an operator is told`,
    byOperator: 'when an operator says so (page Stuck)',
    unsent: (count) => `${count} letters not sent`,
    policy: 'How things are tried again',
    way: { letter: 'Letters (e-mail)', paper: 'Papers drawn up', exchange: 'Hand-over to the agency, identity check', 'roster-file': 'Reading of rosters', statement: 'Bank statements' },
    rule: (tries, first, longest, within) => `at most ${tries} tries in ${within}; a pause of ${first}, then doubled up to ${longest}`,
    once: 'read once when handed in; the same file may be handed in again and counts once',
    told: { operator: 'then it stands still and an operator is told', bringer: 'whoever handed it in is told at once' },
    seconds: (count) => `${count} s`, minutes: (count) => `${count} min`, hours: (count) => `${count} h`,
    rehearsal: 'In a rehearsal, tries follow the rehearsal’s clock and may come sooner.',
  },
};
