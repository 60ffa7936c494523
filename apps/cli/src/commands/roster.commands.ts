/** Rosters judged without a door: the same file, the same rules and the same verdicts as a hand-in would get. */
import { Refusal } from '@sinergi/domain/calendar/refusal';
import { localDate } from '@sinergi/domain/calendar/local-date';
import { DomainError } from '@sinergi/domain/errors/domain-error';
import { ROSTER_REFUSALS, type RosterRefusal } from '@sinergi/intake/roster-refusals';
import { flag, texts, type Call, type Command } from '../command';
import { once } from '../offline';
import { judgedFile, storedValues } from './roster-answer';
import { RosterJudge } from './roster-check';

const check: Command = {
  name: 'roster check',
  words: ['FILE'],
  offline: true,
  options: { programme: texts, city: texts, on: texts, 'with-values': flag },
  about: {
    id: 'menilai daftar peserta tanpa mengirimnya; --programme dan --city agar jabatan dan kelurahan ikut dinilai',
    en: 'judges a roster without sending it; with --programme and --city positions and villages are judged too',
  },
  async run(call) {
    const [file = ''] = call.words;
    try {
      await judge(call, file);
    } catch (failure) {
      throw asRefusal(failure);
    }
    return { value: null, text: '', printed: true };
  },
};

async function judge(call: Call, file: string): Promise<void> {
  const withValues = call.flag('with-values');
  const on = localDate(once(call, 'on') ?? new Date().toISOString().slice(0, 10));
  const rosterJudge = await RosterJudge.for({ file, programme: once(call, 'programme') ?? null, city: once(call, 'city') ?? null, on, withValues });
  const { sheets, counts, verdicts } = await judgedFile(rosterJudge);
  if (counts.rows === 0) throw new DomainError('file-unreadable', { reason: 'nobody-in-file' });
  await call.write(`{"file":${JSON.stringify(file)},\n"sheets":${JSON.stringify(sheets)},\n"counts":${JSON.stringify(counts)},\n"verdicts":[`);
  await writeList(call, verdicts);
  if (withValues) {
    await call.write('],\n"values":[');
    await writeList(call, storedValues(rosterJudge));
  }
  await call.write(`],\n"notChecked":${JSON.stringify(rosterJudge.notChecked)}}\n`);
}

/** One a line, as soon as whoever reads keeps up: a long list never stands in memory as text. */
async function writeList(call: Call, items: Iterable<object> | AsyncIterable<object>): Promise<void> {
  let before = '\n';
  let piece = '';
  for await (const item of items) {
    piece += before + JSON.stringify(item);
    before = ',\n';
    if (piece.length < 65_536) continue;
    await call.write(piece);
    piece = '';
  }
  await call.write(piece);
}

function asRefusal(failure: unknown): unknown {
  if (failure instanceof DomainError) {
    const reason = failure.code === 'file-header-missing' ? failure.code : failure.facts['reason'];
    return typeof reason === 'string' && reason in ROSTER_REFUSALS ? refusalFor(reason as RosterRefusal, failure.facts['line']) : failure;
  }
  const code = (failure as NodeJS.ErrnoException).code;
  if (code === 'ENOENT') return new Refusal('file-missing', { id: 'Berkas tidak ditemukan; periksa nama dan foldernya', en: 'There is no such file; check its name and folder' });
  if (code === 'EISDIR' || code === 'EACCES') return new Refusal('file-unreadable', { id: `Berkas tidak dapat dibuka (${code}); sebut berkas yang boleh dibaca`, en: `The file cannot be opened (${code}); name a file that may be read` });
  return failure;
}

function refusalFor(reason: RosterRefusal, line: unknown): Refusal {
  const { what, cure } = ROSTER_REFUSALS[reason];
  const [id, en] = typeof line === 'number' ? [` Baris ${line}.`, ` Row ${line}.`] : ['', ''];
  return new Refusal(reason, { id: `${what.id}${id} ${cure.id}`, en: `${what.en}${en} ${cure.en}` });
}

export const ROSTER_COMMANDS: readonly Command[] = [check];
