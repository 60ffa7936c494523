/** Hand-overs as people see them: how many went out, what came back, and who was turned down, masked. */
import type { ExchangeLineView, ExchangeSummaryView, ExchangeView } from '@sinergi/contracts/exchange.views';
import { ANSWER_FINDING_SENTENCES, type AnswerFindingCode } from '@sinergi/domain/exchange/answer-row';
import { maskCardNumber } from '@sinergi/domain/exchange/card-number';
import { MEMBERSHIP_KINDS } from '@sinergi/domain/exchange/exchange';
import { EXPORT_FORMATS } from '@sinergi/domain/exchange/formats';
import { REJECTIONS, type RejectionCode } from '@sinergi/domain/exchange/rejections';
import type { ExchangeStart } from '@sinergi/contracts/exchange.contract';
import { maskName, maskNik } from '@sinergi/domain/roster/masking';
import type { FieldCipher } from '@sinergi/platform/crypto/field-cipher';
import type { Sql } from '../database';
import { visibleTo, type CaseSight } from '../views/case-sight';
import { LAST_LINES, MENDED, SENT_AGAIN } from './people-to-hand-over';
import { STANDINGS } from './standings';

interface Row extends Omit<ExchangeView, 'format' | 'formatTitle' | 'answers'> {
  readonly formatCode: string;
  readonly formatVersion: number;
  readonly answers: readonly (Omit<ExchangeView['answers'][number], 'findings'> & { readonly findings: readonly { readonly row: number; readonly code: AnswerFindingCode }[] })[];
}

const ROW = `SELECT e.id, e.cooperation_no AS no, e.kind, e.format_code AS "formatCode", e.format_version AS "formatVersion", e.month, e.status, e.sent_on AS "sentOn", e.finished_on AS "finishedOn",
    e.reference, e.document_id AS "documentId", e.mend_document_id AS "mendDocumentId", asked.id AS "taskId",
    (SELECT min(r.on_date) FROM task_rung r WHERE r.task_id = asked.id AND r.climbed_on IS NULL AND r.act IN ('remind', 'escalate')) AS "nextReminderOn",
    n.sent, n.confirmed, n.rejected, n.unanswered,
    (SELECT coalesce(json_agg(json_build_object('id', w.id, 'broughtOn', w.brought_on, 'takenOn', w.taken_on, 'rows', w.rows_read, 'confirmed', w.confirmed, 'rejected', w.rejected, 'findings', w.findings)
              ORDER BY w.recorded_at DESC), '[]') FROM exchange_answer w WHERE w.exchange_id = e.id AND w.acceptance_id IS NULL) AS answers
  FROM exchange e JOIN cooperation c ON c.no = e.cooperation_no
  LEFT JOIN LATERAL (SELECT t.id FROM task t WHERE t.process_id = 'exchange.' || e.cooperation_no || '.' || e.id AND t.status = 'open' ORDER BY t.opened_on DESC LIMIT 1) asked ON true
  JOIN LATERAL (SELECT count(*)::int AS sent, (count(*) FILTER (WHERE l.standing = 'confirmed'))::int AS confirmed, (count(*) FILTER (WHERE l.standing = 'rejected'))::int AS rejected,
                       (count(*) FILTER (WHERE l.standing IN ('sent', 'unanswered')))::int AS unanswered FROM (${STANDINGS('e.id')}) l) n ON true`;

const LINES_SHOWN = 200;

export class ExchangeQueries {
  constructor(
    private readonly sql: Sql,
    private readonly cipher: FieldCipher,
  ) {}

  /** The latest first. */
  async of(no: string): Promise<ExchangeView[]> {
    return (await this.sql.query<Row>(`${ROW} WHERE e.cooperation_no = $1 ORDER BY e.recorded_at DESC`, [no])).map(viewOf);
  }

  async find(id: string, sight: CaseSight): Promise<ExchangeView | null> {
    const visible = visibleTo(sight, 'c', 2);
    const [row] = await this.sql.query<Row>(`${ROW} WHERE e.id::text = $1 AND ${visible.sql}`, [id, ...visible.parameters]);
    return row ? viewOf(row) : null;
  }

  /** The start its process was given. */
  async startOf(id: string): Promise<ExchangeStart | null> {
    const [row] = await this.sql.query<{ start: ExchangeStart }>('SELECT start FROM exchange WHERE id::text = $1', [id]);
    return row?.start ?? null;
  }

  /** Of the latest month handed over, for each kind. */
  summary(no: string): Promise<ExchangeSummaryView[]> {
    return this.sql.query<ExchangeSummaryView>(
      `SELECT k.kind, k.month, count(*)::int AS members, count(l.id)::int AS sent, (count(*) FILTER (WHERE l.standing = 'confirmed'))::int AS confirmed,
              (count(*) FILTER (WHERE l.standing = 'rejected'))::int AS rejected, (count(*) FILTER (WHERE l.standing IN ('sent', 'unanswered')))::int AS unanswered, (count(*) FILTER (WHERE l.id IS NULL))::int AS "notSent"
         FROM (SELECT kind, max(month) AS month FROM exchange WHERE cooperation_no = $1 AND kind = ANY ($2) GROUP BY kind) k
         JOIN LATERAL (SELECT DISTINCT m.participant_id FROM standing_membership m WHERE m.cooperation_no = $1 AND m.from_month <= k.month AND (m.until_month IS NULL OR m.until_month >= k.month)) person ON true
         LEFT JOIN (${LAST_LINES}) l ON l.kind = k.kind AND l.participant_id = person.participant_id
        GROUP BY k.kind, k.month ORDER BY k.kind DESC`,
      [no, MEMBERSHIP_KINDS],
    );
  }

  /** Those turned down first, then those without an answer. */
  async lines(exchangeId: string): Promise<(ExchangeLineView & { readonly participantId: string })[]> {
    const rows = await this.sql.query<LineRow>(
      `SELECT l.id AS "lineId", l.participant_id AS "participantId", p.full_name AS name, p.nik_cipher AS "nikCipher", p.key_sealed AS "keySealed", l.card_cipher AS "cardCipher", l.key_sealed AS "cardKeySealed", l.standing, l.rejection,
              l.answered_on AS "answeredOn", l.standing = 'rejected' AND (${SENT_AGAIN} OR ${MENDED}) AS closed
         FROM exchange_line l JOIN exchange e ON e.id = l.exchange_id JOIN participant p ON p.id = l.participant_id
        WHERE l.exchange_id = $1 ORDER BY array_position(ARRAY['rejected', 'unanswered', 'sent', 'confirmed'], l.standing), l.line_no LIMIT ${LINES_SHOWN}`,
      [exchangeId],
    );
    return rows.map((row) => this.lineOf(row));
  }

  private lineOf({ name, nikCipher, keySealed, cardCipher, cardKeySealed, rejection, ...line }: LineRow): ExchangeLineView & { readonly participantId: string } {
    return {
      ...line,
      nameMasked: name === null ? '' : maskName(name),
      nikMasked: nikCipher === null ? '' : maskNik(this.cipher.decrypt(nikCipher, keySealed)),
      cardNumberMasked: cardCipher === null ? null : maskCardNumber(this.cipher.decrypt(cardCipher, cardKeySealed)),
      rejection: rejection && { code: rejection, what: REJECTIONS[rejection].what, cure: REJECTIONS[rejection].cure },
    };
  }
}

interface LineRow extends Omit<ExchangeLineView, 'nameMasked' | 'nikMasked' | 'cardNumberMasked' | 'rejection'> {
  readonly participantId: string;
  /** null for somebody who was erased. */
  readonly name: string | null;
  readonly nikCipher: Buffer | null;
  readonly keySealed: Buffer | null;
  readonly cardCipher: Buffer | null;
  readonly cardKeySealed: Buffer | null;
  readonly rejection: RejectionCode | null;
}

function viewOf({ formatCode, formatVersion, answers, ...row }: Row): ExchangeView {
  const format = EXPORT_FORMATS.find(({ code, version }) => code === formatCode && version === formatVersion);
  return {
    ...row,
    format: `${formatCode}.${formatVersion}`,
    formatTitle: format?.title ?? { id: formatCode, en: formatCode },
    answers: answers.map(({ findings, ...answer }) => ({ ...answer, findings: findings.map((finding) => ({ ...finding, sentence: ANSWER_FINDING_SENTENCES[finding.code] })) })),
  };
}
