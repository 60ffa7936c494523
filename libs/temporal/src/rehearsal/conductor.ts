/** The conductor: moves all processes of a rehearsed case to the same business instant, a day at most at a time. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Client, WorkflowHandle } from '@temporalio/client';
import { progress } from '@sinergi/contracts/operator.contract';
import { momentOf, moveForward } from './virtual-time';

const DAY_MS = 86_400_000;
const LOOK_MS = 8;
/** How many looks in a row must find nothing under way. */
const QUIET_LOOKS = 3;

/** What the conductor asks about the world outside the engine. */
export interface Surroundings {
  /** Ids of the processes of a case that are open or about to open. */
  openProcesses(no: string): Promise<readonly string[]>;
  /** Nothing submitted, and nothing that has come by `now`, waits to be told. */
  quiet(no: string, now: number): Promise<boolean>;
}

interface Player {
  readonly handle: WorkflowHandle;
  /** Business now, milliseconds since 1970-01-01T00:00Z. */
  readonly now: number;
  readonly busy: boolean;
}

const earliest = (players: readonly Player[]): number => (players.length === 0 ? 0 : Math.min(...players.map(({ now }) => now)));

export class Conductor {
  private readonly offsets = new Map<string, number>();

  constructor(
    private readonly client: Client,
    private readonly surroundings: Surroundings,
    private readonly patienceMs = 120_000,
  ) {}

  /** @param until business instant, milliseconds since 1970-01-01T00:00Z; choose it some minutes past a due instant. */
  async advance(no: string, until: number): Promise<void> {
    const deadline = Date.now() + this.patienceMs;
    for (;;) {
      const players = await this.settle(no, deadline);
      const behind = players.filter(({ now }) => now < until);
      if (behind.length === 0) return;
      const target = Math.min(until, Math.min(...behind.map(({ now }) => now)) + DAY_MS);
      for (const player of behind.filter(({ now }) => now < target).sort((a, b) => a.now - b.now)) {
        await moveForward(player.handle, target - player.now);
        await this.reach(player.handle, target, deadline);
      }
    }
  }

  /** Waits until nothing of the case is under way, in the engine or outside. */
  async settle(no: string, deadline = Date.now() + this.patienceMs): Promise<readonly Player[]> {
    for (let quiet = 0; ; await pause(LOOK_MS)) {
      const players = await this.players(no);
      const still = players !== null && players.every(({ busy }) => !busy) && (await this.surroundings.quiet(no, earliest(players)));
      quiet = still ? quiet + 1 : 0;
      if (quiet >= QUIET_LOOKS && players) return players;
      if (Date.now() > deadline) throw new Error(`${no} did not come to rest: is a worker running?`);
    }
  }

  private async reach(handle: WorkflowHandle, target: number, deadline: number): Promise<void> {
    for (;;) {
      const { now, closed, runId } = await momentOf(handle);
      if (closed || now + (await this.offsetOf(handle, runId)) >= target) return;
      if (Date.now() > deadline) throw new Error(`${handle.workflowId} did not reach its date: does the server skip time?`);
      await pause(LOOK_MS);
    }
  }

  /** null while a process on record has not answered yet. */
  private async players(no: string): Promise<Player[] | null> {
    const players: Player[] = [];
    for (const processId of await this.surroundings.openProcesses(no)) {
      const handle = this.client.workflow.getHandle(processId);
      try {
        const { now, busy, closed, runId } = await momentOf(handle);
        if (closed) continue;
        players.push({ handle, now: now + (await this.offsetOf(handle, runId)), busy });
      } catch {
        return null;
      }
    }
    return players;
  }

  /** A process that begins again has a clock of its own. */
  private async offsetOf(handle: WorkflowHandle, runId: string): Promise<number> {
    const known = this.offsets.get(runId);
    if (known !== undefined) return known;
    const { offset } = await handle.query(progress);
    this.offsets.set(runId, offset);
    return offset;
  }
}
