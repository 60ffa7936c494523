/** Whoever is told of a silence learns who was told before. */
import { formatDateLong } from '@sinergi/domain/calendar/format-date';
import type { Language } from '@sinergi/domain/money/language';
import type { TaskFacts } from '../letter-facts';

/** Nothing while nobody was told. */
export function toldBefore(task: TaskFacts | null, language: Language): string[] {
  const escalated = task?.escalated;
  if (!escalated) return [];
  const on = formatDateLong(escalated.on, language);
  return [
    language === 'id'
      ? `Hal ini telah kami sampaikan kepada ${escalated.to.id} pada ${on}. Karena belum ada jawaban, kami menyampaikannya pula kepada Bapak/Ibu.`
      : `The matter was brought to ${escalated.to.en} on ${on}. As there has been no answer, we now bring it to you as well.`,
  ];
}
