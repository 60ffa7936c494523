/** Tariff rows handed in from outside: taken whole or not at all, with the column of each fault. */
import { TARIFF_COLUMNS, judgeTariffRow, judgeTariffTable } from './tariff-row';

const row = {
  id: 'pu.jkk.low.2028-01', edition: '2', segment: 'wage-earner', scheme: 'work-accident', sector: '', risk: 'low', payer_source: '', from: '2028-01', until: '',
  kind: 'rate', rate_millionths: '5400', amount: '', income_from: '', bracket_base: '', relief_millionths: '', source: 'PP 1/2027', certainty: 'F',
};

describe('a tariff row from outside', () => {
  it('becomes a row of law', () => {
    expect(TARIFF_COLUMNS).toEqual(Object.keys(row));
    expect(judgeTariffRow(row).row).toEqual({
      id: 'pu.jkk.low.2028-01', edition: 2, segment: 'wage-earner', scheme: 'work-accident', sector: null, risk: 'low', payerSource: null,
      from: '2028-01', until: null, rule: { kind: 'rate', rate: 5_400 }, source: 'PP 1/2027', certainty: 'F',
    });
  });

  it.each([
    [{ kind: 'flat', amount: '7000' }, { kind: 'flat', amount: 7_000 }],
    [{ kind: 'bracket', rate_millionths: '10000', income_from: '0', bracket_base: '1000000' }, { kind: 'bracket', rate: 10_000, incomeFrom: 0, bracketBase: 1_000_000 }],
    [{ kind: 'relief', relief_millionths: '500000' }, { kind: 'relief', relief: 500_000 }],
  ])('%j carries its rule', (change, rule) => {
    expect(judgeTariffRow({ ...row, certainty: '', ...change }).row).toMatchObject({ rule, certainty: 'G' });
  });

  it.each([
    [{ id: '' }, 'id', 'missing'],
    [{ edition: '0' }, 'edition', 'not-a-number'],
    [{ segment: 'PU' }, 'segment', 'not-in-list'],
    [{ scheme: '' }, 'scheme', 'missing'],
    [{ risk: 'tiny' }, 'risk', 'not-in-list'],
    [{ payer_source: 'APBD' }, 'payer_source', 'not-in-list'],
    [{ from: '2028-13' }, 'from', 'not-a-month'],
    [{ until: '2027-12' }, 'until', 'ends-before-it-starts'],
    [{ kind: 'gift' }, 'kind', 'not-in-list'],
    [{ rate_millionths: '0.0054' }, 'rate_millionths', 'not-a-number'],
    [{ rate_millionths: '1000001' }, 'rate_millionths', 'not-a-number'],
    [{ kind: 'flat' }, 'amount', 'missing'],
    [{ kind: 'bracket', income_from: '0' }, 'bracket_base', 'missing'],
    [{ kind: 'bracket', rate_millionths: '', bracket_base: '1' }, 'income_from', 'missing'],
    [{ kind: 'relief' }, 'relief_millionths', 'missing'],
    [{ source: '' }, 'source', 'missing'],
  ])('%j is told on column %s as %s', (wrong, column, problem) => {
    const judged = judgeTariffRow({ ...row, ...wrong });
    expect(judged.row).toBeNull();
    expect(judged.faults).toContainEqual({ column, problem });
  });

  it('is taken whole or not at all', () => {
    expect(judgeTariffTable([row, { ...row, id: 'b' }]).rows).toHaveLength(2);
    expect(judgeTariffTable([row, row])).toEqual({ rows: [], faults: [{ line: 2, column: 'id', problem: 'duplicate' }] });
  });
});
