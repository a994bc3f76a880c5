-- What the desk writes for itself about an application. Never for its owner: docs/decisions/0022-what-the-desk-writes.md.
CREATE TABLE "review_note" (
  "id" UUID PRIMARY KEY,
  "application_id" UUID NOT NULL REFERENCES "application" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
  "author_id" UUID NOT NULL REFERENCES "account" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  "body" TEXT NOT NULL,
  "at" TIMESTAMPTZ(3) NOT NULL
);
CREATE INDEX "review_note_application_id_at_idx" ON "review_note" ("application_id", "at");

-- What stood in an answer before its owner changed it at the desk's asking. Of an encrypted number only that it changed.
CREATE TABLE "answer_before" (
  "application_id" UUID NOT NULL REFERENCES "application" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
  "field" TEXT NOT NULL,
  "before" JSONB NOT NULL,
  "at" TIMESTAMPTZ(3) NOT NULL,
  PRIMARY KEY ("application_id", "field")
);

-- What an officer makes of each section: the last word on it.
CREATE TABLE "section_mark" (
  "application_id" UUID NOT NULL REFERENCES "application" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
  "section" TEXT NOT NULL,
  "query" TEXT,
  "officer_id" UUID NOT NULL REFERENCES "account" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  "at" TIMESTAMPTZ(3) NOT NULL,
  PRIMARY KEY ("application_id", "section")
);

-- How many pages a PDF has: each is shown as a picture. What was kept before shows its first.
ALTER TABLE "document" ADD COLUMN "pages" INTEGER NOT NULL DEFAULT 1;

-- Words to begin a letter with, by what it does and why.
CREATE TABLE "letter_template" (
  "decision" TEXT NOT NULL CHECK ("decision" IN ('ask', 'intend_decline')),
  "code" TEXT NOT NULL,
  "name_en" TEXT NOT NULL,
  "name_ur" TEXT NOT NULL,
  "words_en" TEXT NOT NULL,
  "words_ur" TEXT NOT NULL,
  "position" INTEGER NOT NULL,
  "valid_from" DATE NOT NULL,
  "valid_to" DATE,
  PRIMARY KEY ("decision", "code")
);
