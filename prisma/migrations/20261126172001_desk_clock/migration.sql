-- Questions that end, work that comes back, and the desk's clock: docs/architecture.md, under the desk's clock.

-- A generated column's words can't be changed before PostgreSQL 17: it is made anew, with what stands on it.
DROP TRIGGER "application_tallied_update" ON "application";
DROP TRIGGER "application_tallied_insert" ON "application";
DROP TRIGGER "application_tallied_delete" ON "application";
ALTER TABLE "application" DROP COLUMN "desk_tab", DROP COLUMN "desk_order", DROP COLUMN "held_at";

ALTER TABLE "application"
  ADD COLUMN "holder_seen_at" TIMESTAMPTZ(3),
  ADD COLUMN "answer_due_on" DATE,
  ADD COLUMN "next_reminder_on" DATE,
  ADD COLUMN "decline_notice_at" TIMESTAMPTZ(3),
  ADD COLUMN "approved_by_id" UUID REFERENCES "account" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
  ADD COLUMN "desk_tab" TEXT COLLATE "C" GENERATED ALWAYS AS (
    CASE
      WHEN "submitted_at" IS NULL THEN NULL
      WHEN "status" IN ('submitted', 'fee_paid') AND "assignee_id" IS NOT NULL THEN 'held'
      WHEN "status" = 'submitted' THEN 'review'
      WHEN "status" = 'fee_paid' THEN 'final'
      WHEN "status" IN ('information_requested', 'decline_intended') THEN 'waiting'
      WHEN "status" = 'on_hold' THEN 'on_hold'
      WHEN "status" = 'fee_due' THEN 'fee'
      WHEN "status" IN ('registered', 'declined', 'withdrawn', 'lapsed') THEN 'decided'
    END) STORED,
  ADD COLUMN "desk_order" TIMESTAMPTZ(3) GENERATED ALWAYS AS (
    CASE
      WHEN "status" IN ('submitted', 'fee_paid') THEN "due_on"::timestamp AT TIME ZONE 'UTC'
      ELSE "status_changed_at"
    END) STORED;

-- As 20261126170000_desk_queue made them; by status one narrows what waits for an answer too.
CREATE INDEX "application_desk" ON "application" ("desk_tab", "desk_order", "id")
  INCLUDE ("status", "kind", "primary_category", "province_code", "district_code", "wants_dollar_account", "assignee_id", "has_duplicates", "submitted_at", "account_id")
  WHERE "desk_tab" IS NOT NULL;
CREATE INDEX "application_desk_submitted" ON "application" ("desk_tab", "submitted_at", "id")
  INCLUDE ("status", "kind", "primary_category", "province_code", "district_code", "wants_dollar_account", "assignee_id", "has_duplicates", "desk_order", "account_id")
  WHERE "desk_tab" IS NOT NULL;
CREATE INDEX "application_desk_category" ON "application" ("desk_tab", "primary_category", "desk_order", "id")
  WHERE "desk_tab" IS NOT NULL;
CREATE INDEX "application_desk_district" ON "application" ("desk_tab", "district_code", "desk_order", "id")
  WHERE "desk_tab" IS NOT NULL;
CREATE INDEX "application_desk_province" ON "application" ("desk_tab", "province_code", "desk_order", "id")
  WHERE "desk_tab" IS NOT NULL;
CREATE INDEX "application_desk_status" ON "application" ("desk_tab", "status", "desk_order", "id")
  WHERE "desk_tab" IN ('held', 'waiting', 'decided');
CREATE INDEX "application_desk_officer" ON "application" ("desk_tab", "assignee_id", "desk_order", "id")
  WHERE "assignee_id" IS NOT NULL;
CREATE INDEX "application_desk_renewal" ON "application" ("desk_tab", "desk_order", "id")
  WHERE "kind" <> 'new' AND "desk_tab" IS NOT NULL;
CREATE INDEX "application_desk_duplicates" ON "application" ("desk_tab", "desk_order", "id")
  WHERE "has_duplicates" AND "desk_tab" IS NOT NULL;

CREATE TRIGGER "application_tallied_update" AFTER UPDATE ON "application" FOR EACH ROW
  WHEN (OLD."desk_tab" IS DISTINCT FROM NEW."desk_tab") EXECUTE FUNCTION "application_tallied"();
CREATE TRIGGER "application_tallied_insert" AFTER INSERT ON "application" FOR EACH ROW
  WHEN (NEW."desk_tab" IS NOT NULL) EXECUTE FUNCTION "application_tallied"();
CREATE TRIGGER "application_tallied_delete" AFTER DELETE ON "application" FOR EACH ROW
  WHEN (OLD."desk_tab" IS NOT NULL) EXECUTE FUNCTION "application_tallied"();

-- What the nightly commands look for: whose time to answer is over, and who is to be reminded.
CREATE INDEX "application_answer_due" ON "application" ("answer_due_on", "id") WHERE "desk_tab" = 'waiting';
CREATE INDEX "application_reminder" ON "application" ("next_reminder_on", "id")
  WHERE "desk_tab" = 'waiting' AND "next_reminder_on" IS NOT NULL;
-- What waits for a final approval that somebody else has to give.
CREATE INDEX "application_final_approver" ON "application" ("approved_by_id") WHERE "desk_tab" = 'final';

-- Whoever was asked before questions had an end gets the whole time from today.
UPDATE "application" SET "answer_due_on" = current_date + 30, "next_reminder_on" = current_date + 16
WHERE "status" = 'information_requested';
-- What is held counts as looked at now, and who approved is taken from the audit log.
UPDATE "application" SET "holder_seen_at" = now() WHERE "desk_tab" = 'held';
UPDATE "application" SET "approved_by_id" = (
  SELECT "actor_id" FROM "audit_entry"
  WHERE "subject_id" = "application"."id"::text AND "detail" ->> 'event' = 'application.initially_approved'
  ORDER BY "audit_entry"."id" DESC LIMIT 1)
WHERE "status" IN ('fee_due', 'fee_paid');

ALTER TABLE "decline_reason" ADD COLUMN "is_of_proof" BOOLEAN NOT NULL DEFAULT false;

-- Each decision with the working days that the desk took for it: what its head looks at.
CREATE TABLE "decision" (
  "id" UUID PRIMARY KEY,
  "application_id" UUID NOT NULL REFERENCES "application" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
  "officer_id" UUID NOT NULL REFERENCES "account" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  "decided_at" TIMESTAMPTZ(3) NOT NULL,
  "working_days" INTEGER NOT NULL
);
CREATE INDEX "decision_decided_at_officer_id_working_days_idx" ON "decision" ("decided_at", "officer_id", "working_days");
CREATE INDEX "decision_application_id_idx" ON "decision" ("application_id");

-- Who decides, by name: a few dozen among millions of accounts, asked for on every page of the desk.
CREATE INDEX "account_role_idx" ON "account" ("role");
