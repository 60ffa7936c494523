/** What offices, people, holders and service areas must look like at the door. */
import { z } from 'zod';
import { ZONES } from '@sinergi/domain/calendar/zone';
import { CAPACITIES, OFFICE_KINDS, POSITIONS } from '@sinergi/domain/parties/office';
import { dateField, emailField, nameField, pageFields, reasonField, regionField, uuidField } from '../form/fields';
import { day, titled } from '../form/job.views';

export const officeBody = z
  .strictObject({
    code: z.string().regex(/^[A-Z0-9][A-Z0-9.-]{1,39}$/i),
    kind: z.enum(OFFICE_KINDS),
    name: nameField,
    parentId: uuidField.nullable().default(null),
    regionCode: regionField.nullable().default(null),
    zone: z.enum(ZONES).default('WIB'),
    email: emailField.nullable().default(null),
    address: z.string().trim().max(500).nullable().default(null),
    from: dateField,
    until: dateField.nullable().default(null),
  })
  .meta({ id: 'OfficeOrder' });

export const contactBody = z.strictObject({ email: emailField.nullable(), address: z.string().trim().max(500).nullable() }).meta({ id: 'ContactOrder' });
export const endBody = z.strictObject({ until: dateField, reason: reasonField }).meta({ id: 'EndOrder' });

export const personBody = z
  .strictObject({
    fullName: nameField,
    titlesBefore: z.string().trim().max(100).default(''),
    titlesAfter: z.string().trim().max(100).default(''),
    staffNo: z.string().trim().min(1).max(40).nullable().default(null),
    rank: z.string().trim().max(100).nullable().default(null),
    email: emailField.nullable().default(null),
  })
  .meta({ id: 'PersonOrder' });

export const holderBody = z
  .strictObject({
    officeId: uuidField,
    position: z.enum(POSITIONS),
    personId: uuidField,
    capacity: z.enum(CAPACITIES).default('definitive'),
    onBehalfOf: z.enum(POSITIONS).nullable().default(null),
    decreeNo: z.string().trim().max(200).nullable().default(null),
    from: dateField,
    until: dateField.nullable().default(null),
  })
  .meta({ id: 'HolderOrder' });

export const branchRegionBody = z
  .strictObject({ branchId: uuidField, regionCode: regionField, from: dateField, until: dateField.nullable().default(null) })
  .meta({ id: 'BranchRegionOrder' });

export const areaQuery = z.strictObject({ ...pageFields, branchId: uuidField.optional(), region: regionField.optional() });
export const officeQuery = z.strictObject({ ...pageFields, kind: z.enum(OFFICE_KINDS).optional(), q: z.string().trim().max(100).optional(), region: regionField.optional(), on: dateField.optional() });
export const peopleQuery = z.strictObject({ ...pageFields, q: z.string().trim().max(100).optional() });
export const holderQuery = z.strictObject({ ...pageFields, officeId: uuidField.optional(), personId: uuidField.optional(), position: z.enum(POSITIONS).optional(), on: dateField.optional() });

export const officeView = z
  .strictObject({
    id: z.string(),
    code: z.string(),
    kind: z.enum(OFFICE_KINDS),
    name: z.string(),
    parentId: z.string().nullable(),
    regionCode: z.string().nullable(),
    zone: z.enum(ZONES),
    email: z.string().nullable(),
    address: z.string().nullable(),
    from: day,
    until: day.nullable(),
  })
  .meta({ id: 'OfficeView' });

export const areaView = z
  .strictObject({ id: z.string(), branchId: z.string(), branchCode: z.string(), regionCode: z.string(), from: day, until: day.nullable() })
  .meta({ id: 'ServiceAreaView' });

export const personView = z
  .strictObject({ id: z.string(), fullName: z.string(), titlesBefore: z.string(), titlesAfter: z.string(), staffNo: z.string().nullable(), rank: z.string().nullable(), email: z.string().nullable() })
  .meta({ id: 'PersonView' });

export const holderEntry = z
  .strictObject({
    id: z.string(),
    personId: z.string(),
    name: z.string(),
    officeId: z.string(),
    officeName: z.string(),
    officeKind: z.enum(OFFICE_KINDS),
    position: z.enum(POSITIONS),
    positionTitle: titled,
    capacity: z.enum(CAPACITIES),
    onBehalfOf: z.enum(POSITIONS).nullable(),
    decreeNo: z.string().nullable(),
    from: day,
    until: day.nullable(),
  })
  .meta({ id: 'HolderEntryView' });

export const made = z.strictObject({ id: z.string() }).meta({ id: 'Made' });
export const imported = z.strictObject({ added: z.int() }).meta({ id: 'Imported' });
