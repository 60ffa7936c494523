/** The record, the mailbox and the engine after the storm: what must hold, each check with its own findings. */
import { untilAnswered } from '../patient-conductor';
import type { Aftermath, Check, Checked } from './aftermath';
import { enginesAndRecord } from './engine.check';
import { letters } from './letters.check';
import { money } from './money.check';
import { papers } from './papers.check';
import { statuses } from './statuses.check';
import { waits } from './waits.check';

const CHECKS: readonly Check[] = [letters, waits, papers, money, enginesAndRecord, statuses];

export async function checkEverything(aftermath: Aftermath): Promise<Checked> {
  const findings: string[] = [];
  const figures: Record<string, number> = {};
  for (const check of CHECKS) {
    const checked = await untilAnswered(() => check(aftermath));
    findings.push(...checked.findings);
    Object.assign(figures, checked.figures);
  }
  return { findings, figures };
}
