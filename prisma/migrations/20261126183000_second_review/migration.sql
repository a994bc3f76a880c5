-- What is ready to confirm, and what is approved by two: docs/architecture.md, under the desk.

-- A constant default: the rows are not written anew.
ALTER TABLE "application" ADD COLUMN "is_ready" BOOLEAN NOT NULL DEFAULT false;
CREATE INDEX "application_desk_ready" ON "application" ("desk_tab", "desk_order", "id")
  INCLUDE ("kind", "primary_category", "province_code", "district_code", "wants_dollar_account", "submitted_at", "account_id", "approved_by_id")
  WHERE "is_ready" AND NOT "has_duplicates" AND "desk_tab" IS NOT NULL;

-- What waits for an approval that is another's, also for the initial one.
CREATE INDEX "application_approver" ON "application" ("approved_by_id", "desk_tab")
  WHERE "desk_tab" IN ('review', 'final') AND "approved_by_id" IS NOT NULL;
DROP INDEX "application_final_approver";

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
