/** In which capacity a person speaks for an office, and how name and position are written under a paper. */
import type { Language } from '../money/language';
import type { CapacityCode, PositionCode, Side } from './office';

export interface CapacityRule {
  /** Put before the position title; empty for the definitive holder. */
  readonly prefix: string;
  readonly nameId: string;
  readonly nameEn: string;
  /** In the place of the definitive holder: bare names in papers of the city (Permendagri 1/2023 art. 44). */
  readonly acting: boolean;
  /** Signs for somebody else, whose title stands above the signer's own. */
  readonly forAnother: boolean;
}

export const CAPACITY_RULES: Record<CapacityCode, CapacityRule> = {
  definitive: { prefix: '', nameId: 'definitif', nameEn: 'definitive', acting: false, forAnother: false },
  penjabat: { prefix: 'Pj.', nameId: 'penjabat', nameEn: 'acting, appointed to the vacant post', acting: true, forAnother: false },
  'pelaksana-tugas': { prefix: 'Plt.', nameId: 'pelaksana tugas', nameEn: 'acting, the post is vacant', acting: true, forAnother: false },
  'pelaksana-harian': { prefix: 'Plh.', nameId: 'pelaksana harian', nameEn: 'acting day to day, the holder is away', acting: true, forAnother: false },
  'penjabat-sementara': { prefix: 'Pjs.', nameId: 'penjabat sementara', nameEn: 'acting, the holder is on leave', acting: true, forAnother: false },
  'on-behalf': { prefix: 'a.n.', nameId: 'atas nama', nameEn: 'on behalf of', acting: false, forAnother: true },
  'power-of-attorney': { prefix: 'Kuasa', nameId: 'kuasa', nameEn: 'by power of attorney of', acting: false, forAnother: true },
};

export interface Signer {
  readonly side: Side;
  readonly position: PositionCode;
  readonly capacity: CapacityCode;
  /** Full title with the place: `Wali Kota Bekasi`, `Kepala Kantor Cabang Bekasi Kota`. */
  readonly title: string;
  /** Whom the signer signs for, as that person's title is written (`Pj. Wali Kota Bekasi`); needed for `a.n.` and power of attorney. */
  readonly principalTitle: string | null;
  readonly name: string;
  /** The name with academic, religious or noble titles; null where the person has none. */
  readonly nameWithTitles: string | null;
  /** NIP on the city's side, NPK on the branch's. */
  readonly employeeNumber: string | null;
  readonly rank: string | null;
}

/** `ruling`: papers that regulate or decide (pengaturan, penetapan); `correspondence`: letters, assignments, agreements. */
export type PaperClass = 'ruling' | 'correspondence';

export interface SignatureBlock {
  /** The capacity in capital letters, one or two lines, the last with a comma. */
  readonly heading: readonly string[];
  readonly name: string;
  /** Rank and employee number, where the rules let them stand. */
  readonly below: readonly string[];
}

/** `Pj. Wali Kota Bekasi`; for another: `Sekretaris Daerah Kota Bekasi a.n. Pj. Wali Kota Bekasi`. */
export function titleInCapacity(title: string, capacity: CapacityCode, principalTitle: string | null = null): string {
  const { prefix, forAnother } = CAPACITY_RULES[capacity];
  if (!forAnother) return prefix === '' ? title : `${prefix} ${title}`;
  return `${title} ${capacity === 'on-behalf' ? 'a.n.' : 'selaku kuasa'} ${principalTitle ?? ''}`.trimEnd();
}

export function capacityName(capacity: CapacityCode, language: Language): string {
  return language === 'id' ? CAPACITY_RULES[capacity].nameId : CAPACITY_RULES[capacity].nameEn;
}

/** Whose names stand without rank and number in papers of the city: the head of the region and the city secretary. */
const HIGHEST: readonly PositionCode[] = ['mayor', 'city-secretary'];

/** Permendagri 1/2023 art. 44 for papers of the city; the branch writes titles and number everywhere. */
export function namingFor(signer: Pick<Signer, 'side' | 'position' | 'capacity'>, paper: PaperClass): { titles: boolean; rankAndNumber: boolean } {
  if (signer.side === 'branch') return { titles: true, rankAndNumber: true };
  if (HIGHEST.includes(signer.position)) {
    const titles = paper === 'correspondence' && !CAPACITY_RULES[signer.capacity].acting;
    return { titles, rankAndNumber: false };
  }
  return { titles: paper === 'correspondence', rankAndNumber: true };
}

/** What stands under a paper: heading, room for the signature, name, and rank and number where allowed. */
export function signatureBlock(signer: Signer, paper: PaperClass): SignatureBlock {
  const naming = namingFor(signer, paper);
  const numberName = signer.side === 'branch' ? 'NPK' : 'NIP';
  const below = naming.rankAndNumber
    ? [signer.rank, signer.employeeNumber === null ? null : `${numberName} ${signer.employeeNumber}`].filter((line) => line !== null)
    : [];
  return { heading: headingOf(signer), name: naming.titles ? (signer.nameWithTitles ?? signer.name) : signer.name, below };
}

function headingOf({ title, capacity, principalTitle }: Signer): string[] {
  const { prefix, forAnother } = CAPACITY_RULES[capacity];
  if (!forAnother) return [`${prefix} ${capitals(title)},`.trimStart()];
  return [`${prefix} ${capitals(principalTitle ?? '')}`.trimEnd(), `${capitals(title)},`];
}

/** Capital letters, but the short forms of a capacity keep theirs: `Pj. WALI KOTA`. */
function capitals(title: string): string {
  const short = /^(Pj|Plt|Plh|Pjs)\. /.exec(title)?.[0] ?? '';
  return `${short}${title.slice(short.length).toUpperCase()}`;
}
