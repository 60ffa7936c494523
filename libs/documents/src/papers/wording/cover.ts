/** What is covered and who pays, in the words of an agreement. */
import { formatBase } from '@sinergi/domain/money/format';
import type { BaseHundredths } from '@sinergi/domain/money/rate';
import type { Arrangement, PaymentMode, SchemeCode, Segment } from '@sinergi/domain/terms/arrangement';
import { joined } from './list';

export const SCHEME_NAMES: Record<SchemeCode, string> = {
  'work-accident': 'Jaminan Kecelakaan Kerja (JKK)',
  death: 'Jaminan Kematian (JKM)',
  'old-age': 'Jaminan Hari Tua (JHT)',
};

const SEGMENT_NAMES: Record<Segment, string> = { 'wage-earner': 'peserta penerima upah', 'non-wage-earner': 'peserta bukan penerima upah' };

const PAYS: Record<PaymentMode, string> = {
  'honorarium-deduction': 'Iuran dibayar setiap bulan melalui pemotongan honorarium peserta oleh PIHAK KESATU dan disetorkan sekaligus kepada PIHAK KEDUA.',
  'government-paid': 'Iuran dibayar setiap bulan oleh PIHAK KESATU dari anggaran pendapatan dan belanja daerah, tanpa mengurangi penghasilan peserta.',
  'self-paid': 'Iuran dibayar setiap bulan oleh peserta sendiri; PIHAK KESATU membantu pendataan dan sosialisasi.',
  subsidised: 'Iuran dibayar setiap bulan dengan bantuan PIHAK KESATU sesuai dengan kemampuan keuangan daerah.',
};

export function schemesOf({ schemes }: Arrangement): string {
  return joined(schemes.map((scheme) => SCHEME_NAMES[scheme]));
}

export function membershipClauses(arrangement: Arrangement): string[] {
  return [
    `Peserta didaftarkan sebagai ${SEGMENT_NAMES[arrangement.segment]} dalam program ${schemesOf(arrangement)}.`,
    baseOf(arrangement),
  ];
}

/** What each member's contribution is reckoned from. */
function baseOf({ baseFrom = 'arrangement', baseHundredths, segment }: Arrangement): string {
  const agreed = formatBase(baseHundredths as BaseHundredths);
  if (baseFrom === 'minimum-wage') return 'Dasar pengenaan iuran adalah upah minimum kabupaten/kota (UMK) yang berlaku pada bulan iuran.';
  if (baseFrom === 'arrangement') return `Dasar pengenaan iuran adalah ${agreed} setiap bulan untuk setiap peserta.`;
  return `Dasar pengenaan iuran adalah ${segment === 'wage-earner' ? 'upah' : 'golongan penghasilan'} yang dilaporkan setiap peserta, dan ${agreed} setiap bulan bila tidak dilaporkan.`;
}

export function paymentClause({ mode }: Arrangement): string {
  return PAYS[mode];
}
