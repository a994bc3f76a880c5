-- Many at once, and saved views of the queue: docs/decisions/0021-many-at-once.md says why it is like this.

CREATE TABLE "bulk_work" (
  "id" UUID PRIMARY KEY,
  "account_id" UUID NOT NULL REFERENCES "account" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  "act" TEXT NOT NULL,
  "taker_id" UUID REFERENCES "account" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
  "question" TEXT,
  "gathered_at" TIMESTAMPTZ(3) NOT NULL,
  "ordered_at" TIMESTAMPTZ(3),
  "ended_at" TIMESTAMPTZ(3)
);
CREATE INDEX "bulk_work_account_id_gathered_at_idx" ON "bulk_work" ("account_id", "gathered_at");

CREATE TABLE "bulk_item" (
  "bulk_id" UUID NOT NULL REFERENCES "bulk_work" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
  "place" INTEGER NOT NULL,
  "application_id" UUID NOT NULL REFERENCES "application" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
  "version" INTEGER NOT NULL,
  "result" TEXT,
  "by_name" TEXT,
  PRIMARY KEY ("bulk_id", "place")
);
-- What is left of one, in its order: as many batches as it takes find their next without walking over what is done.
CREATE INDEX "bulk_item_left" ON "bulk_item" ("bulk_id", "place") WHERE "result" IS NULL;
-- For the night that forgets an application.
CREATE INDEX "bulk_item_application_id_idx" ON "bulk_item" ("application_id");

CREATE TABLE "saved_view" (
  "id" UUID PRIMARY KEY,
  "account_id" UUID NOT NULL REFERENCES "account" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  "is_teams" BOOLEAN NOT NULL,
  "name" TEXT NOT NULL,
  "address" TEXT NOT NULL,
  "created_at" TIMESTAMPTZ(3) NOT NULL
);
-- A name is taken once by each person, and once by the team; and the queue's page finds both by them.
CREATE UNIQUE INDEX "saved_view_own" ON "saved_view" ("account_id", "name") WHERE NOT "is_teams";
CREATE UNIQUE INDEX "saved_view_teams" ON "saved_view" ("name") WHERE "is_teams";
