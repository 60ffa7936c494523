/** What a change of the roster is about, in rows: what happened and when, how many it concerns, from which month it counts. */
import type { RosterChangeFacts } from '@sinergi/contracts/letter-facts';
import { formatDate, formatMonth } from '@sinergi/domain/calendar/format-date';
import { formatCount } from '@sinergi/domain/money/format';
import type { Language } from '@sinergi/domain/money/language';
import type { ChangeKind, ChangeReason } from '@sinergi/domain/collection/roster-change';
import type { Bilingual } from '../letter-facts';

export const CHANGE_TITLES: Readonly<Record<ChangeKind, Bilingual>> = {
  succession: { id: 'Penggantian pejabat', en: 'Succession in a post' },
  'mass-exit': { id: 'Sekelompok peserta keluar', en: 'A group leaves' },
  transfer: { id: 'Alih kepesertaan', en: 'Transfer to another segment' },
  'opt-in': { id: 'Peserta sukarela bergabung', en: 'A volunteer joins' },
  'opt-out': { id: 'Peserta sukarela mundur', en: 'A volunteer withdraws' },
};

const REASONS: Readonly<Record<ChangeReason, Bilingual>> = {
  died: { id: 'meninggal dunia', en: 'died' },
  resigned: { id: 'mengundurkan diri', en: 'resigned' },
  'term-ended': { id: 'masa bakti berakhir', en: 'term of office ended' },
  dismissed: { id: 'diberhentikan', en: 'dismissed' },
  moved: { id: 'pindah', en: 'moved away' },
  'group-dissolved': { id: 'kelompok dibubarkan', en: 'group dissolved' },
  joined: { id: 'menyatakan ikut serta', en: 'agreed to take part' },
  withdrew: { id: 'menarik keikutsertaan', en: 'withdrew' },
};

const LABELS: Record<Language, Record<'kind' | 'reason' | 'on' | 'due' | 'late' | 'leaves' | 'joins' | 'from', string>> = {
  id: { kind: 'Perubahan', reason: 'Sebab', on: 'Terjadi', due: 'Batas pelaporan', late: 'terlambat dilaporkan', leaves: 'Peserta keluar', joins: 'Peserta masuk', from: 'Dihitung mulai bulan iuran' },
  en: { kind: 'Change', reason: 'Reason', on: 'Happened', due: 'To be reported by', late: 'reported late', leaves: 'Members leaving', joins: 'Members joining', from: 'Counts from contribution month' },
};

export function changeRows(change: RosterChangeFacts, language: Language): (readonly [label: string, value: string])[] {
  const labels = LABELS[language];
  return [
    [labels.kind, CHANGE_TITLES[change.kind][language]],
    [labels.reason, REASONS[change.reason][language]],
    [labels.on, formatDate(change.happenedOn, language)],
    ...(change.reportDueOn === null ? [] : [[labels.due, `${formatDate(change.reportDueOn, language)}${change.late ? ` (${labels.late})` : ''}`] as const]),
    ...(change.leaves > 0 ? [[labels.leaves, formatCount(change.leaves, language)] as const] : []),
    ...(change.joins > 0 ? [[labels.joins, formatCount(change.joins, language)] as const] : []),
    ...(change.firstMonth === null ? [] : [[labels.from, formatMonth(change.firstMonth, language)] as const]),
  ];
}
