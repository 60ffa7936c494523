/** Another arrangement in rows: from when, who pays, how, from which source, and which past months are billed again. */
import type { ArrangementFacts } from '@sinergi/contracts/letter-facts';
import { formatMonth } from '@sinergi/domain/calendar/format-date';
import { formatCount } from '@sinergi/domain/money/format';
import type { Language } from '@sinergi/domain/money/language';
import type { FundingSource, PaymentMode } from '@sinergi/domain/terms/arrangement';
import type { Bilingual } from '../letter-facts';

const MODES: Readonly<Record<PaymentMode, Bilingual>> = {
  'honorarium-deduction': { id: 'dipotong dari honorarium', en: 'deducted from the honorarium' },
  'government-paid': { id: 'dibayar pemerintah', en: 'paid by the government' },
  'self-paid': { id: 'dibayar sendiri', en: 'paid by the members' },
  subsidised: { id: 'disubsidi sebagian', en: 'subsidised in part' },
};
const SOURCES: Readonly<Record<FundingSource, Bilingual>> = {
  'city-budget': { id: 'APBD', en: 'city budget (APBD)' },
  'village-allocation': { id: 'Alokasi Dana Desa (ADD)', en: 'village allocation (ADD)' },
  'village-income': { id: 'Pendapatan Asli Desa (PADes)', en: 'village income (PADes)' },
  'village-fund': { id: 'Dana Desa', en: 'village fund' },
  honorarium: { id: 'honorarium', en: 'honorarium' },
  'own-income': { id: 'penghasilan sendiri', en: 'own income' },
};
const LABELS: Record<Language, Record<'from' | 'until' | 'payer' | 'mode' | 'source' | 'reason' | 'again', string>> = {
  id: { from: 'Mulai bulan iuran', until: 'Sampai bulan iuran', payer: 'Pembayar', mode: 'Pola pembayaran', source: 'Sumber dana', reason: 'Alasan', again: 'Bulan tertagih yang dihitung ulang' },
  en: { from: 'From contribution month', until: 'Until contribution month', payer: 'Payer', mode: 'Mode of payment', source: 'Source of funds', reason: 'Reason', again: 'Billed months worked out again' },
};

export function arrangementRows(arrangement: ArrangementFacts, language: Language): (readonly [label: string, value: string])[] {
  const labels = LABELS[language];
  return [
    [labels.from, formatMonth(arrangement.fromMonth, language)],
    ...(arrangement.untilMonth === null ? [] : [[labels.until, formatMonth(arrangement.untilMonth, language)] as const]),
    [labels.payer, arrangement.payer],
    [labels.mode, MODES[arrangement.mode][language]],
    [labels.source, SOURCES[arrangement.fundingSource][language]],
    [labels.reason, arrangement.reason],
    ...(arrangement.reopened > 0 ? [[labels.again, formatCount(arrangement.reopened, language)] as const] : []),
  ];
}
