/** The few options of the commands, read alike everywhere; an unknown one is refused instead of ignored. */
import { parseArgs } from 'node:util';

export function options(known) {
  try {
    return parseArgs({ options: known, allowPositionals: false }).values;
  } catch (error) {
    process.stderr.write(`${error.message}\nKnown here: ${Object.keys(known).map((name) => `--${name}`).join(', ')}\n`);
    return process.exit(2);
  }
}
