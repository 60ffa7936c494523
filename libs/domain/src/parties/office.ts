/** Offices, the positions in them and the capacities in which people hold these: who may speak for whom. */
export const OFFICE_KINDS = ['head-office', 'regional-office', 'branch', 'city-government', 'city-agency', 'district', 'village'] as const;
export type OfficeKind = (typeof OFFICE_KINDS)[number];

export type Side = 'branch' | 'city';

export const POSITIONS = [
  'regional-head', 'branch-head', 'account-officer', 'branch-legal', 'branch-finance',
  'mayor', 'city-secretary', 'legal-section', 'treasurer', 'agency-head', 'district-head', 'village-head',
  'operator', 'administrator', 'privacy-officer',
] as const;
export type PositionCode = (typeof POSITIONS)[number];

/** Positions several people may hold in one office at once; all others are seats of one. */
export const SHARED_POSITIONS: readonly PositionCode[] = ['account-officer', 'branch-legal', 'branch-finance', 'operator', 'administrator', 'privacy-officer'];

/** Definitive, Pj. (penjabat), Plt. (pelaksana tugas), Plh. (pelaksana harian), Pjs. (penjabat sementara), a.n. (atas nama), kuasa. */
export const CAPACITIES = ['definitive', 'penjabat', 'pelaksana-tugas', 'pelaksana-harian', 'penjabat-sementara', 'on-behalf', 'power-of-attorney'] as const;
export type CapacityCode = (typeof CAPACITIES)[number];

export interface PositionRule {
  readonly side: Side;
  readonly titleId: string;
  readonly titleEn: string;
  /** Whom silence is carried to; null: the head of the office that launched the cooperation. */
  readonly superior: PositionCode | null;
  readonly headOfOffice: PositionCode;
}

export const POSITION_RULES: Record<PositionCode, PositionRule> = {
  'regional-head': { side: 'branch', titleId: 'Kepala Kantor Wilayah', titleEn: 'Regional office head', superior: null, headOfOffice: 'regional-head' },
  'branch-head': { side: 'branch', titleId: 'Kepala Kantor Cabang', titleEn: 'Branch head', superior: 'regional-head', headOfOffice: 'branch-head' },
  'account-officer': { side: 'branch', titleId: 'Petugas Kepesertaan', titleEn: 'Account officer', superior: 'branch-head', headOfOffice: 'branch-head' },
  'branch-legal': { side: 'branch', titleId: 'Petugas Hukum Cabang', titleEn: 'Branch legal officer', superior: 'branch-head', headOfOffice: 'branch-head' },
  'branch-finance': { side: 'branch', titleId: 'Petugas Keuangan Cabang', titleEn: 'Branch finance officer', superior: 'branch-head', headOfOffice: 'branch-head' },
  mayor: { side: 'city', titleId: 'Wali Kota', titleEn: 'Mayor', superior: null, headOfOffice: 'mayor' },
  'city-secretary': { side: 'city', titleId: 'Sekretaris Daerah', titleEn: 'City secretary', superior: 'mayor', headOfOffice: 'mayor' },
  'legal-section': { side: 'city', titleId: 'Kepala Bagian Hukum', titleEn: 'Head of the legal section', superior: 'city-secretary', headOfOffice: 'mayor' },
  treasurer: { side: 'city', titleId: 'Bendahara Pengeluaran', titleEn: 'Expenditure treasurer', superior: 'city-secretary', headOfOffice: 'mayor' },
  'agency-head': { side: 'city', titleId: 'Kepala Dinas', titleEn: 'Agency head', superior: 'city-secretary', headOfOffice: 'mayor' },
  'district-head': { side: 'city', titleId: 'Camat', titleEn: 'District head', superior: 'city-secretary', headOfOffice: 'mayor' },
  'village-head': { side: 'city', titleId: 'Lurah', titleEn: 'Village head', superior: 'district-head', headOfOffice: 'district-head' },
  operator: { side: 'branch', titleId: 'Operator Sistem', titleEn: 'Operator', superior: 'branch-head', headOfOffice: 'branch-head' },
  administrator: { side: 'branch', titleId: 'Administrator', titleEn: 'Administrator', superior: 'branch-head', headOfOffice: 'branch-head' },
  'privacy-officer': { side: 'branch', titleId: 'Pejabat Pelindungan Data Pribadi', titleEn: 'Data protection officer', superior: 'branch-head', headOfOffice: 'branch-head' },
};
