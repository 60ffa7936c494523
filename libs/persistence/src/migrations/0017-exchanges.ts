/** The exchange of people with the outside: who was handed over, what came back, and the card numbers it brought. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Exchanges1700000000017 implements MigrationInterface {
  readonly name = 'Exchanges1700000000017';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE exchange (
        id uuid PRIMARY KEY,
        cooperation_no text NOT NULL REFERENCES cooperation (no),
        kind text NOT NULL CHECK (kind IN ('registration', 'identity-check')),
        month text NOT NULL CHECK (month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
        format_code text NOT NULL,
        format_version integer NOT NULL,
        start jsonb NOT NULL,
        asked_by uuid NOT NULL REFERENCES person (id),
        sent_on date NOT NULL,
        -- Members of the month when it was asked for, and how many of them it takes.
        members integer NOT NULL,
        lines integer NOT NULL CHECK (lines > 0),
        document_id uuid REFERENCES document (id),
        -- What the other side calls it.
        reference text,
        mend_document_id uuid REFERENCES document (id),
        status text NOT NULL DEFAULT 'preparing' CHECK (status IN ('preparing', 'awaiting-answer', 'answered', 'lapsed', 'aborted')),
        finished_on date,
        outcome text,
        outcome_code text,
        recorded_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX exchange_case_idx ON exchange (cooperation_no, recorded_at);
      CREATE INDEX exchange_open_idx ON exchange (recorded_at) WHERE outcome IS NULL;

      -- What somebody brought, or the other side told: on record before it is read, once for the same content.
      CREATE TABLE exchange_answer (
        id uuid PRIMARY KEY,
        exchange_id uuid NOT NULL REFERENCES exchange (id),
        sha256 bytea NOT NULL,
        document_id uuid REFERENCES document (id),
        -- Ids of lines and codes, as the other side's machine tells them.
        verdicts jsonb,
        brought_by uuid REFERENCES person (id),
        brought_on date NOT NULL,
        taken_on date,
        rows_read integer NOT NULL DEFAULT 0,
        confirmed integer NOT NULL DEFAULT 0,
        rejected integer NOT NULL DEFAULT 0,
        findings jsonb NOT NULL DEFAULT '[]',
        recorded_at timestamptz NOT NULL DEFAULT now(),
        CHECK (num_nonnulls(document_id, verdicts) = 1),
        UNIQUE (exchange_id, sha256)
      );
      CREATE INDEX exchange_answer_untaken_idx ON exchange_answer (recorded_at) WHERE taken_on IS NULL;

      CREATE TABLE exchange_line (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        exchange_id uuid NOT NULL REFERENCES exchange (id),
        line_no integer NOT NULL,
        cooperation_no text NOT NULL,
        kind text NOT NULL,
        participant_id uuid NOT NULL REFERENCES participant (id),
        membership_id uuid NOT NULL REFERENCES membership (id),
        standing text NOT NULL DEFAULT 'sent' CHECK (standing IN ('sent', 'confirmed', 'rejected', 'unanswered')),
        rejection text,
        -- The answer's own words may name a person.
        reason_cipher bytea,
        answer_id uuid REFERENCES exchange_answer (id),
        -- Counts the answers of a machine about this line; an older one says nothing new.
        answer_turn integer NOT NULL DEFAULT 0,
        answered_on date,
        answered_at timestamptz,
        -- Locks what the answer brought about this person; destroyed, it is gone.
        key_sealed bytea,
        card_cipher bytea,
        card_hash bytea,
        UNIQUE (exchange_id, participant_id),
        CHECK ((standing = 'rejected') = (rejection IS NOT NULL)),
        CHECK (standing = 'confirmed' OR card_hash IS NULL)
      );
      -- A person is under way or confirmed once per case and kind, whoever asks again.
      CREATE UNIQUE INDEX exchange_line_live_idx ON exchange_line (cooperation_no, kind, participant_id) WHERE standing IN ('sent', 'confirmed');
      CREATE INDEX exchange_line_person_idx ON exchange_line (participant_id);
      CREATE INDEX exchange_line_card_idx ON exchange_line (card_hash) WHERE card_hash IS NOT NULL;

      GRANT SELECT ON exchange, exchange_answer, exchange_line TO sinergi_api, sinergi_worker;
      GRANT INSERT ON exchange, exchange_answer, exchange_line TO sinergi_api;
      GRANT UPDATE (outcome, outcome_code) ON exchange TO sinergi_api, sinergi_worker;
      GRANT UPDATE (document_id, reference, mend_document_id, status, finished_on) ON exchange TO sinergi_worker;
      GRANT UPDATE (taken_on, rows_read, confirmed, rejected, findings) ON exchange_answer TO sinergi_worker;
      GRANT UPDATE (standing, rejection, reason_cipher, answer_id, answer_turn, answered_on, answered_at, key_sealed, card_cipher, card_hash) ON exchange_line TO sinergi_worker;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE exchange_line, exchange_answer, exchange;');
  }
}
