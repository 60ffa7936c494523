/** Tells the story as it happens: date, office, what, and which letter left. */
import type { CooperationPageView, TimelineEntryView } from '@sinergi/contracts/views';

export class Narrator {
  private readonly told = new Set<string>();

  constructor(private readonly say: (line: string) => void) {}

  heading(text: string): void {
    this.say(`\n${text}`);
  }

  tell(page: CooperationPageView): void {
    for (const entry of page.timeline) {
      const key = keyOf(page.no, entry);
      if (this.told.has(key)) continue;
      this.told.add(key);
      this.say(`  ${entry.on}  ${entry.title.id}${entry.detail.id ? ` · ${entry.detail.id}` : ''}`);
    }
  }
}

const keyOf = (no: string, { on, kind, title, ref, detail }: TimelineEntryView): string => [no, on, kind, title.id, detail.id, ref].join('|');
