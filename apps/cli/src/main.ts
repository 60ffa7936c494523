/** The terminal command `sinergi`. */
import { once } from 'node:events';
import { terminal } from './terminal';

// whoever reads may stop reading, as `head` does
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

void terminal(process.argv.slice(2), {
  out: async (text) => {
    if (!process.stdout.write(text)) await once(process.stdout, 'drain');
  },
  error: (text) => void process.stderr.write(text),
}).then((code) => {
  process.exitCode = code;
});
