/** Coming dates from the terminal: before a launch, and those a decree moves. */
import type { CalendarEffectView, LadderPreviewView } from '@sinergi/contracts/guidance.views';
import { text, type Command } from '../command';
import { table } from '../layout';

const ladders: Command = {
  name: 'ladders',
  words: ['PROGRAMME'],
  options: { region: text, on: text },
  about: { id: 'tanggal yang akan datang untuk setiap permintaan sebuah program, sebelum diluncurkan', en: 'the coming dates of every question of a programme, before it is launched' },
  async run(call) {
    const previews = await call.door.get<{ waits: LadderPreviewView[] }>('/v1/cooperations/preview-ladders', { programme: call.words[0], region: call.option('region'), on: call.option('on') });
    const headings = call.tongue === 'id' ? ['Tahap', 'Permintaan', 'Tanggal', 'Anak tangga'] : ['Stage', 'Question', 'Date', 'Rung'];
    const rows = previews.waits.flatMap((wait) => wait.ahead.map((rung, index) => [index === 0 ? wait.stageTitle[call.tongue] : '', index === 0 ? wait.askCode : '', rung.on, rung.code]));
    return { value: previews, text: table(headings, rows, '-') };
  },
};

const effects: Command = {
  name: 'calendar effects',
  words: ['EDITION'],
  options: {},
  about: { id: 'tenggat berjalan yang digeser sebuah edisi kalender', en: 'running deadlines that an edition of the calendar moves' },
  async run(call) {
    const found = await call.door.get<{ tasks: CalendarEffectView[] }>('/v1/calendar/effects', { edition: call.words[0] });
    const headings = call.tongue === 'id' ? ['Nomor', 'Kantor', 'Anak tangga', 'Semula', 'Menjadi', 'Tugas'] : ['Number', 'Office', 'Rung', 'Was', 'Becomes', 'Task'];
    const rows = found.tasks.flatMap((task) => task.rungs.map((rung) => [task.no, task.office, rung.code, rung.was, rung.becomes, task.taskId]));
    return { value: found, text: table(headings, rows, call.tongue === 'id' ? 'Tidak ada tenggat yang bergeser.' : 'No deadline moves.') };
  },
};

const apply: Command = {
  name: 'calendar apply',
  words: ['EDITION'],
  options: {},
  about: { id: 'menerapkan edisi kalender pada tenggat yang berjalan', en: 'applies an edition of the calendar to running deadlines' },
  async run(call) {
    const applied = await call.door.post<{ told: number }>('/v1/calendar/apply', { edition: call.words[0] });
    return { value: applied, text: call.tongue === 'id' ? `${applied.told} proses diberi tahu.` : `${applied.told} processes were told.` };
  },
};

export const DEADLINE_COMMANDS: readonly Command[] = [ladders, effects, apply];
