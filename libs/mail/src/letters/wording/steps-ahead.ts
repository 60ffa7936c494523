/** What happens by itself while nobody answers, and when: the same dates the process itself waits for. */
import { formatDateLong } from '@sinergi/domain/calendar/format-date';
import type { Language } from '@sinergi/domain/money/language';
import type { RungAct, RungAddressee } from '@sinergi/domain/terms/ladder';
import type { Bilingual, StepAhead, TaskFacts } from '../letter-facts';

const TOLD: Record<RungAddressee, Bilingual> = {
  assignee: { id: 'pihak yang diminta', en: 'the office that was asked' },
  superior: { id: 'atasan langsung', en: 'the direct superior' },
  'head-of-office': { id: 'pimpinan instansi atau pimpinan kantor cabang', en: 'the head of the office or of the branch' },
  launcher: { id: 'kantor cabang', en: 'the branch' },
};

const HAPPENS: Record<RungAct, (told: Bilingual) => Bilingual> = {
  remind: (told) => ({ id: `pengingat disampaikan kepada ${told.id}`, en: `a reminder goes to ${told.en}` }),
  escalate: (told) => ({ id: `perihal ini disampaikan kepada ${told.id}`, en: `the matter is brought to ${told.en}` }),
  hold: () => ({ id: 'kerja sama ditangguhkan sampai ada jawaban', en: 'the cooperation is put on hold until there is an answer' }),
  lapse: () => ({ id: 'permintaan ini berakhir dan kerja sama dinyatakan gugur', en: 'the request ends and the cooperation lapses' }),
  'hand-over': () => ({ id: 'tagihan dialihkan ke penanganan tunggakan', en: 'the bill is handed over as arrears' }),
};

export function stepsAhead(task: Pick<TaskFacts, 'ahead'>, language: Language): string[] {
  return task.ahead.map((step) => `${whenOf(step, language)}: ${HAPPENS[step.act](TOLD[step.to])[language]}`);
}

function whenOf({ on, after }: StepAhead, language: Language): string {
  if (on !== null) return formatDateLong(on, language);
  return language === 'id' ? `${after} hari kerja setelah surat ini` : `${after} working days after this letter`;
}
