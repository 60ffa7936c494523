/** Starts the terminal command, or the administration of an installation, against the stack that runs here. */
import { runBuilt } from './terminal.mjs';

const TERMINAL = 'dist/apps/cli/src/main.js';
const ADMIN = 'dist/apps/api/src/admin/main.js';

export async function launch(args) {
  const { adminSettings, runningStack, terminalSettings } = await import('./running-stack.mjs');
  const stack = runningStack();
  const [script, rest, settings] = args[0] === 'admin' ? [ADMIN, args.slice(1), adminSettings(stack)] : [TERMINAL, args, terminalSettings(stack)];
  try {
    process.exitCode = await runBuilt(script, rest, settings);
  } catch (error) {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}
