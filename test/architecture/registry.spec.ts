/** The catalogue is complete: every programme can walk its road, is priced in every month, and every notice has a letter. */
import { addMonths, contributionMonth, monthsBetween, type ContributionMonth } from '@sinergi/domain/calendar/contribution-month';
import { POSITION_RULES } from '@sinergi/domain/parties/office';
import type { BaseHundredths } from '@sinergi/domain/money/rate';
import { priceFor } from '@sinergi/domain/premium/contribution';
import { TARIFFS } from '@sinergi/domain/premium/data/tariffs';
import { PROGRAMMES, programmeOf } from '@sinergi/domain/programmes/registry';
import { DUTIES } from '@sinergi/domain/terms/duties';
import { faultsOf } from '@sinergi/domain/terms/ladder';
import { STAGES } from '@sinergi/domain/terms/stage-plan';
import { NOTICE_CODES } from '@sinergi/contracts/notices';
import { LETTERS } from '@sinergi/mail/catalogue';

const LAST_MONTH = contributionMonth('2027-12');

describe.each(PROGRAMMES.map((programme) => [programme.code, programme] as const))('programme %s', (code, programme) => {
  test('is found by its code and speaks both languages', () => {
    expect(programmeOf(code)).toBe(programme);
    expect([programme.title.id, programme.title.en, programme.summary.id, programme.summary.en].every((text) => text.length > 3)).toBe(true);
    expect(programme.legalBasis.length).toBeGreaterThan(0);
  });

  test('starts with the spoken yes, ends with activation, and keeps the order of the stages', () => {
    const codes = programme.procedure.map((stage) => stage.code);
    expect(codes[0]).toBe('verbal-approval');
    expect(codes.at(-1)).toBe('activation');
    const order = codes.map((stage) => STAGES.indexOf(stage));
    expect(order).toEqual([...order].sort((a, b) => a - b));
  });

  test('sends returns only to itself or to a stage that lies before', () => {
    programme.procedure.forEach((stage, index) => {
      if (stage.returnsTo === null) expect(stage.asks.every((ask) => !ask.verdicts.includes('return'))).toBe(true);
      else expect(programme.procedure.slice(0, index + 1).map((earlier) => earlier.code)).toContain(stage.returnsTo);
    });
  });

  test('asks positions of the side it names, on ladders without fault', () => {
    const asks = [...programme.procedure.flatMap((stage) => stage.asks), programme.rosterApproval];
    for (const ask of asks) {
      expect(faultsOf(ask.ladder)).toEqual([]);
      expect(ask.positions.length).toBeGreaterThan(0);
      for (const position of ask.positions) expect(POSITION_RULES[position].side).toBe(ask.side);
      expect(DUTIES).toContain(ask.duty);
      if (ask.act === 'sign') expect([ask.evidence, ask.byMailLink]).toEqual(['required', false]);
    }
    expect(faultsOf(programme.billing.ladder)).toEqual([]);
  });

  test('has a price in every month since it began', () => {
    const since = contributionMonth(programme.since);
    const months = monthsBetween(since, LAST_MONTH);
    const { segment, schemes, risk, sector, payerSource, baseHundredths } = programme.arrangement;
    for (let index = 0; index <= months; index += 1) {
      const month: ContributionMonth = addMonths(since, index);
      expect(priceFor({ segment, schemes, risk, sector, payerSource, month, base: baseHundredths as BaseHundredths }, TARIFFS).total).toBeGreaterThan(0);
    }
  });

  test('says by when changes of its roster are reported, and on which law', () => {
    const { reportWithin, massExitPercent } = programme.rosterRules!;
    expect(reportWithin.workingDays).toBeGreaterThan(0);
    expect(reportWithin.basis).toMatch(/^(UU|PP|Permenaker|Perpres) \d+\/\d{4}/);
    expect(massExitPercent).toBeGreaterThan(0);
    expect(massExitPercent).toBeLessThanOrEqual(100);
  });

  test('closes joiners before it issues the bill', () => {
    const { cutOffDay, cutOffMonth, issueDay } = programme.billing;
    expect(cutOffMonth === 'previous' || cutOffDay < issueDay).toBe(true);
    expect(Math.max(cutOffDay, issueDay)).toBeLessThanOrEqual(28);
  });
});

test('every notice has exactly one letter', () => {
  expect(Object.keys(LETTERS).sort()).toEqual([...NOTICE_CODES].sort());
});
