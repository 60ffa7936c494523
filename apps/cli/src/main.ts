/** The terminal command `sinergi`. */
import { terminal } from './terminal';

void terminal(process.argv.slice(2), {
  out: (text) => void process.stdout.write(text),
  error: (text) => void process.stderr.write(text),
}).then((code) => {
  process.exitCode = code;
});
