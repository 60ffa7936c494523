/** The sender of a roster while it is under way: asked for a word when one is needed, and free to stop the reading at any time. */
import { CancellationScope, condition, isCancellation, setHandler } from '@temporalio/workflow';
import { senderSaid, type HandInStart, type SenderStep, type SenderWord } from '@sinergi/contracts/roster.contract';
import { rosters } from '../steps/activities';
import { askOffice } from '../steps/ask-office';
import { ProcessStopped, type Casework } from '../steps/casework';
import type { DecisionDesk } from '../steps/decision-desk';
import { recoverable } from '../steps/recoverable';

/** Whoever sits before the screen answers without a letter; in milliseconds. */
const AT_THE_SCREEN = 15 * 60_000;

export class Sender {
  private word: SenderWord | null = null;
  private stopAsked = false;
  private asked = 0;
  private readonly heard = new Set<string>();

  constructor(
    private readonly start: HandInStart,
    private readonly casework: Casework,
    private readonly desk: DecisionDesk,
  ) {
    setHandler(senderSaid, (said) => this.hear(said), { description: 'A word of the sender: mapping, choice, stop, resume or withdraw; best sent from the record.' });
  }

  /** @returns null when the sender stayed silent to the end of the ladder */
  async wordOn(step: SenderStep, facts: Readonly<Record<string, number>> = {}): Promise<SenderWord | null> {
    const { casework, start } = this;
    this.word = null;
    this.asked += 1;
    await this.awaited(step, true);
    casework.standing.show({ stage: 'roster', opsState: 'WAITING_HUMAN', waitingOn: start.attention?.positions.join('/') ?? null, why: `word of the sender: ${step}`, since: casework.clock.now(), next: null });
    const atOnce = await condition(() => this.word !== null || casework.stopping !== null, AT_THE_SCREEN, { summary: `word of the sender: ${step}` });
    if (casework.stopping) throw new ProcessStopped(casework.stopping);
    if (!atOnce && start.attention) {
      const answer = await askOffice(casework, this.desk, { stage: 'roster', ask: start.attention, variant: `${step}-${this.asked}`, facts, fact: () => this.word !== null });
      if (answer.kind === 'silent') return null;
    }
    await this.awaited(step, false);
    return this.word;
  }

  /** Work the sender may stop; it told to resume it goes on where it stood. */
  async unlessStopped<T>(work: () => Promise<T>): Promise<{ readonly done: T } | { readonly stopped: 'withdrawn' | 'lapsed' }> {
    for (;;) {
      this.stopAsked = false;
      const scope = new CancellationScope();
      const working = scope.run(work).then((done) => ({ done }), (error: unknown) => this.stoppedBy(error));
      const first = await Promise.race([working, condition(() => this.stopAsked).then(() => null)]);
      if (first) return first;
      scope.cancel();
      const ended = await working;
      if (ended) return ended;
      const word = await this.wordOn('resume');
      if (word?.word !== 'resume') return { stopped: word ? 'withdrawn' : 'lapsed' };
    }
  }

  /** A cancellation is the sender's only when the sender asked for it. */
  private stoppedBy(error: unknown): null {
    if (this.stopAsked && isCancellation(error) && !CancellationScope.current().consideredCancelled) return null;
    throw error;
  }

  private hear(said: SenderWord): void {
    if (this.heard.has(said.wordId)) return;
    this.heard.add(said.wordId);
    this.desk.duties.push({ personId: said.by, duty: 'upload-roster' });
    if (said.word !== 'stop') this.word = said;
    else if (this.casework.standing.failedStep === null) this.stopAsked = true;
  }

  private awaited(step: SenderStep, waiting: boolean): Promise<void> {
    return recoverable(this.casework, 'await-sender', () => rosters.awaitSender(this.start.handInId, step, waiting));
  }
}
