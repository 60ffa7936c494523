/** How changes of a roster look from outside: counts and months, people only masked. */
import { z } from 'zod';
import type { MemberOfferView, ParticipationView, RosterChangePreviewView, RosterChangesView, RosterChangeView } from '@sinergi/contracts/change.views';
import { POSITIONS } from '@sinergi/domain/parties/office';
import { CHANGE_KINDS, CHANGE_REASONS, CONSENT_KINDS } from '@sinergi/domain/collection/roster-change';
import { day, titled, type ViewSchema } from './job.views';

const person = z.strictObject({ nameMasked: z.string(), nikMasked: z.string() });
const post = { positionCode: z.string(), rt: z.string().nullable(), rw: z.string().nullable(), villageCode: z.string().nullable(), villageName: z.string().nullable() };
const byPosition = z.array(z.strictObject({ code: z.string(), members: z.int() }));
const toLookAt = z.array(z.strictObject({ code: z.string(), sentence: titled }));

export const rosterChangeView = z
  .strictObject({
    id: z.string(),
    no: z.string(),
    kind: z.enum(CHANGE_KINDS),
    reason: z.enum(CHANGE_REASONS),
    happenedOn: day,
    proposedOn: day,
    proposedBy: z.string(),
    officeName: z.string(),
    status: z.enum(['awaiting-approval', 'applied', 'declined', 'lapsed', 'aborted', 'overtaken']),
    firstMonth: z.string().nullable(),
    finishedOn: day.nullable(),
    reportDueOn: day.nullable(),
    late: z.boolean(),
    leaves: z.int(),
    joins: z.int(),
    byPosition,
    post: z.strictObject(post).nullable(),
    leaver: person.nullable(),
    joiner: person.nullable(),
    toLookAt,
    consent: z.strictObject({ kind: z.enum(CONSENT_KINDS), signedOn: day, documentId: z.string() }).nullable(),
    documentId: z.string().nullable(),
    offers: z
      .strictObject({ made: z.int(), open: z.int(), accepted: z.int(), declined: z.int(), lapsed: z.int(), segment: z.enum(['wage-earner', 'non-wage-earner']), amount: z.int(), month: z.string(), dueOn: day })
      .nullable(),
    approvalTaskId: z.string().nullable(),
    waits: z
      .strictObject({ officeName: z.string(), positions: z.array(z.enum(POSITIONS)), since: day, next: z.strictObject({ act: z.enum(['remind', 'escalate', 'hold', 'lapse', 'hand-over']), on: day }).nullable() })
      .nullable(),
  })
  .meta({ id: 'RosterChangeView' }) satisfies ViewSchema<RosterChangeView>;

export const participationView = z
  .strictObject({ members: z.int(), heads: z.int().nullable(), source: z.string().nullable(), toldOn: day.nullable(), ratePermille: z.int().nullable() })
  .meta({ id: 'ParticipationView' }) satisfies ViewSchema<ParticipationView>;

export const rosterChangesView = z
  .strictObject({
    items: z.array(rosterChangeView),
    kinds: z.array(z.strictObject({ code: z.enum(CHANGE_KINDS), reasons: z.array(z.enum(CHANGE_REASONS)), consents: z.array(z.enum(CONSENT_KINDS)) })),
    positions: z.array(z.strictObject({ code: z.string(), title: z.string() })),
    participation: participationView.nullable(),
    reporting: z.strictObject({ withinWorkingDays: z.int(), source: z.string() }).nullable(),
  })
  .meta({ id: 'RosterChangesView' }) satisfies ViewSchema<RosterChangesView>;

export const rosterChangePreviewView = z
  .strictObject({
    kind: z.enum(CHANGE_KINDS),
    leaves: z.int(),
    joins: z.int(),
    byPosition,
    byDistrict: z.array(z.strictObject({ code: z.string().nullable(), name: z.string().nullable(), members: z.int() })),
    lastMonth: z.string(),
    firstMonth: z.string(),
    reportDueOn: day.nullable(),
    late: z.boolean(),
    offer: z.strictObject({ amount: z.int(), dueOn: day }).nullable(),
    toLookAt,
  })
  .meta({ id: 'RosterChangePreviewView' }) satisfies ViewSchema<RosterChangePreviewView>;

export const memberOfferView = z
  .strictObject({ offerId: z.string(), nameMasked: z.string(), nikMasked: z.string(), ...post, registeredUntil: z.string(), answer: z.enum(['accepted', 'declined', 'lapsed']).nullable(), answeredOn: day.nullable() })
  .meta({ id: 'MemberOfferView' }) satisfies ViewSchema<MemberOfferView>;

export const foundMembers = z
  .strictObject({ items: z.array(z.strictObject({ membershipId: z.string(), nameMasked: z.string(), nikMasked: z.string(), ...post, fromMonth: z.string() })) })
  .meta({ id: 'FoundMembers' });
