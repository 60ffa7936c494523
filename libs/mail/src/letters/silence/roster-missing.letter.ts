/** A district or kelurahan nobody has been handed in from is kindly reminded, and told what to do. */
import { letter, needed } from '../letter';
import { causeOf } from '../wording/request';

export const rosterMissing = letter((facts) => {
  const { officeName, district } = facts.addressee;
  const contact = needed(facts.contact, 'contact');
  const cause = causeOf(facts);
  return {
    subject: `Pengingat penyerahan daftar peserta, ${officeName}: ${facts.programmeTitle.id}, ${facts.cityName}`,
    id: {
      paragraphs: [
        `Sampai hari ini belum ada peserta dari ${officeName} yang diserahkan untuk ${cause.id}.`,
        'Mohon daftar peserta di wilayah Bapak/Ibu diisi pada templat dan disampaikan kepada Sekretariat Daerah. Templat dengan petunjuk pengisian dapat diunduh pada halaman kerja sama, tab Peserta.',
        'Apabila daftar telah disampaikan, mohon surat ini diabaikan.',
      ],
      rows: [['Wilayah', officeName], ...(district ? [['Kecamatan', district] as const] : []), ['Diserahkan melalui', `Sekretariat Daerah, ${facts.cityName}`], ['Narahubung', contact]],
      call: 'Unduh templat daftar peserta',
    },
    en: {
      paragraphs: [
        `So far nobody from ${officeName} has been handed in for ${cause.en}.`,
        'Please fill in the template with the members of your area and pass it on to the city secretariat. The template with its instructions can be downloaded from the page of the cooperation, tab Members.',
        'If you have passed it on already, please disregard this letter.',
      ],
      rows: [['Area', officeName], ...(district ? [['District', district] as const] : []), ['Handed in through', `the secretariat of ${facts.cityName}`], ['Contact', contact]],
      call: 'Download the template of the roster',
    },
  };
});
