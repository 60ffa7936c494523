/** Processor time of the parts of a running stack, which a busy machine does not stretch as it does the time of day. */
import { readdirSync, readFileSync } from 'node:fs';

const TICK_MS = 10;
/** Places in the line behind the name: the parent; user and system time of the process, and of children that have ended. */
const PARENT = 1;
const TICKS = [11, 15] as const;

interface Standing {
  readonly parent: number;
  readonly ms: number;
}

/** Milliseconds each part has had so far, with everything it started. @param leashes processes that hold the parts, by name */
export function processorTimeOf<Part extends string>(leashes: Readonly<Record<Part, { readonly pid: number }>>): Record<Part, number> {
  const all = new Map(readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? [[Number(name), standingOf(name)] as const] : [])));
  const below = (pid: number): number => [...all].reduce((sum, [child, standing]) => (standing?.parent === pid ? sum + standing.ms + below(child) : sum), 0);
  return Object.fromEntries(Object.entries<{ readonly pid: number }>(leashes).map(([part, { pid }]) => [part, below(pid)])) as Record<Part, number>;
}

/** null: ended meanwhile. */
function standingOf(pid: string): Standing | null {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /s, '').split(' ').map(Number);
    return { parent: fields[PARENT] as number, ms: fields.slice(...TICKS).reduce((sum, ticks) => sum + ticks, 0) * TICK_MS };
  } catch {
    return null;
  }
}
