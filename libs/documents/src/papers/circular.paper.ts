/** The circular (surat edaran) with which the city tells its districts and kelurahan what was agreed and what to do. */
import { formatDate } from '@sinergi/domain/calendar/format-date';
import { signatureBlock } from '@sinergi/domain/parties/capacity';
import { officialTitle } from '@sinergi/domain/parties/official-title';
import { schemesOf } from './wording/cover';
import { legalBasisOn } from './wording/legal-basis';
import { placeOf } from './wording/place';
import { fileNameOf, type Article, type CaseFacts, type PaperContent } from './paper';
import { CIRCULAR } from './templates/circular.template';

export function circularPaper(facts: CaseFacts): PaperContent {
  const { cityName, terms, on } = facts;
  const group = terms.title.id;
  const title = `Surat Edaran ${group} ${cityName}`;
  const place = placeOf(cityName);
  return {
    kind: 'circular',
    template: CIRCULAR,
    title,
    fileName: fileNameOf('surat-edaran', facts.no),
    page: {
      title,
      dated: on,
      rehearsal: facts.rehearsal,
      footer: `Surat Edaran ${facts.no}`,
      letterhead: [facts.city.name, facts.city.signer.position === 'mayor' ? facts.city.signer.title : 'Sekretariat Daerah'],
      contact: null,
      place,
      placeAndDate: `${place}, ${formatDate(on)}`,
      addressees: [`Camat se-${cityName}`, `Lurah se-${cityName}`, `Ketua RW dan Ketua RT se-${cityName}`],
      number: facts.city.number,
      about: `kepesertaan ${group} dalam program jaminan sosial ketenagakerjaan`,
      sections: sectionsOf(facts),
      closing: 'Demikian surat edaran ini disampaikan untuk dilaksanakan sebagaimana mestinya. Atas perhatian Saudara, diucapkan terima kasih.',
      signature: signatureBlock(facts.city.signer, 'ruling'),
      copies: [...(facts.city.signer.position === 'mayor' ? [] : [principalOf(facts)]), `Inspektur ${cityName}`, `Kepala ${facts.branchName}`],
    },
  };
}

/** The one in whose name the circular is signed is told of it. */
function principalOf({ city, cityName }: CaseFacts): string {
  return city.signer.principalTitle ?? officialTitle('mayor', cityName);
}

function sectionsOf({ terms, cityName, coverFrom, on, branch }: CaseFacts): Article[] {
  const group = terms.title.id;
  return [
    { title: 'Umum', clauses: [`Pemerintah ${cityName} telah menyepakati kerja sama dengan ${branch.name} untuk melindungi ${group} melalui program ${schemesOf(terms.arrangement)}.`] },
    { title: 'Maksud dan Tujuan', clauses: [`Surat edaran ini menjadi pedoman bagi camat, lurah, serta ketua RW dan RT dalam pendaftaran dan pembayaran iuran ${group}.`] },
    { title: 'Ruang Lingkup', clauses: ['Surat edaran ini mencakup pendataan, pendaftaran, pembayaran iuran, dan pelaporan perubahan data.'] },
    { title: 'Dasar', clauses: legalBasisOn(on).map((law) => `${law};`) },
    {
      title: 'Pelaksanaan',
      clauses: [
        `Perlindungan berlaku sejak ${formatDate(coverFrom)}.`,
        'Lurah menghimpun daftar ketua RW dan RT di wilayahnya (NIK, nama sesuai KTP, tempat dan tanggal lahir, alamat, jabatan) dan menyampaikannya melalui camat kepada Sekretariat Daerah.',
        'Camat meneliti kelengkapan daftar dari kelurahan di wilayahnya.',
        'Data yang dikembalikan untuk diperbaiki disampaikan kembali paling lambat 7 (tujuh) hari kerja.',
        'Pergantian ketua RW dan RT dilaporkan paling lambat 7 (tujuh) hari kerja sejak ditetapkan.',
      ],
    },
  ];
}
