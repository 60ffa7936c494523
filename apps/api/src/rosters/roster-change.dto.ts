/** What proposing a change of the roster takes, kind by kind, and what it answers with. */
import { z } from 'zod';
import { OFFER_ANSWERS } from '@sinergi/domain/collection/membership-offer';
import { CONSENTS_OF, REASONS_OF, type ConsentKind } from '@sinergi/domain/collection/roster-change';
import { dateField, pageFields, reasonField, uuidField } from '../form/fields';
import { jobView } from '../form/job.views';
import { rosterChangeView } from '../form/roster-change.views';

const told = z.string().trim().max(200).optional();

/** In the words of whoever fills it in; judged by the rules of a roster row. */
const personFields = z
  .strictObject({
    nik: z.string().trim().max(40), name: z.string().trim().max(200), birthDate: z.string().trim().max(40), birthPlace: told, sex: told, address: told, phone: told, account: told, bank: told, motherName: told,
  })
  .meta({ id: 'RosterPersonForm' });
export type PersonForm = z.output<typeof personFields>;

const postFields = z.strictObject({ position: z.string().trim().min(1).max(100), rt: told, rw: told, village: told, district: told });
export type PostForm = z.output<typeof postFields>;

const leaverFields = z
  .strictObject({ membershipIds: z.array(uuidField).min(1).max(2_000).optional(), positions: z.array(z.string().max(60)).min(1).max(50).optional(), places: z.array(z.string().max(13)).min(1).max(500).optional(), everybody: z.literal(true).optional() })
  .refine(({ everybody, ...chosen }) => (everybody === true) !== Object.values(chosen).some((each) => each !== undefined), {
    error: 'names members, positions or places, or everybody', params: { id: 'sebut peserta, jabatan atau wilayah, atau semua orang' },
  });

const reasonOf = <Kind extends 'succession' | 'mass-exit' | 'transfer'>(kind: Kind) => z.enum(REASONS_OF[kind]);
const consentWith = <Paper extends z.ZodType>(kinds: readonly ConsentKind[], paper: Paper) => z.strictObject({ kind: z.enum(kinds), signedOn: dateField, documentId: paper });

/** @param paper the id of a document, which a mere preview may do without */
const orders = <Paper extends z.ZodType>(paper: Paper) =>
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('succession'), reason: reasonOf('succession'), happenedOn: dateField, membershipId: uuidField, person: personFields, documentId: uuidField.optional(), on: dateField.optional() }),
    z.strictObject({ kind: z.literal('mass-exit'), reason: reasonOf('mass-exit'), happenedOn: dateField, leavers: leaverFields, documentId: paper, on: dateField.optional() }),
    z.strictObject({ kind: z.literal('transfer'), reason: reasonOf('transfer'), happenedOn: dateField, leavers: leaverFields, documentId: paper, on: dateField.optional() }),
    z.strictObject({ kind: z.literal('opt-in'), person: personFields, post: postFields, consent: consentWith(CONSENTS_OF['opt-in'] ?? [], paper), on: dateField.optional() }),
    z.strictObject({ kind: z.literal('opt-out'), membershipId: uuidField, consent: consentWith(CONSENTS_OF['opt-out'] ?? [], paper), on: dateField.optional() }),
  ]);

export const changeBody = orders(uuidField).meta({ id: 'RosterChangeOrder' });
export type ChangeOrder = z.output<typeof changeBody>;
export const changePreviewBody = orders(uuidField.optional()).meta({ id: 'RosterChangePreviewOrder' });
export type ChangePreviewOrder = z.output<typeof changePreviewBody>;

export const memberSearchBody = z
  .strictObject({ words: z.string().trim().min(3).max(100), positionCode: z.string().max(60).optional(), rt: z.string().max(3).optional(), rw: z.string().max(3).optional(), villageCode: z.string().max(13).optional() })
  .meta({ id: 'MemberSearchOrder' });
const answerFields = { answer: z.enum(OFFER_ANSWERS), on: dateField.optional(), documentId: uuidField.optional() };
export const offerAnswerBody = z.strictObject(answerFields).meta({ id: 'OfferAnswerOrder' });
export const offerAnswersBody = z.strictObject({ ...answerFields, offerIds: z.array(uuidField).min(1).max(2_000) }).meta({ id: 'OfferAnswersOrder' });
export const offerQuery = z.strictObject(pageFields);
export const headsBody = z.strictObject({ heads: z.int().min(1).max(1_000_000), source: reasonField }).meta({ id: 'HeadsKnownOrder' });
export const proposed = z.strictObject({ job: jobView, change: rosterChangeView }).meta({ id: 'RosterChangeProposed' });
