/** Changes of the roster that are no file: who leaves, who joins, each member's consent, and how many heads there are. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class RosterChanges1700000000015 implements MigrationInterface {
  readonly name = 'RosterChanges1700000000015';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE roster_change (
        id uuid PRIMARY KEY,
        cooperation_no text NOT NULL REFERENCES cooperation (no),
        kind text NOT NULL CHECK (kind IN ('succession', 'mass-exit', 'transfer', 'opt-in', 'opt-out')),
        reason text NOT NULL CHECK (reason IN ('died', 'resigned', 'term-ended', 'dismissed', 'moved', 'group-dissolved', 'joined', 'withdrew')),
        happened_on date NOT NULL,
        -- The decree or letter behind it; a consent has its own.
        document_id uuid REFERENCES document (id),
        office_id uuid NOT NULL REFERENCES office (id),
        proposed_by uuid NOT NULL REFERENCES person (id),
        proposed_on date NOT NULL,
        -- Last day for reporting it; null where the programme sets none.
        report_due_on date,
        start jsonb NOT NULL,
        status text NOT NULL DEFAULT 'awaiting-approval' CHECK (status IN ('awaiting-approval', 'applied', 'declined', 'lapsed', 'aborted', 'overtaken')),
        -- The first month it counts for; null until it is taken into effect.
        first_month text CHECK (first_month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
        finished_on date,
        outcome text,
        outcome_code text,
        -- When the process heard that every offer is answered.
        offers_told_at timestamptz,
        recorded_at timestamptz NOT NULL DEFAULT now(),
        CHECK ((status = 'applied') = (first_month IS NOT NULL))
      );
      CREATE INDEX roster_change_case_idx ON roster_change (cooperation_no, recorded_at);
      CREATE INDEX roster_change_open_idx ON roster_change (recorded_at) WHERE outcome IS NULL;

      -- The very people the approver is shown, whoever joins or leaves meanwhile.
      CREATE TABLE roster_change_leaver (
        change_id uuid NOT NULL REFERENCES roster_change (id),
        membership_id uuid NOT NULL REFERENCES membership (id),
        PRIMARY KEY (change_id, membership_id)
      );
      CREATE INDEX roster_change_leaver_membership_idx ON roster_change_leaver (membership_id);

      -- Who takes the post; what identifies is ciphertext beside a keyed hash.
      CREATE TABLE roster_change_person (
        change_id uuid PRIMARY KEY REFERENCES roster_change (id),
        nik_hash bytea NOT NULL,
        nik_cipher bytea NOT NULL,
        full_name text NOT NULL,
        sex text NOT NULL,
        birth_place text,
        birth_date date NOT NULL,
        address text,
        rt text,
        rw text,
        village_code text,
        district_code text,
        position_code text NOT NULL,
        phone_cipher bytea,
        phone_hash bytea,
        account_cipher bytea,
        account_hash bytea,
        bank_name text,
        mother_name_cipher bytea,
        -- Codes of what is to be looked at; no person in them.
        findings jsonb NOT NULL DEFAULT '[]'
      );

      CREATE TABLE consent (
        change_id uuid PRIMARY KEY REFERENCES roster_change (id),
        kind text NOT NULL CHECK (kind IN ('consent', 'mandate', 'withdrawal')),
        signed_on date NOT NULL,
        document_id uuid NOT NULL REFERENCES document (id)
      );

      -- To go on alone in another segment; priced by the law of its first month, answered once.
      CREATE TABLE membership_offer (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        change_id uuid NOT NULL REFERENCES roster_change (id),
        membership_id uuid NOT NULL REFERENCES membership (id),
        segment text NOT NULL,
        schemes text[] NOT NULL,
        amount bigint NOT NULL CHECK (amount > 0),
        rules text[] NOT NULL,
        month text NOT NULL CHECK (month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
        due_on date NOT NULL,
        offered_on date NOT NULL,
        UNIQUE (change_id, membership_id)
      );
      CREATE TABLE offer_answer (
        offer_id uuid PRIMARY KEY REFERENCES membership_offer (id),
        answer text NOT NULL CHECK (answer IN ('accepted', 'declined', 'lapsed')),
        answered_on date NOT NULL,
        -- Who brought it; nobody where it lapsed.
        brought_by uuid REFERENCES person (id),
        document_id uuid REFERENCES document (id),
        recorded_at timestamptz NOT NULL DEFAULT now(),
        CHECK ((answer = 'lapsed') = (brought_by IS NULL))
      );

      -- How many people a voluntary programme could have, as a city says with its source; the latest counts.
      CREATE TABLE heads_known (
        id uuid PRIMARY KEY,
        cooperation_no text NOT NULL REFERENCES cooperation (no),
        heads integer NOT NULL CHECK (heads > 0),
        source text NOT NULL,
        told_by uuid NOT NULL REFERENCES person (id),
        told_on date NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX heads_known_case_idx ON heads_known (cooperation_no, recorded_at);

      -- A member is brought by a delivery or by a change.
      ALTER TABLE membership ALTER COLUMN hand_in_id DROP NOT NULL;
      ALTER TABLE membership ADD COLUMN change_id uuid UNIQUE REFERENCES roster_change (id);
      ALTER TABLE membership ADD CONSTRAINT membership_source_check CHECK (num_nonnulls(hand_in_id, change_id) = 1);

      GRANT SELECT ON roster_change, roster_change_leaver, roster_change_person, consent, membership_offer, offer_answer, heads_known TO sinergi_api, sinergi_worker;
      GRANT INSERT ON offer_answer TO sinergi_api, sinergi_worker;
      GRANT INSERT ON membership_offer TO sinergi_worker;
      GRANT UPDATE (offers_told_at) ON roster_change TO sinergi_api, sinergi_worker;
      GRANT INSERT ON roster_change, roster_change_leaver, roster_change_person, consent, heads_known TO sinergi_api;
      GRANT UPDATE (outcome, outcome_code) ON roster_change TO sinergi_api, sinergi_worker;
      GRANT UPDATE (status, first_month, finished_on) ON roster_change TO sinergi_worker;
      -- Once a change has ended, whoever joined is on record as a participant and whoever did not is kept no longer.
      GRANT DELETE ON roster_change_person TO sinergi_worker;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM membership_end e USING roster_change c WHERE e.source_id = c.id;
      DELETE FROM membership WHERE change_id IS NOT NULL;
      ALTER TABLE membership DROP CONSTRAINT membership_source_check;
      ALTER TABLE membership DROP COLUMN change_id;
      ALTER TABLE membership ALTER COLUMN hand_in_id SET NOT NULL;
      DROP TABLE offer_answer, membership_offer, heads_known, consent, roster_change_person, roster_change_leaver, roster_change;
    `);
  }
}
