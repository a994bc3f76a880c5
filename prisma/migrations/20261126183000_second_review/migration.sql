-- What is ready to confirm, and what is approved by two: docs/decisions/0019-a-second-person.md.

-- A constant default: the rows are not written anew.
ALTER TABLE "application" ADD COLUMN "is_ready" BOOLEAN NOT NULL DEFAULT false;

-- Each filter's index holds all that the others ask for, so that a pair of filters is counted from it alone. It goes on
-- in the tab's order; what is narrowed to days of submission goes by those.
DROP INDEX "application_desk", "application_desk_submitted", "application_desk_category", "application_desk_district",
  "application_desk_province", "application_desk_status", "application_desk_officer", "application_desk_renewal",
  "application_desk_duplicates", "application_final_approver";
CREATE INDEX "application_desk" ON "application" ("desk_tab", "desk_order", "id")
  INCLUDE ("status", "kind", "primary_category", "province_code", "district_code", "wants_dollar_account", "assignee_id", "has_duplicates", "is_ready", "submitted_at", "account_id", "approved_by_id")
  WHERE "desk_tab" IS NOT NULL;
CREATE INDEX "application_desk_submitted" ON "application" ("desk_tab", "submitted_at", "id")
  INCLUDE ("status", "kind", "primary_category", "province_code", "district_code", "wants_dollar_account", "assignee_id", "has_duplicates", "is_ready", "desk_order", "account_id", "approved_by_id")
  WHERE "desk_tab" IS NOT NULL;
CREATE INDEX "application_desk_category" ON "application" ("desk_tab", "primary_category", "desk_order", "id")
  INCLUDE ("status", "kind", "province_code", "district_code", "wants_dollar_account", "assignee_id", "has_duplicates", "is_ready", "submitted_at", "account_id", "approved_by_id")
  WHERE "desk_tab" IS NOT NULL;
CREATE INDEX "application_desk_category_submitted" ON "application" ("desk_tab", "primary_category", "submitted_at", "id")
  INCLUDE ("account_id", "approved_by_id")
  WHERE "desk_tab" IS NOT NULL;
CREATE INDEX "application_desk_district" ON "application" ("desk_tab", "district_code", "desk_order", "id")
  INCLUDE ("status", "kind", "primary_category", "wants_dollar_account", "assignee_id", "has_duplicates", "is_ready", "submitted_at", "account_id", "approved_by_id")
  WHERE "desk_tab" IS NOT NULL;
CREATE INDEX "application_desk_province" ON "application" ("desk_tab", "province_code", "desk_order", "id")
  INCLUDE ("status", "kind", "wants_dollar_account", "has_duplicates", "is_ready", "submitted_at", "account_id", "approved_by_id")
  WHERE "desk_tab" IS NOT NULL;
CREATE INDEX "application_desk_status" ON "application" ("desk_tab", "status", "desk_order", "id")
  INCLUDE ("kind", "wants_dollar_account", "has_duplicates", "submitted_at", "account_id")
  WHERE "desk_tab" IN ('held', 'waiting', 'decided');
CREATE INDEX "application_desk_officer" ON "application" ("desk_tab", "assignee_id", "desk_order", "id")
  INCLUDE ("status", "kind", "primary_category", "province_code", "district_code", "wants_dollar_account", "has_duplicates", "submitted_at", "account_id", "approved_by_id")
  WHERE "assignee_id" IS NOT NULL;
CREATE INDEX "application_desk_renewal" ON "application" ("desk_tab", "desk_order", "id")
  INCLUDE ("account_id", "approved_by_id")
  WHERE "kind" <> 'new' AND "desk_tab" IS NOT NULL;
CREATE INDEX "application_desk_duplicates" ON "application" ("desk_tab", "desk_order", "id")
  INCLUDE ("province_code", "district_code", "primary_category", "account_id", "approved_by_id")
  WHERE "has_duplicates" AND "desk_tab" IS NOT NULL;
CREATE INDEX "application_desk_ready" ON "application" ("desk_tab", "desk_order", "id")
  INCLUDE ("kind", "primary_category", "province_code", "district_code", "wants_dollar_account", "submitted_at", "account_id", "approved_by_id")
  WHERE "is_ready" AND NOT "has_duplicates" AND "desk_tab" IS NOT NULL;
-- What waits for an approval that is another's, also for the initial one.
CREATE INDEX "application_approver" ON "application" ("approved_by_id", "desk_tab")
  WHERE "desk_tab" IN ('review', 'final') AND "approved_by_id" IS NOT NULL;

CREATE TABLE "second_review" (
  "id" UUID PRIMARY KEY,
  "application_id" UUID NOT NULL REFERENCES "application" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
  "why" TEXT NOT NULL CHECK ("why" IN ('risky', 'share')),
  "first_id" UUID NOT NULL REFERENCES "account" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  "first_at" TIMESTAMPTZ(3) NOT NULL,
  "second_id" UUID REFERENCES "account" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  "verdict" TEXT CHECK ("verdict" IN ('approve', 'ask', 'intend_decline', 'decline')),
  "decided_at" TIMESTAMPTZ(3),
  CHECK (("decided_at" IS NULL) = ("verdict" IS NULL) AND ("decided_at" IS NULL) = ("second_id" IS NULL)),
  CHECK ("second_id" <> "first_id")
);
CREATE INDEX "second_review_application_id_idx" ON "second_review" ("application_id");
CREATE UNIQUE INDEX "second_review_open" ON "second_review" ("application_id") WHERE "decided_at" IS NULL;
CREATE INDEX "second_review_decided_at_why_verdict_idx" ON "second_review" ("decided_at", "why", "verdict");
