/** The sender's words from the terminal: what the headings mean, what to do with the result, stop, go on, withdraw. */
import { SENDER_WORDS } from '@sinergi/contracts/roster.contract';
import type { HandInMappingView, HandInView } from '@sinergi/contracts/roster.views';
import type { SaidMapping } from '@sinergi/domain/roster/mapping';
import type { ColumnCode } from '@sinergi/domain/roster/participant';
import { text, texts, UsageProblem, type Command } from '../command';
import { facts, table } from '../layout';

const mapping: Command = {
  name: 'roster mapping',
  words: ['ID'],
  options: {},
  about: { id: 'arti setiap judul kolom sebagaimana dipahami, dengan tingkat keyakinannya', en: 'what each heading is taken to mean, and how sure that is' },
  async run(call) {
    const view = await call.door.get<HandInMappingView>(`/v1/hand-ins/${encodeURIComponent(call.words[0]!)}/mapping`);
    const columns = view.tables.flatMap(({ sheet, ...mapped }) => mapped.columns.map(({ heading, column, confidence, from, samples }) => [sheet, heading, column, confidence, from, samples[0] ?? null]));
    const missing = view.tables.flatMap(({ sheet, ...mapped }) => mapped.missing.map((column) => [sheet, column]));
    const parts = [table(['sheet', 'heading', 'column', 'confidence', 'from', 'sample'], columns, ''), table(['sheet', 'missing'], missing, ''), table(['sheet without a header'], view.sheetsWithoutTable.map(({ sheet }) => [sheet]), '')];
    return { value: view, text: parts.filter((part) => part !== '').join('\n\n') };
  },
};

const say: Command = {
  name: 'roster say',
  words: ['ID', 'WORD'],
  options: { map: texts, on: text },
  about: {
    id: `jawaban pengirim: ${SENDER_WORDS.join(', ')}; --map "LEMBAR!JUDUL=KOLOM" (kosongkan KOLOM untuk mengabaikan)`,
    en: `the sender's word: ${SENDER_WORDS.join(', ')}; --map "SHEET!HEADING=COLUMN" (no COLUMN leaves it out)`,
  },
  async run(call) {
    const [id = '', said = ''] = call.words;
    const word = SENDER_WORDS.find((known) => known === said);
    if (!word) throw new UsageProblem(`WORD is one of ${SENDER_WORDS.join(', ')}`);
    const body = { word, ...(word === 'mapping' ? { mapping: mappingOf(call.options('map')) } : {}), on: call.option('on') };
    const view = await call.door.post<HandInView>(`/v1/hand-ins/${encodeURIComponent(id)}/words`, body);
    return { value: view, text: facts([['id', view.id], ['status', view.status], ['awaits', view.awaits]]) };
  },
};

function mappingOf(pairs: readonly string[]): SaidMapping {
  const said: Record<string, Record<string, ColumnCode | null>> = {};
  for (const pair of pairs) {
    const [, sheet, heading, column] = /^(?:([^!]*)!)?(.+)=([a-z-]*)$/.exec(pair) ?? [];
    if (heading === undefined) throw new UsageProblem(`--map is "SHEET!HEADING=COLUMN", not ${pair.slice(0, 80)}`);
    (said[sheet ?? ''] ??= {})[heading] = column === '' ? null : (column as ColumnCode);
  }
  return said;
}

export const SENDER_WORD_COMMANDS: readonly Command[] = [mapping, say];
