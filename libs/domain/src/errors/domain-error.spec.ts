/** Refusals carry a code that doors translate, and facts without people. */
import { DOMAIN_ERROR_CODES, DomainError } from './domain-error';

describe('a refusal', () => {
  it('is named by its code and keeps its facts', () => {
    const refusal = new DomainError('tariff-missing', { month: '2018-06' });
    expect([refusal.name, refusal.message, refusal.code, refusal.facts]).toEqual(['DomainError', 'tariff-missing', 'tariff-missing', { month: '2018-06' }]);
    expect(new DomainError('task-unknown').facts).toEqual({});
  });

  it('has codes that stand once, in kebab case', () => {
    expect(new Set(DOMAIN_ERROR_CODES).size).toBe(DOMAIN_ERROR_CODES.length);
    for (const code of DOMAIN_ERROR_CODES) expect(code).toMatch(/^[a-z]+(-[a-z]+)+$/);
  });
});
