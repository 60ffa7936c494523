/** What a delegation and a search for delegations must look like. */
import { z } from 'zod';
import { POSITIONS } from '@sinergi/domain/parties/office';
import { dateField, pageFields, reasonField, uuidField } from '../form/fields';

export const delegationBody = z
  .strictObject({
    /** Themselves, unless an administrator records it for another. */
    principalId: uuidField.optional(),
    delegateId: uuidField,
    officeId: uuidField,
    position: z.enum(POSITIONS),
    from: dateField,
    until: dateField,
    reason: reasonField,
  })
  .refine(({ principalId, delegateId }) => principalId !== delegateId, { path: ['delegateId'], error: 'must be another person', params: { id: 'harus orang lain' } })
  .meta({ id: 'DelegationOrder' });
export type DelegationOrder = z.output<typeof delegationBody>;

/** `on`: the first day it no longer counts; today unless told. */
export const endDelegationBody = z.strictObject({ on: dateField.optional() }).meta({ id: 'EndDelegation' });

export const delegationQuery = z.strictObject({
  ...pageFields, principalId: uuidField.optional(), delegateId: uuidField.optional(), officeId: uuidField.optional(), on: dateField.optional(),
});
