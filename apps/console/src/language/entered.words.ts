/** Words of money that was entered by hand and may be on a statement too. */
import type { Words } from './language';

const id = {
  maybe: 'Mungkin sudah dicatat manual',
  order: (number: string) => `SP2D ${number}`,
  reason: {
    'disbursement-in-text': 'nomor SP2D ada dalam keterangan', 'code-in-text': 'kode bayar yang sama', 'invoice-in-text': 'nomor tagihan yang sama', 'account-known': 'rekening pembayarnya',
    'name-in-text': 'nama pembayarnya ada dalam keterangan', 'amount-alone': 'jumlah dan harinya sama',
  },
  unconfirmed: 'masih menunggu orang kedua',
  same: 'Uang yang sama',
  title: 'Mutasi ini menunjukkan uang yang sudah dicatat',
  effect: 'Tidak ada yang dibukukan lagi: mutasi dikaitkan dengan catatan itu, dan ikut batal bila bank menarik uangnya kembali.',
  done: 'Dikaitkan; uangnya tidak dibukukan dua kali.',
  alike: 'Sudah ada mutasi dengan jumlah yang sama',
  alikeLine: (date: string, booked: boolean) => `${date}: ${booked ? 'sudah dibukukan untuk kerja sama ini' : 'menunggu dicocokkan'}`,
  alikeAsk: 'Bila ini memang uang lain, sebutkan alasannya; bila sama, tolak catatan ini dan cocokkan mutasinya.',
  otherMoney: 'Mengapa ini uang lain',
  shown: (date: string, why: string) => `tampak pada rekening koran ${date}: ${why}`,
};

export const enteredWords: Words<typeof id> = {
  id,
  en: {
    maybe: 'May have been entered by hand',
    order: (number) => `SP2D ${number}`,
    reason: {
      'disbursement-in-text': 'the SP2D number is in the text', 'code-in-text': 'the same payment code', 'invoice-in-text': 'the same invoice number', 'account-known': 'the account of its payer',
      'name-in-text': 'the name of its payer is in the text', 'amount-alone': 'same amount about the same day',
    },
    unconfirmed: 'still awaiting a second person',
    same: 'The same money',
    title: 'This movement shows money on record already',
    effect: 'Nothing is booked again: the movement is tied to what was entered, which is undone with it if the bank takes the money back.',
    done: 'Tied; the money is not booked twice.',
    alike: 'A movement of the same amount exists',
    alikeLine: (date, booked) => `${date}: ${booked ? 'booked for this cooperation already' : 'waiting to be matched'}`,
    alikeAsk: 'If this is other money, say why; if it is the same, turn this entry down and match the movement.',
    otherMoney: 'Why this is other money',
    shown: (date, why) => `shown by the statement of ${date}: ${why}`,
  },
};
