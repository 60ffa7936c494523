/** Why a change of the roster cannot be proposed, and what to do instead. */
import { problem } from './problem-text';

export const CHANGE_PROBLEMS = {
  'roster-change-unknown': problem(404, ['Perubahan peserta itu tidak ditemukan.', 'Buka dari halaman kerja sama.'], ['No such change of the roster is known.', 'Open it from the page of the cooperation.']),
  'member-not-standing': problem(
    409,
    ['Orang yang dipilih bukan peserta pada bulan itu, atau tidak seorang pun terpilih.', 'Periksa pilihan peserta dan tanggal kejadiannya.'],
    ['Somebody chosen is no member in that month, or nobody was chosen.', 'Check the members chosen and the day it happened.'],
  ),
  'member-already': problem(
    409,
    ['Orang ini sudah menjadi peserta kerja sama ini.', 'Lihat daftar peserta; laporkan dahulu bila jabatan lamanya ditinggalkan.'],
    ['This person is a member of this cooperation already.', 'See the members; report first that the former post was left.'],
  ),
  'change-under-way': problem(
    409,
    ['Perubahan lain untuk peserta yang sama sedang menunggu persetujuan.', 'Tunggu atau putuskan dahulu perubahan tersebut.'],
    ['Another change about the same member waits for approval.', 'Wait for that change or decide it first.'],
  ),
  'participation-not-voluntary': problem(
    409,
    ['Program ini mencakup seluruh kelompok; tidak ada yang ikut atau mundur sendiri-sendiri.', 'Gunakan penggantian pejabat atau laporan sekelompok peserta keluar.'],
    ['This programme covers the whole group; nobody joins or withdraws alone.', 'Report a succession or a group that leaves.'],
  ),
  'continuation-not-offered': problem(409, ['Program ini tidak menawarkan kepesertaan lanjutan secara mandiri.', 'Laporkan sebagai sekelompok peserta keluar.'], ['This programme offers nobody to go on alone.', 'Report it as a group that leaves.']),
  'offer-unknown': problem(404, ['Penawaran itu tidak ditemukan.', 'Buka dari perubahan peserta pada halaman kerja sama.'], ['No such offer is known.', 'Open it from the change on the page of the cooperation.']),
  'offer-answered': problem(409, ['Penawaran itu sudah dijawab atau sudah gugur.', 'Muat ulang untuk melihat jawabannya.'], ['The offer was answered or has lapsed.', 'Reload to see the answer.']),
} as const;
