/** What a member's month costs by the tariff that comes with the program: one question, or a file of them. */
import { Refusal } from '@sinergi/domain/calendar/refusal';
import { quoteFor, type Quote } from '@sinergi/domain/premium/quote';
import { texts, type Call, type Command } from '../command';
import { needed, once, refusalOf, type Refused } from '../offline';
import { jsonLines } from './json-lines';
import { questionOf } from './quote-line';

const QUESTION = ['segment', 'month', 'schemes', 'payer', 'base', 'income', 'sector', 'risk'] as const;

const quote: Command = {
  name: 'tariff quote',
  words: [],
  offline: true,
  options: { ...Object.fromEntries(QUESTION.map((name) => [name, texts])), batch: texts },
  about: {
    id: 'iuran seorang peserta sebulan; --batch BERKAS|- menjawab satu per baris. Sektor bawaan other, risiko bawaan very-low',
    en: 'one member’s contribution for a month; --batch FILE|- answers line by line. The sector is other and the risk very-low unless given',
  },
  async run(call) {
    const batch = once(call, 'batch');
    if (batch === undefined) return { value: quoteFor(questionOn(call)), text: '' };
    const both = QUESTION.find((name) => call.options(name).length > 0);
    if (both) throw new Refusal('batch-and-option', { id: `--batch tidak dipakai bersama --${both}`, en: `--batch does not go with --${both}` });
    for await (const line of jsonLines(batch)) await call.print(answerTo(line));
    return { value: null, text: '', printed: true };
  },
};

const questionOn = (call: Call) => ({
  segment: needed(call, 'segment'),
  month: needed(call, 'month'),
  schemes: needed(call, 'schemes').split(','),
  payer: needed(call, 'payer'),
  base: once(call, 'base'),
  income: once(call, 'income'),
  sector: once(call, 'sector'),
  risk: once(call, 'risk'),
});

/** A refusal is an answer like any other: the lines after it are answered too. */
function answerTo(line: string): Quote | Refused {
  try {
    return quoteFor(questionOf(line));
  } catch (failure) {
    const refusal = refusalOf(failure);
    if (!refusal) throw failure;
    return refusal;
  }
}

export const TARIFF_COMMANDS: readonly Command[] = [quote];
