/** Deductions from the terminal: batches drafted, listed, submitted, returned and answered. */
import type { DeductionBatchDetailView, DeductionListView, DeductionResultView, DeductionsView } from '@sinergi/contracts/deduction.views';
import { flag, text, texts, UsageProblem, type Call, type Command } from '../command';
import { facts, table } from '../layout';

const at = (no: string, tail: string): string => `/v1/cooperations/${encodeURIComponent(no)}/${tail}`;

function shown(view: DeductionsView, month?: string): string {
  const months = view.months.filter((each) => (month === undefined ? each.total > 0 : each.month === month));
  return months
    .map((each) => {
      const rows = each.batches.map((batch) => [
        batch.unit, batch.round, batch.state, batch.stateOn, `${batch.listedLines}+${batch.leftLines}`, batch.listed, batch.deducted, batch.remitted, batch.short.map(({ reason, lines }) => `${reason}:${lines}`).join(' ') || null,
        batch.waits ? `${batch.waits.office} ${batch.waits.since}` : null, batch.id,
      ]);
      const head = facts([
        ['month', each.month], ['processed', `${each.processed}/${each.total}`], ['expected', each.expected && `${each.expected.period} ${each.expected.from}..${each.expected.until} ${each.expected.on}`],
        ['listed', each.listed], ['deducted', each.deducted], ['remitted', each.remitted], ['outstanding', each.outstanding],
      ]);
      return `${head}\n\n${table(['unit', 'round', 'state', 'on', 'lines', 'listed', 'deducted', 'remitted', 'short', 'waits for', 'batch'], rows, '-')}`;
    })
    .join('\n\n') || '-';
}

const list: Command = {
  name: 'deduction list',
  words: ['NO'],
  options: { month: text },
  about: { id: 'berkas potongan per desa/kelurahan: status, jumlah, siapa ditunggu', en: 'batches of deductions per unit: state, sums, who is waited for' },
  async run(call) {
    const view = await call.door.get<DeductionsView>(at(call.words[0]!, 'deductions'));
    const month = call.option('month');
    return { value: month === undefined ? view : { ...view, months: view.months.filter((each) => each.month === month) }, text: shown(view, month) };
  },
};

const draft: Command = {
  name: 'deduction draft',
  words: ['NO'],
  options: { month: text, unit: text, leftovers: flag, on: text },
  about: { id: 'menyusun berkas potongan satu bulan: --month 2018-06 [--unit village:32.75.01.1001] [--leftovers]', en: 'drafts the batches of a month: --month 2018-06 [--unit village:32.75.01.1001] [--leftovers]' },
  async run(call) {
    const month = call.need('month');
    const view = await call.door.post<DeductionsView>(at(call.words[0]!, 'deductions'), { month, unit: call.option('unit'), leftovers: call.flag('leftovers'), on: call.option('on') });
    return { value: view, text: shown(view, month) };
  },
};

const sheet: Command = {
  name: 'deduction sheet',
  words: ['NO'],
  options: { from: text, until: text, unit: text, format: text, on: text },
  about: { id: 'menulis daftar potongan untuk bendahara, terkunci: --from 2022-01 [--until 2022-03] [--format csv]', en: 'writes the list for the treasurer, locked: --from 2022-01 [--until 2022-03] [--format csv]' },
  async run(call) {
    const view = await call.door.post<DeductionListView>(at(call.words[0]!, 'deduction-lists'), { from: call.need('from'), until: call.option('until'), unit: call.option('unit'), format: call.option('format'), on: call.option('on') });
    const left = view.leftOut.map(({ reason, lines }) => `${reason}:${lines}`).join(' ');
    return { value: view, text: facts([['document', view.documentId], ['file', view.fileName], ['people', view.people], ['amount', view.amount], ['left out', left]]) };
  },
};

const submit: Command = {
  name: 'deduction submit',
  words: ['NO'],
  options: { month: text, batch: text, on: text },
  about: { id: 'mengajukan berkas ke bendahara: satu bulan (--month) atau satu berkas (--batch)', en: 'submits batches to the treasurer: of a month (--month) or one (--batch)' },
  async run(call) {
    const [no] = call.words;
    const batch = call.option('batch');
    const view = batch === undefined
      ? await call.door.post<DeductionsView>(at(no!, 'deductions/submission'), { month: call.need('month'), on: call.option('on') })
      : await call.door.post<DeductionsView>(at(no!, `deductions/${encodeURIComponent(batch)}/submission`), { on: call.option('on') });
    return { value: view, text: shown(view, call.option('month')) };
  },
};

const named = (call: Call): { membershipId: string; because: string }[] =>
  call.options('line').map((said) => {
    const [membershipId = '', because = ''] = said.split('=');
    if (because === '') throw new UsageProblem('--line MEMBERSHIP=REASON');
    return { membershipId, because };
  });

const batchText = (view: DeductionBatchDetailView): string =>
  `${facts([['unit', view.unit], ['state', view.state], ['listed', view.listed], ['deducted', view.deducted], ['reason', view.reason]])}\n\n${table(
    ['member', 'nik', 'expected', 'deducted', 'short', 'returned', 'left out'],
    view.lines.map((line) => [line.membershipId, line.nikMasked, line.expected, line.deducted, line.shortReason, line.returnedBecause, line.leftOut]),
    '-',
  )}`;

const show: Command = {
  name: 'deduction show',
  words: ['NO', 'BATCH'],
  options: {},
  about: { id: 'satu berkas dengan baris-barisnya, tersamar', en: 'one batch with its lines, masked' },
  async run(call) {
    const view = await call.door.get<DeductionBatchDetailView>(at(call.words[0]!, `deductions/${encodeURIComponent(call.words[1]!)}`));
    return { value: view, text: batchText(view) };
  },
};

const giveBack: Command = {
  name: 'deduction return',
  words: ['NO', 'BATCH'],
  options: { reason: text, line: texts, on: text },
  about: { id: 'mengembalikan berkas untuk diperbaiki: --reason … --line ANGGOTA=document-missing', en: 'returns a batch for correction: --reason … --line MEMBER=document-missing' },
  async run(call) {
    const view = await call.door.post<DeductionBatchDetailView>(at(call.words[0]!, `deductions/${encodeURIComponent(call.words[1]!)}/return`), { reason: call.need('reason'), lines: named(call), on: call.option('on') });
    return { value: view, text: batchText(view) };
  },
};

const correct: Command = {
  name: 'deduction correct',
  words: ['NO', 'BATCH'],
  options: { line: texts, on: text },
  about: { id: 'memperbaiki berkas: kuasa yang baru diambil, --line ANGGOTA=vacancy dikeluarkan', en: 'corrects a batch: new mandates are taken up, --line MEMBER=vacancy is left out' },
  async run(call) {
    const view = await call.door.post<DeductionBatchDetailView>(at(call.words[0]!, `deductions/${encodeURIComponent(call.words[1]!)}/correction`), { leaveOut: named(call), on: call.option('on') });
    return { value: view, text: batchText(view) };
  },
};

const result: Command = {
  name: 'deduction result',
  words: ['NO', 'FILE'],
  options: { from: text, until: text, on: text },
  about: { id: 'mengunggah hasil potongan dari bendahara (XLSX atau CSV): --from 2022-01 [--until 2022-03]', en: 'uploads the treasurer’s result (XLSX or CSV): --from 2022-01 [--until 2022-03]' },
  async run(call) {
    const view = await call.door.upload<DeductionResultView>(at(call.words[0]!, 'deduction-results'), call.words[1]!, { from: call.need('from'), until: call.option('until'), on: call.option('on') });
    const told = view.findings.map(({ row, sentence }) => `${String(row).padStart(6)}  ${sentence[call.tongue]}`).join('\n');
    const counts = facts([['rows', view.rows], ['answered', view.answered], ['batches processed', view.processed], ['not followed', view.findings.length]]);
    return { value: view, text: told === '' ? counts : `${counts}\n\n${told}` };
  },
};

export const DEDUCTION_COMMANDS: readonly Command[] = [list, draft, sheet, submit, show, giveBack, correct, result];
