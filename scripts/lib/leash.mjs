/** Holds one foreign program: ends it, with all its children, as soon as whoever started this process is gone. */
import { spawn } from 'node:child_process';

const { command, args, cwd, uid, gid, signal, graceMs } = JSON.parse(process.argv[2]);
// in a group of its own: Ctrl-C reaches our starter, which decides the order in which things end
const program = spawn(command, args, { cwd, uid, gid, detached: true, stdio: ['ignore', 'inherit', 'inherit'] });

program.on('error', (error) => {
  process.stderr.write(`${command} does not start: ${error.message}\n`);
  process.exit(127);
});
program.on('exit', (code, endedBy) => {
  sendToGroup('SIGKILL');
  process.exit(code ?? (endedBy === signal ? 0 : 128));
});

let ending = false;
function end() {
  if (ending) return;
  ending = true;
  program.kill(signal);
  setTimeout(() => sendToGroup('SIGKILL'), graceMs);
}

function sendToGroup(what) {
  try {
    process.kill(-program.pid, what);
  } catch {
    // nobody of the group is left
  }
}

process.on('SIGINT', () => {});
process.on('SIGHUP', () => {});
process.on('SIGTERM', end);
// as a crash would end it: nothing is said, nothing is put away
process.on('SIGUSR2', () => sendToGroup('SIGKILL'));
process.stdin.on('end', end).on('close', end).on('error', end).resume();
