/** Moves the payers of a case along the ladder of arrears, all of them in one transaction: begun, climbed, kept back, ended. */
import type { ArrearsSeen } from '@sinergi/contracts/activities/arrears.activities';
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import { planStandingOf, stepOn, type ArrearsStep, type Instalment, type LadderDay, type OnTheLadder } from '@sinergi/domain/collection/arrears';
import { addDays } from '@sinergi/domain/calendar/local-date';
import { instantAt, OFFICE_OPENS } from '@sinergi/domain/calendar/zone';
import type { Rung } from '@sinergi/domain/terms/ladder';
import type { Database, Transaction } from '../database';
import { INSTALMENTS, OWED_PARTS, PLAN_PAID } from './arrears-rows';

interface Standing extends OnTheLadder {
  readonly id: string;
  /** Whether something of it is open that neither a hold nor a plan keeps back. */
  readonly pressed: boolean;
}

interface RunningPlan {
  readonly id: string;
  readonly graceDays: number;
  readonly paid: number;
  readonly instalments: readonly Instalment[];
}

export class ArrearsRepository {
  constructor(private readonly database: Database) {}

  look(no: string, day: LadderDay): Promise<ArrearsSeen> {
    return this.database.inTransaction(async (transaction) => {
      await transaction.query(`SELECT pg_advisory_xact_lock(hashtextextended('arrears:' || $1, 0))`, [no]);
      const planEnds = await judgePlans(transaction, no, day);
      await beginAndEnd(transaction, no, day.on);
      const steps = (await standingsOf(transaction, no, day.on)).map((stands) => ({ id: stands.id, step: stepOn(stands, stands.pressed, day) }));
      await write(transaction, steps, day);
      return { payers: steps.length, due: await untold(transaction, no, day.ladder.rungs), nextAt: soonest([...steps.map(({ step }) => step.nextAt), ...planEnds, await holdEnds(transaction, no, day)]) };
    });
  }

  async told(no: string, rung: string, on: LocalDate): Promise<void> {
    await this.database.query(`UPDATE arrears_standing SET told = true WHERE cooperation_no = $1 AND rung = $2 AND rung_on <= $3 AND NOT told`, [no, rung, on]);
  }
}

/** Plans kept to the end or broken come to their end here. @returns when the others may be missed */
async function judgePlans(transaction: Transaction, no: string, day: LadderDay): Promise<number[]> {
  const plans = await transaction.query<RunningPlan>(
    `SELECT p.id, p.grace_days AS "graceDays", ${PLAN_PAID} AS paid, ${INSTALMENTS} AS instalments FROM payment_plan p WHERE p.cooperation_no = $1 AND p.status = 'running'`,
    [no],
  );
  const judged = plans.map(({ id, instalments, paid, graceDays }) => ({ id, ...planStandingOf(instalments, paid, graceDays, day) }));
  const ended = judged.filter(({ missed, missedAt }) => missed !== null || missedAt === null);
  await transaction.query(
    `UPDATE payment_plan p SET status = e.status, ended_on = $3 FROM unnest($1::uuid[], $2::text[]) AS e (id, status) WHERE p.id = e.id`,
    [ended.map(({ id }) => id), ended.map(({ missed }) => (missed === null ? 'kept' : 'broken')), day.on],
  );
  return judged.flatMap(({ missed, missedAt }) => (missed === null && missedAt !== null ? [missedAt + 1_000] : []));
}

/** A month's ladder ends with its day and is handed over in the night after it: that day counts, on whichever side of midnight it is looked at. */
const HANDED_OVER = `coalesce((SELECT max(t.closed_on) FROM task t WHERE t.no = $1 AND t.outcome = 'handed-over' AND t.closed_on BETWEEN $2::date - 1 AND $2::date), $2::date)`;

async function beginAndEnd(transaction: Transaction, no: string, on: LocalDate): Promise<void> {
  await transaction.query(
    `WITH owed AS (${OWED_PARTS}), gone AS (UPDATE arrears_standing a SET ended_on = $2, told = true WHERE a.cooperation_no = $1 AND a.ended_on IS NULL AND NOT EXISTS (SELECT FROM owed o WHERE o.payer_key = a.payer_key))
     INSERT INTO arrears_standing (cooperation_no, payer_key, since)
     SELECT DISTINCT $1, payer_key, ${HANDED_OVER} FROM owed ON CONFLICT (cooperation_no, payer_key) WHERE ended_on IS NULL DO NOTHING`,
    [no, on],
  );
}

function standingsOf(transaction: Transaction, no: string, on: LocalDate): Promise<Standing[]> {
  return transaction.query<Standing>(
    `WITH owed AS (SELECT payer_key, bool_and(held) AS held FROM (${OWED_PARTS}) parts GROUP BY 1)
     SELECT a.id, a.since, a.climbed, a.stood_still AS "stoodStill", a.still_since AS "stillSince",
            NOT o.held AND NOT EXISTS (SELECT FROM payment_plan p WHERE p.cooperation_no = $1 AND p.payer_key = a.payer_key AND p.status = 'running') AS pressed
       FROM arrears_standing a JOIN owed o ON o.payer_key = a.payer_key WHERE a.cooperation_no = $1 AND a.ended_on IS NULL ORDER BY a.payer_key`,
    [no, on],
  );
}

async function write(transaction: Transaction, steps: readonly { readonly id: string; readonly step: ArrearsStep }[], { ladder, on }: LadderDay): Promise<void> {
  await transaction.query(
    `UPDATE arrears_standing a SET climbed = s.climbed, stood_still = s.stood_still, still_since = s.still_since,
            rung = coalesce(s.rung, a.rung), rung_on = CASE WHEN s.rung IS NULL THEN a.rung_on ELSE $6::date END, told = CASE WHEN s.rung IS NULL THEN a.told ELSE false END
       FROM unnest($1::uuid[], $2::int[], $3::int[], $4::date[], $5::text[]) AS s (id, climbed, stood_still, still_since, rung) WHERE a.id = s.id`,
    [
      steps.map(({ id }) => id), steps.map(({ step }) => step.climbed), steps.map(({ step }) => step.stoodStill), steps.map(({ step }) => step.stillSince),
      steps.map(({ step }) => (step.due === null ? null : (ladder.rungs[step.due] as Rung).code)), on,
    ],
  );
}

async function untold(transaction: Transaction, no: string, rungs: readonly Rung[]): Promise<ArrearsSeen['due']> {
  const counted = await transaction.query<{ rung: string; payers: number }>(
    `SELECT rung, count(*)::int AS payers FROM arrears_standing WHERE cooperation_no = $1 AND NOT told AND ended_on IS NULL AND still_since IS NULL GROUP BY 1`,
    [no],
  );
  return rungs.flatMap((rung) => counted.filter((each) => each.rung === rung.code).map(({ payers }) => ({ ...rung, payers })));
}

/** Letters go on when the office opens after the last day of a hold. */
async function holdEnds(transaction: Transaction, no: string, { on, zone }: LadderDay): Promise<number | null> {
  const [row] = await transaction.query<{ until: LocalDate | null }>(
    `SELECT min(h.until_date) AS until FROM bill_hold h JOIN bill b ON b.id = h.bill_id WHERE b.cooperation_no = $1 AND b.standing = 'in-arrears' AND h.until_date >= $2 AND h.released_on IS NULL`,
    [no, on],
  );
  return row?.until ? instantAt(addDays(row.until, 1), OFFICE_OPENS, zone) : null;
}

const soonest = (instants: readonly (number | null)[]): number | null => {
  const known = instants.filter((at) => at !== null);
  return known.length === 0 ? null : Math.min(...known);
};
