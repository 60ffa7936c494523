/** People protected: a key per file and per person, how long what is kept, who read what, and what people ask for about themselves. */
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { RETENTION_RULES } from '@sinergi/domain/privacy/data/retention-rules';

export class PeopleProtected1700000000016 implements MigrationInterface {
  readonly name = 'PeopleProtected1700000000016';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The key of one locked file, sealed; the file's head bears the mark. A file is locked before it becomes a document, hence the place in the store and no reference.
      CREATE TABLE document_key (
        mark bytea PRIMARY KEY,
        store_key text NOT NULL,
        sealed bytea,
        destroyed_on date,
        because text CHECK (because IN ('retention', 'erasure')),
        recorded_at timestamptz NOT NULL DEFAULT now(),
        CHECK ((sealed IS NULL) = (destroyed_on IS NOT NULL) AND (destroyed_on IS NULL) = (because IS NULL))
      );
      CREATE INDEX document_key_place_idx ON document_key (store_key);
      CREATE INDEX document_store_key_idx ON document (store_key);

      -- The person's own key, sealed; rows without one were locked under the installation's field key.
      ALTER TABLE staged_row ADD COLUMN key_sealed bytea;
      ALTER TABLE roster_change_person ADD COLUMN key_sealed bytea;
      ALTER TABLE participant ADD COLUMN key_sealed bytea, ADD COLUMN erased_on date;
      ALTER TABLE participant ALTER COLUMN nik_cipher DROP NOT NULL, ALTER COLUMN full_name DROP NOT NULL, ALTER COLUMN sex DROP NOT NULL, ALTER COLUMN birth_date DROP NOT NULL;
      ALTER TABLE participant ADD CONSTRAINT participant_whole_or_erased_check
        CHECK (erased_on IS NOT NULL AND num_nonnulls(nik_cipher, key_sealed, full_name, sex, birth_place, birth_date, address, phone_cipher, phone_hash, account_cipher, account_hash, bank_name, mother_name_cipher) = 0
               OR erased_on IS NULL AND num_nulls(nik_cipher, full_name, sex, birth_date) = 0);
      CREATE INDEX staged_person_idx ON staged_row (nik_hash) WHERE nik_hash IS NOT NULL;

      CREATE TABLE retention_rule (
        data_set text NOT NULL,
        valid_from date NOT NULL,
        days integer NOT NULL CHECK (days >= 0),
        counts_from text NOT NULL CHECK (counts_from IN ('delivery-ended', 'exchange-ended', 'membership-ended', 'recorded')),
        legal_basis text NOT NULL,
        source text NOT NULL,
        certainty text NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (data_set, valid_from)
      );
      -- One sweep; asked for by a person, or by the day.
      CREATE TABLE retention_run (
        id uuid PRIMARY KEY,
        asked_by uuid REFERENCES person (id),
        asked_at timestamptz NOT NULL DEFAULT now(),
        on_day date,
        finished_at timestamptz,
        destroyed jsonb
      );
      CREATE INDEX retention_run_open_idx ON retention_run (asked_at) WHERE finished_at IS NULL;

      ALTER TABLE access_log ADD COLUMN channel text, ADD COLUMN reason text, ADD COLUMN correlation_id text, ADD COLUMN participants uuid[] NOT NULL DEFAULT '{}';
      CREATE INDEX access_log_participants_idx ON access_log USING gin (participants);
      CREATE INDEX access_log_subject_idx ON access_log (subject);

      -- What somebody asks about themselves; the number itself is never written down.
      CREATE TABLE subject_request (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        kind text NOT NULL CHECK (kind IN ('access', 'erasure')),
        nik_hash bytea,
        reason text NOT NULL,
        received_by uuid NOT NULL REFERENCES person (id),
        received_at timestamptz NOT NULL DEFAULT now(),
        -- 3 x 24 hours (UU 27/2022 articles 30, 32 and 40).
        due_at timestamptz NOT NULL DEFAULT now() + interval '72 hours',
        standing text NOT NULL CHECK (standing IN ('answered', 'proposed', 'confirmed', 'rejected', 'refused', 'erased')),
        refusal jsonb,
        decided_by uuid REFERENCES person (id),
        decided_at timestamptz,
        closed_at timestamptz,
        CHECK (decided_by IS NULL OR decided_by <> received_by),
        CHECK ((standing = 'refused') = (refusal IS NOT NULL)),
        CHECK ((standing IN ('proposed', 'confirmed')) = (closed_at IS NULL))
      );
      CREATE UNIQUE INDEX subject_request_open_idx ON subject_request (nik_hash) WHERE standing IN ('proposed', 'confirmed');

      GRANT SELECT ON document_key, retention_rule, retention_run, subject_request TO sinergi_api, sinergi_worker;
      GRANT INSERT ON document_key TO sinergi_api, sinergi_worker;
      GRANT INSERT ON retention_rule, subject_request TO sinergi_api;
      GRANT INSERT ON retention_run TO sinergi_api, sinergi_worker;
      GRANT UPDATE (standing, decided_by, decided_at, closed_at, refusal) ON subject_request TO sinergi_api;
      GRANT UPDATE (sealed, destroyed_on, because) ON document_key TO sinergi_worker;
      GRANT UPDATE (on_day, finished_at, destroyed) ON retention_run TO sinergi_worker;
      GRANT UPDATE (standing, closed_at, refusal, nik_hash) ON subject_request TO sinergi_worker;
      GRANT DELETE ON access_log TO sinergi_worker;
    `);
    await runner.query(
      `INSERT INTO retention_rule (data_set, valid_from, days, counts_from, legal_basis, source, certainty)
       SELECT "dataSet", "validFrom", days, "countsFrom", "legalBasis", source, certainty
         FROM jsonb_to_recordset($1::jsonb) AS r ("dataSet" text, "validFrom" date, days int, "countsFrom" text, "legalBasis" text, source text, certainty text)`,
      [JSON.stringify(RETENTION_RULES)],
    );
  }

  /** Whatever was locked under keys of its own cannot be opened afterwards. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      REVOKE DELETE ON access_log FROM sinergi_worker;
      DROP TABLE subject_request, retention_run, retention_rule;
      DROP INDEX access_log_subject_idx, access_log_participants_idx;
      ALTER TABLE access_log DROP COLUMN participants, DROP COLUMN correlation_id, DROP COLUMN reason, DROP COLUMN channel;
      DROP INDEX staged_person_idx;
      ALTER TABLE participant DROP CONSTRAINT participant_whole_or_erased_check;
      UPDATE participant SET nik_cipher = '', full_name = '', sex = '', birth_date = '1900-01-01' WHERE erased_on IS NOT NULL;
      ALTER TABLE participant ALTER COLUMN nik_cipher SET NOT NULL, ALTER COLUMN full_name SET NOT NULL, ALTER COLUMN sex SET NOT NULL, ALTER COLUMN birth_date SET NOT NULL;
      ALTER TABLE participant DROP COLUMN erased_on, DROP COLUMN key_sealed;
      ALTER TABLE roster_change_person DROP COLUMN key_sealed;
      ALTER TABLE staged_row DROP COLUMN key_sealed;
      DROP INDEX document_store_key_idx;
      DROP TABLE document_key;
    `);
  }
}
