/** People handed over from the terminal: for registration with the agency, and for a check with the population registry. */
import type { ExchangeView, RegistrationView } from '@sinergi/contracts/exchange.views';
import type { ExchangeKind } from '@sinergi/domain/exchange/exchange';
import { flag, text, type Call, type Command } from '../command';
import { facts, table } from '../layout';
import type { Tongue } from '../language';

const NONE: Readonly<Record<Tongue, string>> = { id: 'Belum ada yang diserahkan.', en: 'Nobody has been handed over.' };

const path = (no: string): string => `/v1/cooperations/${encodeURIComponent(no)}`;

export const shownExchange = (view: ExchangeView): string =>
  facts([
    ['id', view.id], ['format', view.format], ['month', view.month], ['status', view.status], ['sent', view.sent], ['confirmed', view.confirmed], ['rejected', view.rejected], ['unanswered', view.unanswered],
    ['document', view.documentId], ['rows to mend', view.mendDocumentId], ['task', view.taskId], ['next reminder', view.nextReminderOn],
  ]);

function findings(view: ExchangeView, tongue: Tongue): string {
  return (view.answers[0]?.findings ?? []).map(({ row, sentence }) => `${String(row).padStart(6)}  ${sentence[tongue]}`).join('\n');
}

const order = (call: Call) => ({ month: call.need('month'), ...(call.flag('again') ? { again: true } : {}), ...(call.option('on') ? { on: call.option('on') } : {}) });

const create: Command = {
  name: 'registration create',
  words: ['NO'],
  options: { month: text, format: text, again: flag, on: text },
  about: { id: 'menyerahkan peserta satu bulan untuk pendaftaran: --month 2018-06 [--format worker-list] [--again]', en: 'hands the members of a month over for registration: --month 2018-06 [--format worker-list] [--again]' },
  async run(call) {
    const view = await call.door.post<ExchangeView>(`${path(call.words[0]!)}/registrations`, { format: call.option('format') ?? 'worker-list', ...order(call) });
    return { value: view, text: shownExchange(view) };
  },
};

const check: Command = {
  name: 'checks create',
  words: ['NO'],
  options: { month: text, again: flag, on: text },
  about: { id: 'menanyakan identitas peserta satu bulan: --month 2018-06 [--again]', en: 'asks about the identity of the members of a month: --month 2018-06 [--again]' },
  async run(call) {
    const view = await call.door.post<ExchangeView>(`${path(call.words[0]!)}/identity-checks`, order(call));
    return { value: view, text: shownExchange(view) };
  },
};

const listOf = (kind: ExchangeKind): Command['run'] => async (call) => {
  const all = await call.door.get<RegistrationView>(`${path(call.words[0]!)}/registrations`);
  const view = { ...all, summary: all.summary.filter((each) => each.kind === kind), exchanges: all.exchanges.filter((each) => each.kind === kind), formats: all.formats.filter((each) => each.kind === kind) };
  const counts = view.summary.map((of) => facts([['month', of.month], ['members', of.members], ['sent', of.sent], ['confirmed', of.confirmed], ['rejected', of.rejected], ['unanswered', of.unanswered], ['not sent', of.notSent]]));
  const rows = view.exchanges.map((each) => [each.id, each.format, each.month, each.status, each.sent, each.confirmed, each.rejected, each.unanswered]);
  return { value: view, text: [...counts, table(['id', 'format', 'month', 'status', 'sent', 'confirmed', 'rejected', 'unanswered'], rows, NONE[call.tongue])].join('\n\n') };
};

export const bringAnswer: Command['run'] = async (call) => {
  const [id = '', file = ''] = call.words;
  const view = await call.door.upload<ExchangeView>(`/v1/exchanges/${encodeURIComponent(id)}/answers`, file, { on: call.option('on') });
  const told = findings(view, call.tongue);
  return { value: view, text: told === '' ? shownExchange(view) : `${shownExchange(view)}\n\n${told}` };
};

const registrations: Command = {
  name: 'registration list',
  words: ['NO'],
  options: {},
  about: { id: 'penyerahan untuk pendaftaran dan hitungannya', en: 'hand-overs for registration and their counts' },
  run: listOf('registration'),
};

const checks: Command = {
  name: 'checks list',
  words: ['NO'],
  options: {},
  about: { id: 'pemadanan data kependudukan dan hitungannya', en: 'checks with the population registry and their counts' },
  run: listOf('identity-check'),
};

const receipt: Command = {
  name: 'registration answer',
  words: ['ID', 'FILE'],
  options: { on: text },
  about: { id: 'mengunggah tanda terima (XLSX atau CSV) atas satu penyerahan', en: 'uploads the receipt (XLSX or CSV) for a hand-over' },
  run: bringAnswer,
};

const result: Command = {
  name: 'checks answer',
  words: ['ID', 'FILE'],
  options: { on: text },
  about: { id: 'mengunggah hasil pemadanan (XLSX atau CSV)', en: 'uploads the result of a check (XLSX or CSV)' },
  run: bringAnswer,
};

export const REGISTRATION_COMMANDS: readonly Command[] = [create, registrations, receipt, check, checks, result];
