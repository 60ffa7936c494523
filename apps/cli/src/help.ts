/** What the terminal can do, in the language asked for. */
import type { Command } from './command';
import type { Tongue } from './language';

export const EXIT = { done: 0, failed: 1, usage: 2, refused: 3, unknown: 4, away: 5, pending: 6 } as const;

export function helpFor(command: Command, tongue: Tongue): string {
  const options = Object.entries(command.options).map(([name, { type }]) => `  --${name}${type === 'string' ? ' …' : ''}`);
  return `sinergi ${[command.name, ...command.words].join(' ')}\n  ${command.about[tongue]}\n${options.length > 0 ? `${options.join('\n')}\n` : ''}`;
}

export function overview(commands: readonly Command[], tongue: Tongue): string {
  const lines = commands.map((command) => [[command.name, ...command.words].join(' '), command.about[tongue]] as const);
  const width = Math.max(...lines.map(([call]) => call.length));
  return `sinergi …\n${lines.map(([call, about]) => `  ${call.padEnd(width)}  ${about}`).join('\n')}\n\n${ENDING[tongue]}`;
}

const ENDING: Record<Tongue, string> = {
  id: `Untuk setiap perintah: --json (hanya JSON pada keluaran baku), --lang en|id, --key KUNCI (kirim ulang tanpa mengulang tindakan), --help.
Alamat dan token: SINERGI_API_URL dan SINERGI_TOKEN, atau "sinergi login --url … --token …".
Kode akhir: 0 selesai, 1 gagal, 2 perintah tidak dipahami, 3 ditolak, 4 token tidak dikenal, 5 layanan tidak terjangkau, 6 tercatat dan masih diproses.
Tanpa layanan (tariff quote, calendar due, calendar deadline): selalu JSON; 0 dijawab, 2 ditolak dengan {refused:{code, message}}.
`,
  en: `For every command: --json (only JSON on standard output), --lang en|id, --key KEY (send again without acting again), --help.
Address and token: SINERGI_API_URL and SINERGI_TOKEN, or "sinergi login --url … --token …".
Exit codes: 0 done, 1 failed, 2 not understood, 3 refused, 4 token not known, 5 the door cannot be reached, 6 recorded and still being processed.
Without a server (tariff quote, calendar due, calendar deadline): always JSON; 0 answered, 2 refused with {refused:{code, message}}.
`,
};
