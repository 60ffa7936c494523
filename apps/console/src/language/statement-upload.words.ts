/** Words of handing in a bank statement. */
import type { Words } from './language';

const id = {
  title: 'Serahkan rekening koran',
  explain: 'MT940, camt.053, atau tabel bank (.csv, .xlsx). Uang dicocokkan seketika; berkas yang sama dua kali tidak mengubah apa pun.',
  send: 'Baca rekening koran ini',
  rehearsal: 'Rekening koran gladi (hanya untuk kerja sama gladi)',
  taken: (lines: string, matched: string, booked: string, left: string) => `${lines} mutasi dibaca: ${matched} cocok (${booked} dibukukan), ${left} menunggu di bawah.`,
  gap: 'Ada hari yang tidak tercakup sejak rekening koran sebelumnya.',
  overlaps: 'Sebagian masanya sudah diserahkan; mutasi yang sama tidak dihitung dua kali.',
};

export const statementUploadWords: Words<typeof id> = {
  id,
  en: {
    title: 'Hand in a bank statement',
    explain: 'MT940, camt.053 or a bank’s table (.csv, .xlsx). Money is matched at once; the same file twice changes nothing.',
    send: 'Read this statement',
    rehearsal: 'A rehearsal’s statement (for rehearsed cooperations only)',
    taken: (lines, matched, booked, left) => `${lines} movements read: ${matched} matched (${booked} booked), ${left} wait below.`,
    gap: 'Days since the statement before it are not covered.',
    overlaps: 'Part of its period was handed in before; the same movement does not count twice.',
  },
};
