/** What each kind of letter is called in a timeline. */
import type { NoticeCode } from '@sinergi/contracts/notices';
import type { Titled } from '@sinergi/contracts/views';

const said = (id: string, en: string): Titled => ({ id, en });

export const NOTICE_TITLES: Record<NoticeCode, Titled> = {
  'written-confirmation-asked': said('Surat permintaan konfirmasi tertulis', 'Letter asking for written confirmation'),
  'draft-asked': said('Surat permintaan penyusunan naskah', 'Letter asking for the draft'),
  'review-asked': said('Surat permintaan telaah hukum', 'Letter asking for legal review'),
  'signature-asked': said('Surat permintaan tanda tangan', 'Letter asking for the signature'),
  'roster-asked': said('Surat permintaan daftar peserta', 'Letter asking for the roster'),
  'roster-attention-asked': said('Surat permintaan keputusan pengirim daftar peserta', 'Letter asking the sender of the roster for a word'),
  'roster-approval-asked': said('Surat permintaan persetujuan daftar peserta', 'Letter asking for approval of the roster'),
  'exchange-answer-asked': said('Surat permintaan jawaban registrasi atau pemadanan', 'Letter asking for the answer to a hand-over'),
  'exchange-turned-down': said('Surat peserta yang ditolak', 'Letter on people turned down'),
  reminder: said('Pengingat', 'Reminder'),
  escalation: said('Eskalasi', 'Escalation'),
  'returned-for-drafting': said('Surat pengembalian naskah', 'Letter returning the draft'),
  'more-time-granted': said('Surat tambahan waktu', 'Letter granting more time'),
  'stage-on-hold': said('Surat penangguhan', 'Letter on the hold'),
  'case-held': said('Surat penangguhan kerja sama', 'Letter: the case is on hold'),
  'case-resumed': said('Surat kelanjutan kerja sama', 'Letter: the case goes on'),
  'deadline-moved': said('Surat perubahan tenggat', 'Letter on the moved deadline'),
  'confirmation-asked-again': said('Surat permintaan konfirmasi ulang', 'Letter asking to confirm again'),
  'circular-distributed': said('Surat edaran dikirim', 'Circular sent out'),
  'roster-completion-asked': said('Surat permintaan melengkapi daftar peserta', 'Letter asking to complete the roster'),
  'roster-missing': said('Pengingat kepada kecamatan dan kelurahan yang belum menyerahkan', 'Reminder to districts and villages that have not handed in'),
  'roster-left-incomplete': said('Pemberitahuan daftar peserta tidak dilengkapi', 'Notice that the roster was not completed'),
  'arrangement-asked': said('Surat permintaan persetujuan perubahan pola pembayaran', 'Letter asking for approval of another arrangement of payment'),
  'arrangement-result': said('Surat hasil perubahan pola pembayaran', 'Letter on the result of another arrangement of payment'),
  'roster-change-asked': said('Surat permintaan persetujuan perubahan peserta', 'Letter asking for approval of a roster change'),
  'offers-asked': said('Surat penawaran kepesertaan lanjutan', 'Letter: offers to go on alone'),
  'roster-change-result': said('Surat hasil perubahan peserta', 'Letter on the result of a roster change'),
  'roster-result': said('Surat hasil daftar peserta', 'Letter on the result of the roster'),
  'cover-begins': said('Surat perlindungan dimulai', 'Letter: cover begins'),
  invoice: said('Surat tagihan iuran', 'Invoice letter'),
  'payment-coming-due': said('Pengingat sebelum jatuh tempo', 'Reminder before the due date'),
  'payment-overdue': said('Pengingat setelah jatuh tempo', 'Reminder after the due date'),
  'payment-escalation': said('Eskalasi pembayaran', 'Escalation of the payment'),
  'payment-receipt': said('Surat tanda terima', 'Receipt letter'),
  'arrears-warning': said('Surat teguran', 'Formal warning'),
  'arrears-escalation': said('Eskalasi tunggakan', 'Escalation of arrears'),
  'arrears-ladder-ended': said('Pemberitahuan tangga teguran selesai', 'Notice that every warning was in vain'),
  'plan-asked': said('Surat permintaan persetujuan rencana angsuran', 'Letter asking for approval of a plan of instalments'),
  'matter-overdue': said('Permintaan keputusan yang lewat waktu', 'Request for a decision past its day'),
  'plan-result': said('Surat hasil rencana angsuran', 'Letter on the result of a plan of instalments'),
  'budget-running-out': said('Peringatan pagu anggaran', 'Warning of a budget account'),
  'month-in-arrears': said('Surat tunggakan', 'Letter on arrears'),
  'cooperation-declined': said('Surat penolakan kerja sama', 'Letter: cooperation declined'),
  'cooperation-lapsed': said('Surat gugurnya kerja sama', 'Letter: cooperation lapsed'),
  'cooperation-withdrawn': said('Surat penarikan kerja sama', 'Letter: cooperation withdrawn'),
  'cooperation-ended': said('Surat berakhirnya kerja sama', 'Letter: cooperation ended'),
};

export const REMINDERS: readonly NoticeCode[] = ['reminder', 'payment-coming-due', 'payment-overdue'];
export const ESCALATIONS: readonly NoticeCode[] = ['escalation', 'payment-escalation'];
