/** The clock of this machine as door, worker and relay read it, put forward and back under their feet. */
const { Date: TrueDate } = globalThis;

/** From now on the machine believes it is this much later; negative: earlier. Milliseconds. */
export function jumpTo(offset: number): void {
  class JumpedDate extends TrueDate {
    constructor(...given: readonly unknown[]) {
      if (given.length === 0) super(TrueDate.now() + offset);
      else super(...(given as [number]));
    }

    static override now(): number {
      return TrueDate.now() + offset;
    }
  }
  globalThis.Date = JumpedDate as DateConstructor;
}

export function rightClock(): void {
  globalThis.Date = TrueDate;
}
