/** What happens by itself while nobody answers, and when: the same dates the process itself waits for. */
import { formatDateLong } from '@sinergi/domain/calendar/format-date';
import type { Language } from '@sinergi/domain/money/language';
import type { RungAct, RungAddressee } from '@sinergi/domain/terms/ladder';
import type { AskAct } from '@sinergi/domain/terms/stage-plan';
import type { Bilingual, StepAhead, TaskFacts } from '../letter-facts';

const TOLD: Record<RungAddressee, Bilingual> = {
  assignee: { id: 'pihak yang diminta', en: 'the office that was asked' },
  superior: { id: 'atasan langsung', en: 'the direct superior' },
  'head-of-office': { id: 'pimpinan instansi atau pimpinan kantor cabang', en: 'the head of the office or of the branch' },
  launcher: { id: 'kantor cabang', en: 'the branch' },
  'agency-head': { id: 'kepala dinas', en: 'the agency head' },
  'city-secretary': { id: 'sekretaris daerah', en: 'the city secretary' },
  mayor: { id: 'kepala daerah', en: 'the mayor' },
  'regional-office': { id: 'kantor wilayah', en: 'the regional office' },
};

const HAPPENS: Record<RungAct, (told: Bilingual) => Bilingual> = {
  remind: (told) => ({ id: `pengingat disampaikan kepada ${told.id}`, en: `a reminder goes to ${told.en}` }),
  warn: (told) => ({ id: `surat teguran disampaikan kepada ${told.id}`, en: `a formal warning goes to ${told.en}` }),
  escalate: (told) => ({ id: `perihal ini disampaikan kepada ${told.id}`, en: `the matter is brought to ${told.en}` }),
  hold: () => ({ id: 'kerja sama ditangguhkan sampai ada jawaban', en: 'the cooperation is put on hold until there is an answer' }),
  lapse: () => ({ id: 'permintaan ini berakhir dan kerja sama dinyatakan gugur', en: 'the request ends and the cooperation lapses' }),
  'hand-over': () => ({ id: 'tagihan dialihkan ke penanganan tunggakan', en: 'the bill is handed over as arrears' }),
};

/** What lapses is the thing asked for, where the cooperation goes on without it. */
const LAPSES: Partial<Record<AskAct, Bilingual>> = {
  'complete-roster': { id: 'pengingat berakhir; daftar yang berlaku tidak berubah', en: 'reminders end; the roster in effect stays as it is' },
  'approve-roster': { id: 'permintaan ini berakhir dan daftar peserta tersebut tidak berlaku', en: 'the request ends and the roster does not take effect' },
  'approve-change': { id: 'permintaan ini berakhir dan perubahan tersebut tidak berlaku', en: 'the request ends and the change does not take effect' },
  'bring-answer': { id: 'jawaban tidak ditunggu lagi dan peserta yang belum dijawab dapat diserahkan kembali', en: 'the answer is no longer waited for, and those without one may be handed over again' },
};

export function stepsAhead({ ahead, act }: Pick<TaskFacts, 'ahead' | 'act'>, language: Language): string[] {
  return ahead.map((step) => `${whenOf(step, language)}: ${((step.act === 'lapse' && LAPSES[act]) || HAPPENS[step.act](TOLD[step.to]))[language]}`);
}

function whenOf({ on, after }: StepAhead, language: Language): string {
  if (on !== null) return formatDateLong(on, language);
  return language === 'id' ? `${after} hari kerja setelah surat ini` : `${after} working days after this letter`;
}
