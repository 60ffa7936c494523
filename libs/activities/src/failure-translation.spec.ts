/** What may leave the hands for a process's history, and what stays behind. */
import { ApplicationFailure } from '@temporalio/common';
import { QueryFailedError } from 'typeorm';
import { DatabaseError } from 'pg';
import { NamedFailure } from '@sinergi/contracts/failures';
import { DomainError } from '@sinergi/domain/errors/domain-error';
import type { ActsOf } from './acts';
import { translate, translated } from './failure-translation';

interface Agreement {
  greet(office: string): Promise<string>;
  refuse(): Promise<void>;
}
const ACTS: ActsOf<Agreement> = { greet: true, refuse: true };

class Hands implements Agreement {
  constructor(private readonly greeting: string) {}
  async greet(office: string): Promise<string> {
    return this.worded(office);
  }
  private worded(office: string): string {
    return `${this.greeting} ${office}`;
  }
  async refuse(): Promise<void> {
    throw new DomainError('holder-missing', { officeId: 'o-1', text: 'Budi' });
  }
}

test('hands work as before, also when torn off their object', async () => {
  const [[name, greet]] = Object.entries(translated(new Hands('to'), ACTS)) as [[string, (office: string) => Promise<string>]];
  expect(name).toBe('greet');
  await expect(greet('branch')).resolves.toBe('to branch');
});

test('only the acts of the agreement are offered, whatever else the hands can do', () => {
  expect(Object.keys(translated(new Hands(''), ACTS))).toEqual(['greet', 'refuse']);
});

test('a broken rule travels as its code, is not tried again and leaves what people typed behind', async () => {
  const failure = await translated(new Hands(''), ACTS).refuse().catch((error: unknown) => error as ApplicationFailure);
  expect(failure).toBeInstanceOf(ApplicationFailure);
  expect(failure).toMatchObject({ type: 'holder-missing', nonRetryable: true, details: [{ officeId: 'o-1' }] });
});

test('of a database error only its SQLSTATE survives, and it is tried again', () => {
  const driver = Object.assign(new DatabaseError('duplicate key (nik)=(3275010101800001)', 10, 'error'), { code: '23505', severity: 'ERROR', detail: 'Key (full_name)=(Budi)' });
  const failure = translate(new QueryFailedError('INSERT ...', ['Budi'], driver)) as ApplicationFailure;
  expect(failure).toMatchObject({ type: 'Database23505', message: 'the database refused with 23505', nonRetryable: false });
  expect(JSON.stringify({ ...failure, stack: failure.stack })).not.toMatch(/Budi|3275/);
});

test('a named failure travels under its name and is tried again; an outage passes as it is', () => {
  expect(translate(new NamedFailure('MailRejected', { code: 550 }))).toMatchObject({ type: 'MailRejected', nonRetryable: false, details: [{ code: 550 }] });
  const full = translate(Object.assign(new Error("ENOSPC: no space left on device, open '/folder/Budi.pdf'"), { code: 'ENOSPC', path: '/folder/Budi.pdf' })) as ApplicationFailure;
  expect(full).toMatchObject({ type: 'StoreFull', nonRetryable: false });
  expect(JSON.stringify({ ...full, stack: full.stack })).not.toContain('Budi');
  const outage = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
  expect(translate(outage)).toBe(outage);
});
