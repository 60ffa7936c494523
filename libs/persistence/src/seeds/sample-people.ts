/** Who holds which position in the sample directory, the mayors of Kota Bekasi around 2018 by date; all names are invented. */
import { agencyCode, cityCode, REGIONAL_OFFICES, SAMPLE_CITIES, type SampleCity, type SampleHolder } from './sample-cities';

const FIRST_NAMES = ['Adinda', 'Bagas', 'Cempaka', 'Damar', 'Elang', 'Fajar', 'Gemilang', 'Hanum', 'Intan', 'Jaka', 'Kirana', 'Lintang', 'Mentari', 'Nirmala', 'Permata', 'Rimba', 'Sekar', 'Teratai', 'Utara', 'Wulan'] as const;
const INVENTED = ['Contoh', 'Rekaan', 'Umpama', 'Misalnya', 'Semisal'] as const;

/** A name for the n-th person of the n-th town. */
const inventedName = (town: number, person: number): string => `${FIRST_NAMES[(town * 7 + person) % FIRST_NAMES.length]} ${INVENTED[town % INVENTED.length]}`;

const regionalHeads: readonly SampleHolder[] = REGIONAL_OFFICES.map(({ code, email }, index) => ({
  officeCode: code, position: 'regional-head', email: `kepala.${email}`, fullName: inventedName(index, 19), titlesAfter: 'M.M.',
}));

const branchPeople = ({ branch }: SampleCity, town: number): SampleHolder[] => {
  const at = (name: string) => `${name}.${branch.code.toLowerCase()}@badan.example`;
  const officeCode = branch.code;
  return [
    { officeCode, position: 'branch-head', email: at('kepala'), fullName: inventedName(town, 0), titlesAfter: 'S.E., M.M.' },
    { officeCode, position: 'account-officer', email: at('kepesertaan'), fullName: inventedName(town, 1), titlesAfter: 'S.E.' },
    { officeCode, position: 'branch-legal', email: at('hukum'), fullName: inventedName(town, 2), titlesAfter: 'S.H.' },
    { officeCode, position: 'branch-finance', email: at('keuangan'), fullName: inventedName(town, 3), titlesAfter: 'S.Ak.' },
    { officeCode, position: 'branch-finance', email: at('keuangan2'), fullName: inventedName(town, 4) },
    { officeCode, position: 'operator', email: at('operator'), fullName: inventedName(town, 5) },
    { officeCode, position: 'privacy-officer', email: at('pdp'), fullName: inventedName(town, 6) },
  ];
};

const cityPeople = ({ regionCode, mailDomain }: SampleCity, town: number): SampleHolder[] => {
  const officeCode = cityCode(regionCode);
  return [
    { officeCode, position: 'city-secretary', email: `sekda@${mailDomain}`, fullName: inventedName(town, 10), titlesBefore: 'Dra.', titlesAfter: 'M.Si.', rank: 'Pembina Utama Madya' },
    { officeCode, position: 'legal-section', email: `hukum@${mailDomain}`, fullName: inventedName(town, 11), titlesAfter: 'S.H., M.H.', rank: 'Pembina' },
    { officeCode, position: 'treasurer', email: `bendahara@${mailDomain}`, fullName: inventedName(town, 12), titlesAfter: 'S.E.', rank: 'Penata' },
    { officeCode: agencyCode(regionCode), position: 'agency-head', email: `disnaker@${mailDomain}`, fullName: inventedName(town, 13), titlesAfter: 'M.Si.', rank: 'Pembina Utama Muda' },
  ];
};

const mayorOf = ({ regionCode, mailDomain }: SampleCity, town: number): SampleHolder => ({
  officeCode: cityCode(regionCode), position: 'mayor', email: `walikota@${mailDomain}`, fullName: inventedName(town, 14), titlesBefore: 'Dr.',
});

/** The term of the mayor ended before the election of 2018, a penjabat came from the province, and a new mayor took office in September. */
const bekasiMayors: readonly SampleHolder[] = [
  { fullName: 'Wirya Contoh', titlesBefore: 'Dr.', email: 'walikota.2013@kotabekasi.example', until: '2018-03-09' },
  { fullName: 'Panji Contoh', titlesBefore: 'Ir.', titlesAfter: 'M.M.', email: 'pj.walikota@kotabekasi.example', capacity: 'penjabat' as const, decreeNo: 'CONTOH/131.32/2018', from: '2018-03-10', until: '2018-09-19' },
  { fullName: 'Surya Contoh', titlesBefore: 'Dr.', email: 'walikota@kotabekasi.example', from: '2018-09-20' },
].map((mayor) => ({ officeCode: cityCode('32.75'), position: 'mayor', ...mayor }));

const [bekasi, ...others] = SAMPLE_CITIES as readonly [SampleCity, ...SampleCity[]];

/** The city secretary of Kota Bekasi may sign in the mayor's name (a.n.); an administrator and a second account officer sit at its branch. */
const bekasiExtras: readonly SampleHolder[] = [
  {
    officeCode: cityCode(bekasi.regionCode), position: 'mayor', email: `sekda@${bekasi.mailDomain}`, fullName: inventedName(0, 10),
    capacity: 'on-behalf', onBehalfOf: 'mayor', decreeNo: 'CONTOH/180/2018', from: '2018-01-02',
  },
  { officeCode: bekasi.branch.code, position: 'account-officer', email: 'kepesertaan2.bks@badan.example', fullName: inventedName(0, 6) },
  { officeCode: bekasi.branch.code, position: 'administrator', email: 'administrator.bks@badan.example', fullName: inventedName(0, 7) },
];

export const SAMPLE_HOLDERS: readonly SampleHolder[] = [
  ...regionalHeads,
  ...SAMPLE_CITIES.flatMap((city, town) => [...branchPeople(city, town), ...cityPeople(city, town)]),
  ...bekasiMayors,
  ...others.map((city, index) => mayorOf(city, index + 1)),
  ...bekasiExtras,
];
