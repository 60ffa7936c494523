/** Formal warnings on paper: one to each payer who stands on a rung, with its own months and its own number. */
import { warningPaper } from '@sinergi/documents/papers/warning.paper';
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import { LATE_CHARGE_RULES } from '@sinergi/domain/collection/data/late-charge.rules';
import { lateChargeOf } from '@sinergi/domain/collection/late-charge';
import type { Signer } from '@sinergi/domain/parties/capacity';
import { occasionOf } from '@sinergi/contracts/ids';
import type { ArrearsFactsQueries, PayerOwing } from '@sinergi/persistence/money/arrears-facts.queries';
import type { PaperMaker, PaperOrder } from './paper-maker';

export interface WarningHead {
  readonly order: Omit<PaperOrder, 'occasion'>;
  readonly signer: Signer;
  readonly page: {
    readonly no: string;
    readonly rehearsal: boolean;
    readonly agencyName: string;
    readonly branchName: string;
    readonly branchAddress: string | null;
    readonly cityName: string;
    readonly programmeTitle: { readonly id: string; readonly en: string };
  };
}

/** `warning-2` is the second. */
export const whichWarning = (rung: string): number | null => {
  const [, which] = /^warning-(\d)$/.exec(rung) ?? [];
  return which === undefined ? null : Number(which);
};

export async function warnOnPaper(maker: PaperMaker, arrears: ArrearsFactsQueries, { order, signer, page }: WarningHead, rung: string, on: LocalDate): Promise<number> {
  const owing = await arrears.onRung(page.no, rung, on);
  for (const payer of owing) {
    const { id } = await maker.make({ ...order, occasion: occasionOf('warning', payer.standingId, rung) }, ({ branch = '' }) =>
      warningPaper({
        ...page, on, number: branch, signer, which: whichWarning(rung) ?? 1, people: payer.people,
        payer: { title: payer.officeName, officeName: payer.officeName },
        months: payer.months.map((month) => ({ ...month, charge: lateChargeOf(LATE_CHARGE_RULES, month, on).amount })),
      }),
    );
    await arrears.warned(payer.standingId, rung, on, payer.open, id);
  }
  return owing.length;
}

/** All who stand on the rung together, month by month. */
export function together(owing: readonly PayerOwing[], rung: string) {
  const months = new Map<string, PayerOwing['months'][number]>();
  for (const { months: own } of owing) {
    for (const month of own) {
      const before = months.get(month.month);
      months.set(month.month, before ? { ...before, members: before.members + month.members, open: (before.open + month.open) as typeof month.open } : month);
    }
  }
  const first = owing[0];
  return first
    ? {
        rung, warning: whichWarning(rung), number: owing.length === 1 ? (first.warning?.number ?? null) : null, payers: owing.length,
        people: owing.reduce((sum, { people }) => sum + people, 0), open: owing.reduce((sum, { open }) => sum + open, 0) as PayerOwing['open'],
        months: [...months.values()].sort((a, b) => (a.month < b.month ? -1 : 1)).map(({ month, members, open }) => ({ month, members, open })),
        since: owing.reduce((min, { since }) => (since < min ? since : min), first.since),
      }
    : null;
}
