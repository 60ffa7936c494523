/** The agreement (perjanjian kerja sama): who does what, who pays, from when and for how long. */
import { formatDate } from '@sinergi/domain/calendar/format-date';
import { joined } from './wording/list';
import { legalBasisOn } from './wording/legal-basis';
import { partiesOf } from './wording/parties';
import { solemnDate } from './wording/solemn-date';
import { fileNameOf, type Article, type CaseFacts, type PaperContent } from './paper';
import { membershipClauses, paymentClause, schemesOf } from './wording/cover';
import { INSTRUMENT } from './templates/instrument.template';

export function agreementPaper(facts: CaseFacts): PaperContent {
  const { cityName, agencyName, terms, on } = facts;
  const group = terms.title.id;
  const title = `Perjanjian Kerja Sama ${group} ${cityName}`;
  return {
    kind: 'agreement',
    template: INSTRUMENT,
    title,
    fileName: fileNameOf('perjanjian-kerja-sama', facts.no),
    page: {
      title,
      dated: on,
      rehearsal: facts.rehearsal,
      footer: `Perjanjian Kerja Sama ${facts.no}`,
      heading: ['Perjanjian Kerja Sama', `antara ${facts.city.name}`, `dan ${facts.branch.name}`],
      about: `tentang kepesertaan ${group} ${cityName} dalam program jaminan sosial ketenagakerjaan`,
      numbers: [[cityName, facts.city.number], [agencyName, facts.branch.number]],
      opening: `Pada hari ini, ${solemnDate(on)}, yang bertanda tangan di bawah ini:`,
      parties: partiesOf(facts, 'correspondence'),
      together: 'PIHAK KESATU dan PIHAK KEDUA secara bersama-sama disebut PARA PIHAK, dengan ini menerangkan:',
      recitals: [
        `bahwa Perjanjian Kerja Sama ini melaksanakan kesepakatan PARA PIHAK mengenai perlindungan ${group} di ${cityName};`,
        `bahwa Perjanjian Kerja Sama ini berdasarkan ${joined(legalBasisOn(on))}.`,
      ],
      agreed: 'PARA PIHAK sepakat mengikatkan diri dalam Perjanjian Kerja Sama dengan ketentuan sebagai berikut:',
      articles: articlesOf(facts),
      closing: 'Demikian Perjanjian Kerja Sama ini dibuat dalam rangkap 2 (dua), bermeterai cukup, masing-masing mempunyai kekuatan hukum yang sama.',
    },
  };
}

function articlesOf({ terms, cityName, coverFrom }: CaseFacts): Article[] {
  const { arrangement } = terms;
  return [
    { title: 'Tujuan', clauses: [`Perjanjian ini bertujuan memberikan perlindungan kepada ${terms.title.id} di ${cityName} melalui program ${schemesOf(arrangement)}.`] },
    { title: 'Kepesertaan', clauses: membershipClauses(arrangement) },
    {
      title: 'Kewajiban Pihak Kesatu',
      lead: 'PIHAK KESATU berkewajiban:',
      clauses: [
        'menyerahkan daftar peserta yang benar dan lengkap;',
        'menyampaikan setiap perubahan data peserta paling lambat 7 (tujuh) hari kerja sejak perubahan terjadi;',
        'menyetorkan iuran tepat waktu; dan',
        'menyampaikan kesepakatan ini kepada kecamatan dan kelurahan melalui surat edaran.',
      ],
    },
    {
      title: 'Kewajiban Pihak Kedua',
      lead: 'PIHAK KEDUA berkewajiban:',
      clauses: [
        'mencatat kepesertaan dan memberikan tanda bukti kepesertaan;',
        'menerbitkan tagihan iuran setiap bulan dan tanda terima atas setiap pembayaran;',
        'membayarkan manfaat kepada peserta atau ahli warisnya; dan',
        'memberikan informasi dan sosialisasi program.',
      ],
    },
    {
      title: 'Iuran dan Tata Cara Pembayaran',
      clauses: [
        'Besar iuran setiap peserta dihitung menurut tarif yang berlaku pada bulan iuran sesuai dengan ketentuan peraturan perundang-undangan.',
        paymentClause(arrangement),
        'Iuran dibayar paling lambat pada tanggal jatuh tempo yang tercantum dalam tagihan; tanggal yang jatuh pada hari libur bergeser ke hari kerja berikutnya.',
      ],
    },
    {
      title: 'Data Peserta',
      clauses: [
        'PARA PIHAK menggunakan data peserta hanya untuk pelaksanaan perjanjian ini dan menjaga kerahasiaannya.',
        'Data yang tidak sah dikembalikan kepada PIHAK KESATU untuk diperbaiki tanpa menunda kepesertaan data yang sah.',
      ],
    },
    {
      title: 'Jangka Waktu',
      clauses: [
        `Perlindungan berlaku sejak ${formatDate(coverFrom)} selama ${terms.termMonths} bulan iuran.`,
        'Perjanjian dapat diperpanjang, diubah dengan adendum, atau diakhiri atas persetujuan PARA PIHAK.',
      ],
    },
    { title: 'Keadaan Kahar', clauses: ['Pihak yang mengalami keadaan kahar memberitahukannya secara tertulis paling lambat 14 (empat belas) hari sejak terjadinya.'] },
    { title: 'Penyelesaian Perselisihan', clauses: ['Perselisihan diselesaikan secara musyawarah untuk mencapai mufakat.'] },
    { title: 'Penutup', clauses: ['Perjanjian ini mulai berlaku sejak ditandatangani oleh PARA PIHAK.'] },
  ];
}
