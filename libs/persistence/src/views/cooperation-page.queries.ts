/** What the page of one cooperation shows beside its tasks and its ledger. */
import type { CooperationPageView, DocumentView, HolderView, LetterView, TroubleView } from '@sinergi/contracts/views';
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import { POSITION_RULES, type PositionCode } from '@sinergi/domain/parties/office';
import type { StageCode } from '@sinergi/domain/terms/stage-plan';
import type { Sql } from '../database';
import { CORRECTED } from './corrections.queries';
import { DOCUMENT_JSON } from './document-json';

export interface StageEntryRow {
  readonly stage: StageCode;
  readonly round: number;
  readonly enteredOn: LocalDate;
  readonly leftOn: LocalDate | null;
}

export interface ProcessRow {
  readonly processId: string;
  readonly kind: string;
  readonly period: string | null;
  readonly open: boolean;
}

export class CooperationPageQueries {
  constructor(private readonly sql: Sql) {}

  stageEntries(no: string): Promise<StageEntryRow[]> {
    return this.sql.query(`SELECT stage, round, entered_on AS "enteredOn", left_on AS "leftOn" FROM stage_entry WHERE no = $1 ORDER BY seq`, [no]);
  }

  async approval(no: string): Promise<CooperationPageView['approval']> {
    const [row] = await this.sql.query<NonNullable<CooperationPageView['approval']>>(
      `SELECT v.position, v.capacity, coalesce(right_day.value, v.given_on::text) AS "givenOn", coalesce(right_place.value, v.place) AS place, v.channel, cardinality(v.witnesses) AS witnesses,
              array_remove(ARRAY[CASE WHEN right_day.value IS NOT NULL THEN 'given-on' END, CASE WHEN right_place.value IS NOT NULL THEN 'place' END], NULL) AS corrected,
              CASE WHEN d.id IS NULL THEN NULL ELSE ${DOCUMENT_JSON('d')} END AS minutes
       FROM verbal_approval v JOIN launch_request l ON l.id = v.launch_id LEFT JOIN document d ON d.id = v.minutes_document_id
       CROSS JOIN LATERAL (SELECT ${CORRECTED('$1', 'verbal-approval.given-on', '$1')} AS value) right_day
       CROSS JOIN LATERAL (SELECT ${CORRECTED('$1', 'verbal-approval.place', '$1')} AS value) right_place
       WHERE l.cooperation_no = $1`,
      [no],
    );
    return row ?? null;
  }

  signatures(no: string): Promise<CooperationPageView['signatures'][number][]> {
    return this.sql.query(
      `SELECT s.decision_id AS "decisionId", s.paper, s.position, s.capacity, coalesce(k.value, s.signed_on::text) AS "signedOn", k.value IS NOT NULL AS corrected
       FROM signature s CROSS JOIN LATERAL (SELECT ${CORRECTED('$1', 'signature.signed-on', 's.decision_id::text')} AS value) k WHERE s.no = $1 ORDER BY s.signed_on, s.id`,
      [no],
    );
  }

  troubles(no: string): Promise<Omit<TroubleView, 'stepTitle' | 'failureTitle'>[]> {
    return this.sql.query(`SELECT process_id AS "processId", step, failure, since, may_skip AS "maySkip" FROM step_trouble WHERE no = $1 AND resolution IS NULL ORDER BY since, id`, [no]);
  }

  /** Rosters and other locked files are reached through their hand-in only, papers of a part of a bill through that part. */
  async documents(no: string): Promise<DocumentView[]> {
    const rows = await this.sql.query<{ document: DocumentView }>(
      `SELECT ${DOCUMENT_JSON('d')} AS document FROM document d WHERE d.cooperation_no = $1 AND NOT d.encrypted
         AND NOT EXISTS (SELECT FROM sub_bill s WHERE s.invoice_document_id = d.id) AND NOT EXISTS (SELECT FROM sub_bill s WHERE s.receipt_document_id = d.id) ORDER BY d.recorded_at DESC, d.id`,
      [no],
    );
    return rows.map((row) => row.document);
  }

  /** A mailing to many offices is one row with the number of its copies. */
  letters(no: string): Promise<LetterView[]> {
    return this.sql.query(
      `SELECT (array_agg(l.id ORDER BY l.recorded_at, l.id))[1] AS id, l.notice, min(l.subject) AS subject, min(l.on_date) AS "on", max(l.attempts) AS attempts, count(*) AS copies,
              CASE WHEN count(*) = 1 THEN min(o.name) ELSE '' END AS "toOffice",
              CASE WHEN bool_and(l.status = 'sent') THEN 'sent' WHEN bool_or(l.status = 'sending') THEN 'sending' WHEN bool_or(l.status = 'dropped') THEN 'dropped' ELSE 'queued' END AS status
       FROM letter l JOIN office o ON o.id = l.office_id WHERE l.no = $1
       GROUP BY coalesce(l.batch, l.id::text), l.notice ORDER BY min(l.on_date) DESC, min(l.recorded_at) DESC`,
      [no],
    );
  }

  /** Who speaks for the offices of the case on the day, in the positions its road asks. */
  async people(officeIds: readonly string[], regionCode: string, positions: readonly PositionCode[], day: LocalDate): Promise<HolderView[]> {
    const rows = await this.sql.query<Omit<HolderView, 'positionTitle'>>(
      `SELECT h.id, o.name AS "officeName", o.kind AS "officeKind", h.position, h.capacity, h.valid_from AS "from", h.valid_until AS "until",
              concat_ws(' ', nullif(p.titles_before, ''), p.full_name, nullif(p.titles_after, '')) AS name
       FROM holder h JOIN office o ON o.id = h.office_id JOIN person p ON p.id = h.person_id
       WHERE (h.office_id = ANY ($1::uuid[]) OR (o.kind = 'city-agency' AND left(o.region_code, 5) = $2))
         AND h.position = ANY ($3::text[]) AND h.valid_from <= $4 AND (h.valid_until IS NULL OR h.valid_until >= $4)
       ORDER BY o.kind, o.name, h.position, h.valid_from`,
      [officeIds, regionCode, positions, day],
    );
    return rows.map((row) => ({ ...row, positionTitle: { id: POSITION_RULES[row.position].titleId, en: POSITION_RULES[row.position].titleEn } }));
  }

  processes(no: string): Promise<ProcessRow[]> {
    return this.sql.query(
      `SELECT process_id AS "processId", kind, period, closed_on IS NULL AS open FROM process_run WHERE no = $1 ORDER BY opened_on, recorded_at`,
      [no],
    );
  }
}
