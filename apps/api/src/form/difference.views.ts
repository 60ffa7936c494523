/** How the difference between a roster and those on record looks from outside: counts, and people masked. */
import { z } from 'zod';
import { DIFFERENCE_KINDS, type RosterCourse } from '@sinergi/contracts/roster.contract';
import type { DifferenceView } from '@sinergi/contracts/roster.views';
import { day, type ViewSchema } from './job.views';

export const rosterCourse = z
  .strictObject({
    month: z.string(),
    members: z.int(),
    joiners: z.int(),
    leavers: z.int(),
    leaversHeld: z.int(),
    changedPosts: z.int(),
    changedPlaces: z.int(),
    changedWages: z.int(),
    changedTerms: z.int(),
    termsEnded: z.int(),
    massExit: z.boolean(),
  })
  .meta({ id: 'RosterCourse' }) satisfies ViewSchema<RosterCourse>;

const post = z.strictObject({ positionCode: z.string(), positionTitle: z.string(), rt: z.string().nullable(), rw: z.string().nullable(), villageCode: z.string().nullable(), villageName: z.string().nullable(), wage: z.int().nullable(), termEndsOn: day.nullable() });

export const differenceView = z
  .strictObject({
    kind: z.enum(DIFFERENCE_KINDS),
    rowNo: z.int().nullable(),
    sheet: z.string().nullable(),
    line: z.int().nullable(),
    nameMasked: z.string(),
    nikMasked: z.string(),
    was: post.nullable(),
    is: post.nullable(),
  })
  .meta({ id: 'DifferenceView' }) satisfies ViewSchema<DifferenceView>;
