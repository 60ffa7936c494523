/** The memorandum (nota kesepakatan): both parties declare what they want to achieve together. */
import { joined } from './wording/list';
import { legalBasisOn } from './wording/legal-basis';
import { partiesOf } from './wording/parties';
import { solemnDate } from './wording/solemn-date';
import { fileNameOf, type Article, type CaseFacts, type PaperContent } from './paper';
import { schemesOf } from './wording/cover';
import { INSTRUMENT } from './templates/instrument.template';

export function memorandumPaper(facts: CaseFacts): PaperContent {
  const { cityName, agencyName, terms, on } = facts;
  const group = terms.title.id;
  const title = `Nota Kesepakatan ${group} ${cityName}`;
  return {
    kind: 'memorandum',
    template: INSTRUMENT,
    title,
    fileName: fileNameOf('nota-kesepakatan', facts.no),
    page: {
      title,
      dated: on,
      rehearsal: facts.rehearsal,
      footer: `Nota Kesepakatan ${facts.no}`,
      heading: ['Nota Kesepakatan', `antara ${facts.city.name}`, `dan ${facts.branch.name}`],
      about: `tentang penyelenggaraan program jaminan sosial ketenagakerjaan bagi ${group} di ${cityName}`,
      numbers: [[cityName, facts.city.number], [agencyName, facts.branch.number]],
      opening: `Pada hari ini, ${solemnDate(on)}, yang bertanda tangan di bawah ini:`,
      parties: partiesOf(facts, 'correspondence'),
      together: 'PIHAK KESATU dan PIHAK KEDUA secara bersama-sama disebut PARA PIHAK. PARA PIHAK terlebih dahulu menerangkan hal-hal sebagai berikut:',
      recitals: [
        `bahwa setiap orang yang bekerja berhak atas perlindungan jaminan sosial ketenagakerjaan, termasuk ${group} di ${cityName};`,
        `bahwa PIHAK KEDUA adalah penyelenggara program jaminan sosial ketenagakerjaan sebagaimana dimaksud dalam ${joined(legalBasisOn(on).slice(0, 2))};`,
        `bahwa PARA PIHAK memperhatikan ${joined(legalBasisOn(on).slice(2))}.`,
      ],
      agreed: 'Berdasarkan hal-hal tersebut, PARA PIHAK sepakat untuk mengadakan Nota Kesepakatan dengan ketentuan sebagai berikut:',
      articles: articlesOf(facts),
      closing: 'Demikian Nota Kesepakatan ini dibuat dalam rangkap 2 (dua), bermeterai cukup, masing-masing mempunyai kekuatan hukum yang sama.',
    },
  };
}

function articlesOf({ terms, cityName }: CaseFacts): Article[] {
  const group = terms.title.id;
  return [
    {
      title: 'Maksud dan Tujuan',
      clauses: [
        'Nota Kesepakatan ini dimaksudkan sebagai landasan kerja sama PARA PIHAK.',
        `Nota Kesepakatan ini bertujuan memberikan perlindungan jaminan sosial ketenagakerjaan kepada ${group} di ${cityName}.`,
      ],
    },
    {
      title: 'Ruang Lingkup',
      lead: 'Ruang lingkup Nota Kesepakatan ini meliputi:',
      clauses: [
        `kepesertaan ${group} dalam program ${schemesOf(terms.arrangement)};`,
        'sosialisasi program kepada calon peserta sampai tingkat kecamatan dan kelurahan;',
        'penyediaan, verifikasi, dan pemutakhiran data peserta; dan',
        'penganggaran, pemungutan, dan penyetoran iuran.',
      ],
    },
    { title: 'Pelaksanaan', clauses: ['Pelaksanaan Nota Kesepakatan ini diatur lebih lanjut dalam Perjanjian Kerja Sama yang merupakan bagian tidak terpisahkan dari Nota Kesepakatan ini.'] },
    { title: 'Pembiayaan', clauses: ['Biaya yang timbul dibebankan pada anggaran masing-masing pihak sesuai dengan ketentuan peraturan perundang-undangan.'] },
    {
      title: 'Jangka Waktu',
      clauses: [
        `Nota Kesepakatan ini berlaku selama ${terms.termMonths} bulan sejak ditandatangani dan dapat diperpanjang atas persetujuan PARA PIHAK.`,
        'PARA PIHAK melakukan koordinasi mengenai perpanjangan paling lambat 3 (tiga) bulan sebelum berakhir.',
      ],
    },
    { title: 'Pemantauan dan Evaluasi', clauses: ['PARA PIHAK melakukan pemantauan dan evaluasi bersama sekurang-kurangnya 1 (satu) kali dalam setahun.'] },
    { title: 'Lain-lain', clauses: ['Hal-hal yang belum diatur dalam Nota Kesepakatan ini ditetapkan kemudian dalam adendum berdasarkan kesepakatan PARA PIHAK.'] },
  ];
}
