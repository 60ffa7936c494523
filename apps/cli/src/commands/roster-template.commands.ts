/** The empty roster from the terminal, without a door: by the programmes and regions that come with the program. */
import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { Refusal } from '@sinergi/domain/calendar/refusal';
import { districtsOf, villagesOf } from '@sinergi/domain/parties/region';
import { readRegionTables, regionLookup } from '@sinergi/intake/regions/region-tables';
import { rosterTemplate, type TemplatePlaces } from '@sinergi/intake/roster-template';
import { texts, type Command } from '../command';
import { needed, once } from '../offline';
import { cityCodeOf, demandCity, programmeNamed } from './roster-subject';

const template: Command = {
  name: 'roster template',
  words: ['FILE'],
  offline: true,
  options: { programme: texts, city: texts },
  about: { id: 'menulis templat daftar peserta (--programme; --city agar kelurahan dapat dipilih)', en: 'writes the template of a roster (--programme; with --city villages can be chosen)' },
  async run(call) {
    const [file = ''] = call.words;
    const programme = programmeNamed(needed(call, 'programme'));
    const places = await placesOf(once(call, 'city') ?? null);
    await pipeline(rosterTemplate(programme, places), createWriteStream(file, { flags: 'wx' })).catch((failure: NodeJS.ErrnoException) => {
      throw failure.code === 'EEXIST' ? new Refusal('file-exists', { id: 'Berkas itu sudah ada; sebut nama lain', en: 'That file exists; give another name' }) : new Refusal('file-not-written', { id: `Berkas tidak dapat ditulis (${failure.code ?? ''})`, en: `The file cannot be written (${failure.code ?? ''})` });
    });
    return { value: { file, programme: programme.code, positions: programme.positions.map((position) => position.code), districts: places.districts.length, villages: places.villages.length }, text: '' };
  },
};

async function placesOf(city: string | null): Promise<TemplatePlaces> {
  if (city === null) return { villages: [], districts: [] };
  const { table } = regionLookup(await readRegionTables());
  const code = cityCodeOf(city);
  demandCity(table, code);
  const named = (regions: readonly { readonly name: string }[]): string[] => [...new Set(regions.map(({ name }) => name))];
  return { villages: named(villagesOf(table, code)), districts: named(districtsOf(table, code)) };
}

export const ROSTER_TEMPLATE_COMMANDS: readonly Command[] = [template];
