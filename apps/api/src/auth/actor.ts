/** Who is asking: a person or a machine, for one office, and what follows from it. */
import { DomainError } from '@sinergi/domain/errors/domain-error';
import type { OfficeKind, PositionCode } from '@sinergi/domain/parties/office';
import type { CaseSight } from '@sinergi/persistence/views/case-sight';

export const POWERS = ['launch', 'decide', 'hand-in', 'pay', 'confirm-payment', 'arrange', 'withdraw', 'correct', 'repair', 'administer', 'see-all', 'read-members', 'read-clear', 'protect-people', 'hand-over', 'answer-check'] as const;
export type Power = (typeof POWERS)[number];

export interface Actor {
  readonly tokenId: string;
  readonly kind: 'person' | 'machine' | 'session';
  /** null for a machine. */
  readonly personId: string | null;
  readonly officeId: string;
  readonly officeKind: OfficeKind;
  /** Positions held in the office today. */
  readonly positions: readonly PositionCode[];
  readonly powers: readonly Power[];
  readonly sees: CaseSight;
}

const POWERS_OF_POSITION: Record<PositionCode, readonly Power[]> = {
  'regional-head': ['decide', 'correct', 'read-members'],
  'branch-head': ['launch', 'arrange', 'hand-over', 'decide', 'pay', 'confirm-payment', 'withdraw', 'correct', 'read-members', 'read-clear'],
  'account-officer': ['launch', 'arrange', 'hand-over', 'decide', 'hand-in', 'pay', 'correct', 'read-members', 'read-clear'],
  'branch-legal': ['decide', 'correct'],
  'branch-finance': ['decide', 'pay', 'confirm-payment'],
  mayor: ['decide', 'read-members'],
  'city-secretary': ['decide', 'arrange', 'hand-in', 'correct', 'read-members', 'read-clear'],
  'legal-section': ['decide', 'correct'],
  treasurer: ['decide', 'arrange', 'pay'],
  'agency-head': ['decide', 'hand-in', 'read-members'],
  'district-head': ['decide'],
  'village-head': ['decide'],
  operator: ['repair', 'see-all', 'protect-people'],
  administrator: ['withdraw', 'administer', 'repair', 'see-all', 'protect-people'],
  'privacy-officer': ['see-all', 'read-members', 'read-clear', 'protect-people'],
};

const POWERS_OF_SCOPE: Readonly<Record<string, readonly Power[]>> = { admin: ['administer', 'see-all'], read: ['see-all'], checks: ['answer-check'] };
export const MACHINE_SCOPES = Object.keys(POWERS_OF_SCOPE);

export function powersOf(positions: readonly PositionCode[], officeKind: OfficeKind, scopes: readonly string[]): Power[] {
  const powers = new Set<Power>([...positions.flatMap((position) => POWERS_OF_POSITION[position]), ...scopes.flatMap((scope) => POWERS_OF_SCOPE[scope] ?? [])]);
  if (officeKind === 'head-office') powers.add('see-all');
  return POWERS.filter((power) => powers.has(power));
}

/** @throws DomainError `not-allowed` */
export function need(actor: Actor, power: Power): void {
  if (!actor.powers.includes(power)) throw new DomainError('not-allowed', { power });
}

/** What is written into the record is somebody's will, so a machine may not. @throws DomainError `not-allowed` */
export function personOf(actor: Actor): string {
  if (actor.personId === null) throw new DomainError('not-allowed', { reason: 'a person is needed' });
  return actor.personId;
}

/** Whoever asks, where they have the power; null where they have not, and for machines. */
export const personWith = ({ powers, personId }: Actor, power: Power): string | null => (powers.includes(power) ? personId : null);
