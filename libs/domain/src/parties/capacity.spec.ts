/** How capacities are written, and what stands under a paper of either side. */
import { CAPACITY_RULES, capacityName, namingFor, signatureBlock, titleInCapacity, type Signer } from './capacity';
import { CAPACITIES } from './office';

const mayor: Signer = {
  side: 'city', position: 'mayor', capacity: 'definitive', title: 'Wali Kota Bekasi', principalTitle: null,
  name: 'Contoh Satu', nameWithTitles: 'Dr. Contoh Satu, S.E.', employeeNumber: '197001011990011001', rank: 'Pembina Utama',
};
const secretary: Signer = { ...mayor, position: 'city-secretary', title: 'Sekretaris Daerah Kota Bekasi' };

describe('a title in its capacity', () => {
  it.each([
    ['definitive', 'Wali Kota Bekasi'],
    ['penjabat', 'Pj. Wali Kota Bekasi'],
    ['pelaksana-tugas', 'Plt. Wali Kota Bekasi'],
    ['pelaksana-harian', 'Plh. Wali Kota Bekasi'],
    ['penjabat-sementara', 'Pjs. Wali Kota Bekasi'],
  ] as const)('%s: %s', (capacity, written) => {
    expect(titleInCapacity('Wali Kota Bekasi', capacity)).toBe(written);
  });

  it('names the principal of who signs for another', () => {
    expect(titleInCapacity('Sekretaris Daerah Kota Bekasi', 'on-behalf', 'Pj. Wali Kota Bekasi')).toBe('Sekretaris Daerah Kota Bekasi a.n. Pj. Wali Kota Bekasi');
    expect(titleInCapacity('Kepala Dinas', 'power-of-attorney', 'Wali Kota Bekasi')).toBe('Kepala Dinas selaku kuasa Wali Kota Bekasi');
    expect(titleInCapacity('Kepala Dinas', 'on-behalf')).toBe('Kepala Dinas a.n.');
  });

  it('has a name for every capacity in both languages', () => {
    for (const capacity of CAPACITIES) {
      expect(capacityName(capacity, 'id')).toBe(CAPACITY_RULES[capacity].nameId);
      expect(capacityName(capacity, 'en')).toBe(CAPACITY_RULES[capacity].nameEn);
    }
  });
});

describe('what stands under a paper', () => {
  it('gives a mayor titles in letters and agreements, and a bare name in rulings', () => {
    expect(signatureBlock(mayor, 'correspondence')).toEqual({ heading: ['WALI KOTA BEKASI,'], name: 'Dr. Contoh Satu, S.E.', below: [] });
    expect(signatureBlock(mayor, 'ruling')).toEqual({ heading: ['WALI KOTA BEKASI,'], name: 'Contoh Satu', below: [] });
  });

  it.each(['penjabat', 'pelaksana-tugas', 'pelaksana-harian', 'penjabat-sementara'] as const)('gives an acting mayor (%s) neither titles, number nor rank', (capacity) => {
    const block = signatureBlock({ ...mayor, capacity }, 'correspondence');
    expect(block).toEqual({ heading: [`${CAPACITY_RULES[capacity].prefix} WALI KOTA BEKASI,`], name: 'Contoh Satu', below: [] });
  });

  it('puts the mayor above a city secretary who signs on the mayor\'s behalf', () => {
    const block = signatureBlock({ ...secretary, capacity: 'on-behalf', principalTitle: 'Pj. Wali Kota Bekasi' }, 'ruling');
    expect(block).toEqual({ heading: ['a.n. Pj. WALI KOTA BEKASI', 'SEKRETARIS DAERAH KOTA BEKASI,'], name: 'Contoh Satu', below: [] });
    expect(signatureBlock({ ...secretary, capacity: 'on-behalf' }, 'ruling').heading[0]).toBe('a.n.');
  });

  it('adds rank and NIP for other officials of the city', () => {
    const head: Signer = { ...mayor, position: 'agency-head', title: 'Kepala Dinas', capacity: 'pelaksana-tugas' };
    expect(signatureBlock(head, 'correspondence')).toEqual({ heading: ['Plt. KEPALA DINAS,'], name: 'Dr. Contoh Satu, S.E.', below: ['Pembina Utama', 'NIP 197001011990011001'] });
    expect(signatureBlock({ ...head, rank: null, employeeNumber: null }, 'correspondence').below).toEqual([]);
    expect(namingFor(head, 'ruling')).toEqual({ titles: false, rankAndNumber: true });
  });

  it('writes the branch with titles and NPK everywhere', () => {
    const branch: Signer = { ...mayor, side: 'branch', position: 'branch-head', title: 'Kepala Kantor Cabang Bekasi Kota', nameWithTitles: null, employeeNumber: '123', rank: null };
    expect(signatureBlock(branch, 'ruling')).toEqual({ heading: ['KEPALA KANTOR CABANG BEKASI KOTA,'], name: 'Contoh Satu', below: ['NPK 123'] });
  });
});
