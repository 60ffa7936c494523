/** A NIK read from standard input: it stands in no argument, no list of processes and no history of commands. */
import { UsageProblem, type Call } from '../command';

const LONGEST = 1_000;

/** @throws UsageProblem unless `--nik-stdin` is given and standard input holds 16 digits */
export async function typedNumber(call: Call): Promise<string> {
  const wrong = call.tongue === 'id' ? 'berikan --nik-stdin dan ketik 16 digit NIK pada masukan standar' : 'give --nik-stdin and the 16 digits of the NIK on standard input';
  if (!call.flag('nik-stdin')) throw new UsageProblem(wrong);
  let typed = '';
  for await (const piece of process.stdin) {
    typed += String(piece);
    if (typed.length > LONGEST || typed.includes('\n')) break;
  }
  const digits = (typed.split('\n')[0] ?? '').replace(/[ .\r-]/g, '');
  if (!/^\d{16}$/.test(digits)) throw new UsageProblem(wrong);
  return digits;
}
