/** A conductor who begins again where a part died under him: asking, moving and waiting may all be repeated. */
import { setTimeout as pause } from 'node:timers/promises';
import { SurroundingsQueries } from '@sinergi/persistence/relay/surroundings.queries';
import { Conductor } from '@sinergi/temporal/rehearsal/conductor';
import { DoorRefusal } from '../../apps/simulator/src/demo/door';

/** Longer than a request is left to the door and the relay. */
const REQUEST_MS = 12_000;
const PATIENCE_MS = 600_000;
const ADVANCE_PATIENCE_MS = 6 * PATIENCE_MS;
const BETWEEN_TRIES_MS = 300;

/** Does again what failed because something was away; a refusal is an answer. */
export async function untilAnswered<T>(act: () => Promise<T>, patienceMs = PATIENCE_MS): Promise<T> {
  for (const deadline = Date.now() + patienceMs; ; await pause(BETWEEN_TRIES_MS)) {
    try {
      return await act();
    } catch (error) {
      const answered = error instanceof DoorRefusal && error.status < 500;
      if (answered || Date.now() > deadline) throw error;
    }
  }
}

/** A request may wait behind a step whose next try waits on the clock that we move: after a while it counts as quiet. */
export class ImpatientSurroundings extends SurroundingsQueries {
  private readonly unquietSince = new Map<string, number>();

  override async quiet(no: string, now: number): Promise<boolean> {
    if (await super.quiet(no, now)) {
      this.unquietSince.delete(no);
      return true;
    }
    const since = this.unquietSince.get(no) ?? Date.now();
    this.unquietSince.set(no, since);
    return Date.now() - since > REQUEST_MS;
  }
}

export class PatientConductor extends Conductor {
  override settle(no: string): ReturnType<Conductor['settle']> {
    return untilAnswered(() => super.settle(no));
  }

  /** Each day on the way may wait for its own rest before it: patience for the whole is many times that for one. */
  override advance(no: string, until: number): Promise<void> {
    return untilAnswered(() => super.advance(no, until), ADVANCE_PATIENCE_MS);
  }
}
