/** Words of the forecast: what it costs to cover so many people from a month on. */
import type { Words } from './language';

const id = {
  title: 'Perkiraan biaya',
  explain: 'Berapa biaya melindungi sekian orang mulai suatu bulan, menurut tarif yang tercatat. Tidak ada yang disimpan.',
  programme: 'Program', people: 'Jumlah orang', from: 'Mulai bulan', months: 'Berapa bulan', base: 'Dasar upah (kosong: menurut program)', minimumWageOf: 'Atau UMK kota (kode wilayah, misalnya 33.10)',
  total: (people: string, from: string, months: string) => `Melindungi ${people} orang selama ${months} bulan mulai ${from}`,
  month: 'Bulan', each: 'Per orang', amount: 'Jumlah', rules: 'Dasar perhitungan', certainty: 'Kepastian',
  certain: { F: 'dari sumber resmi', C: 'dihitung dari sumber', G: 'pengetahuan umum, belum dikonfirmasi' } as Readonly<Record<string, string>>,
  fill: 'Isi program, jumlah orang, dan bulan mulai.',
  fromLaunch: 'Perkirakan biayanya lebih dahulu',
  ruleFrom: (month: string) => `Mulai ${month}`,
};

export const forecastWords: Words<typeof id> = {
  id,
  en: {
    title: 'Cost forecast',
    explain: 'What it costs to cover so many people from a month on, by the tariffs on record. Nothing is kept.',
    programme: 'Programme', people: 'People', from: 'From month', months: 'How many months', base: 'Wage base (empty: the programme’s)', minimumWageOf: 'Or the UMK of a city (its code, such as 33.10)',
    total: (people, from, months) => `Covering ${people} people for ${months} months from ${from}`,
    month: 'Month', each: 'Per person', amount: 'Amount', rules: 'How it was priced', certainty: 'Certainty',
    certain: { F: 'from an official source', C: 'computed from a source', G: 'general knowledge, not confirmed' },
    fill: 'Give the programme, the number of people and the first month.',
    fromLaunch: 'Forecast its cost first',
    ruleFrom: (month) => `From ${month}`,
  },
};
