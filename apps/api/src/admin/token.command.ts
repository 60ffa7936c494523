/** Makes tokens and sign-in links for people and machines, straight on the database: how the first one comes about. */
import { OFFICE_KINDS, type OfficeKind } from '@sinergi/domain/parties/office';
import { AccessTokenRepository } from '@sinergi/persistence/access/access-tokens.repository';
import { SignInTicketRepository } from '@sinergi/persistence/access/sign-in-tickets.repository';
import type { Database } from '@sinergi/persistence/database';
import { MACHINE_SCOPES } from '../auth/actor';
import { AdminRefusal, DirectoryLookup, INSTALLATION } from './directory-lookup';

export interface TokenOptions {
  readonly office: string;
  readonly officeName?: string | undefined;
  readonly officeKind?: string | undefined;
  readonly person?: string | undefined;
  readonly email?: string | undefined;
  readonly machine?: string | undefined;
  readonly scopes?: string | undefined;
}

export interface MadeToken {
  readonly id: string;
  readonly token: string;
  readonly personId: string | null;
  readonly officeId: string;
}

export async function createToken(database: Database, options: TokenOptions): Promise<MadeToken> {
  const { person: whom, machine } = options;
  if ((whom === undefined) === (machine === undefined)) throw new AdminRefusal('Say who the token is for: --person "full name" or --machine LABEL.');
  const kind = officeKindOf(options.officeKind);
  const scopes = scopesOf(options.scopes);
  const lookup = new DirectoryLookup(database);
  const office = await lookup.office(options.office, options.officeName, kind);
  const person = whom === undefined ? null : ((await lookup.person(whom)) ?? (await lookup.firstAdministrator(whom, options.email ?? null, office)));
  const token = { kind: person ? ('person' as const) : ('machine' as const), label: machine ?? 'admin', personId: person?.id ?? null, officeId: office.id, scopes, expiresAt: null };
  const issued = await new AccessTokenRepository(database).issue(token, INSTALLATION);
  return { ...issued, personId: person?.id ?? null, officeId: office.id };
}

export async function createSignInLink(database: Database, publicUrl: string, options: { readonly office: string; readonly person: string; readonly minutes: number }): Promise<string> {
  const lookup = new DirectoryLookup(database);
  const office = await lookup.office(options.office);
  const person = await lookup.person(options.person);
  if (!person) throw new AdminRefusal('Nobody is called so.');
  const ticket = await new SignInTicketRepository(database).issue(person.id, office.id, options.minutes, INSTALLATION);
  return `${publicUrl.replace(/\/$/, '')}/sign-in/${ticket}`;
}

function officeKindOf(given: string | undefined): OfficeKind | undefined {
  const kind = OFFICE_KINDS.find((known) => known === given);
  if (given !== undefined && !kind) throw new AdminRefusal(`--office-kind is one of ${OFFICE_KINDS.join(', ')}.`);
  return kind;
}

function scopesOf(given: string | undefined): string[] {
  const scopes = (given ?? '').split(',').map((scope) => scope.trim()).filter((scope) => scope !== '');
  const strange = scopes.find((scope) => !MACHINE_SCOPES.includes(scope));
  if (strange !== undefined) throw new AdminRefusal(`--scopes are of ${MACHINE_SCOPES.join(', ')}; ${strange} is none of them.`);
  return scopes;
}
