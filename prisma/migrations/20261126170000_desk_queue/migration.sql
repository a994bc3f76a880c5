-- The desk's list at three million applications: docs/decisions/0017-desk-lists.md says why it is like this.

CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- Where an application stands at the desk and in which order, from its own row: nobody has to keep them in step.
ALTER TABLE "application"
  ADD COLUMN "has_duplicates" BOOLEAN NOT NULL DEFAULT false,
  ADD COLUMN "desk_tab" TEXT COLLATE "C" GENERATED ALWAYS AS (
    CASE
      WHEN "submitted_at" IS NULL THEN NULL
      WHEN "status" IN ('submitted', 'fee_paid') AND "assignee_id" IS NOT NULL THEN 'held'
      WHEN "status" = 'submitted' THEN 'review'
      WHEN "status" = 'fee_paid' THEN 'final'
      WHEN "status" = 'information_requested' THEN 'waiting'
      WHEN "status" = 'fee_due' THEN 'fee'
      WHEN "status" IN ('registered', 'declined', 'withdrawn', 'lapsed') THEN 'decided'
    END) STORED,
  ADD COLUMN "desk_order" TIMESTAMPTZ(3) GENERATED ALWAYS AS (
    CASE
      WHEN "status" IN ('submitted', 'fee_paid') THEN "due_on"::timestamp AT TIME ZONE 'UTC'
      ELSE "status_changed_at"
    END) STORED;

DROP INDEX "application_queue_free";
DROP INDEX "application_queue_held";
DROP INDEX "application_decided";

-- A tab in its order. It holds what narrows a tab too, so that a walk along it looks at no row that doesn't fit.
CREATE INDEX "application_desk" ON "application" ("desk_tab", "desk_order", "id")
  INCLUDE ("status", "kind", "primary_category", "province_code", "district_code", "wants_dollar_account", "assignee_id", "has_duplicates", "submitted_at", "account_id")
  WHERE "desk_tab" IS NOT NULL;
CREATE INDEX "application_desk_submitted" ON "application" ("desk_tab", "submitted_at", "id")
  INCLUDE ("status", "kind", "primary_category", "province_code", "district_code", "wants_dollar_account", "assignee_id", "has_duplicates", "desk_order", "account_id")
  WHERE "desk_tab" IS NOT NULL;
-- What is seldom in a tab has an index of its own.
CREATE INDEX "application_desk_category" ON "application" ("desk_tab", "primary_category", "desk_order", "id")
  WHERE "desk_tab" IS NOT NULL;
CREATE INDEX "application_desk_district" ON "application" ("desk_tab", "district_code", "desk_order", "id")
  WHERE "desk_tab" IS NOT NULL;
CREATE INDEX "application_desk_province" ON "application" ("desk_tab", "province_code", "desk_order", "id")
  WHERE "desk_tab" IS NOT NULL;
CREATE INDEX "application_desk_status" ON "application" ("desk_tab", "status", "desk_order", "id")
  WHERE "desk_tab" IN ('held', 'decided');
CREATE INDEX "application_desk_officer" ON "application" ("desk_tab", "assignee_id", "desk_order", "id")
  WHERE "assignee_id" IS NOT NULL;
CREATE INDEX "application_desk_renewal" ON "application" ("desk_tab", "desk_order", "id")
  WHERE "kind" <> 'new' AND "desk_tab" IS NOT NULL;
CREATE INDEX "application_desk_duplicates" ON "application" ("desk_tab", "desk_order", "id")
  WHERE "has_duplicates" AND "desk_tab" IS NOT NULL;

-- How many stand in each tab, and how often something came or went: the sums over all rows. Each database connection
-- counts on a row of its own, so that nobody waits for another's commit.
CREATE TABLE "desk_tally" (
  "tab" TEXT NOT NULL COLLATE "C",
  "backend" INTEGER NOT NULL,
  "here" BIGINT NOT NULL,
  "moves" BIGINT NOT NULL,
  PRIMARY KEY ("tab", "backend")
) WITH (fillfactor = 50);

CREATE FUNCTION "desk_tally_moved"("from" TEXT, "to" TEXT) RETURNS void LANGUAGE sql AS $$
  INSERT INTO "desk_tally" ("tab", "backend", "here", "moves")
  SELECT "tab", pg_backend_pid(), "change", 1 FROM (VALUES ("from", -1), ("to", 1)) AS moved ("tab", "change")
  WHERE "tab" IS NOT NULL
  ON CONFLICT ("tab", "backend") DO UPDATE
    SET "here" = "desk_tally"."here" + EXCLUDED."here", "moves" = "desk_tally"."moves" + 1
$$;

CREATE FUNCTION "application_tallied"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM "desk_tally_moved"(
    CASE WHEN TG_OP <> 'INSERT' THEN OLD."desk_tab" END,
    CASE WHEN TG_OP <> 'DELETE' THEN NEW."desk_tab" END);
  RETURN NULL;
END $$;

CREATE TRIGGER "application_tallied_update" AFTER UPDATE ON "application" FOR EACH ROW
  WHEN (OLD."desk_tab" IS DISTINCT FROM NEW."desk_tab") EXECUTE FUNCTION "application_tallied"();
CREATE TRIGGER "application_tallied_insert" AFTER INSERT ON "application" FOR EACH ROW
  WHEN (NEW."desk_tab" IS NOT NULL) EXECUTE FUNCTION "application_tallied"();
CREATE TRIGGER "application_tallied_delete" AFTER DELETE ON "application" FOR EACH ROW
  WHEN (OLD."desk_tab" IS NOT NULL) EXECUTE FUNCTION "application_tallied"();

-- Counts all of it anew: after the triggers were off.
CREATE FUNCTION "desk_tally_fill"() RETURNS void LANGUAGE sql AS $$
  DELETE FROM "desk_tally";
  INSERT INTO "desk_tally" ("tab", "backend", "here", "moves")
  SELECT "desk_tab", 0, count(*), count(*) FROM "application" WHERE "desk_tab" IS NOT NULL GROUP BY "desk_tab"
$$;
SELECT "desk_tally_fill"();

-- The words of people's names, each once, and who bears them. Looked up by their letters' triples; read from the newest.
-- What of a word is heard, whoever spells it: Muhammad, Mohammed and Mohamad are one. Vowels but for the first are left out.
CREATE FUNCTION "name_sound"("word" TEXT) RETURNS TEXT LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT regexp_replace(regexp_replace(
    regexp_replace(substr("said", 1, 1), '[aeiou]', 'a') || regexp_replace(substr("said", 2), '[aeiouyاویے]', '', 'g'),
    '(.)\1+', '\1', 'g'), '(.)h$', '\1')
  FROM (SELECT translate(replace("word", 'ph', 'f'), 'qcv', 'kkw')) AS spelt ("said")
$$;

CREATE TABLE "name_word" (
  "id" INTEGER GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  "word" TEXT NOT NULL COLLATE "C",
  "sound" TEXT COLLATE "C" GENERATED ALWAYS AS ("name_sound"("word")) STORED
);
CREATE UNIQUE INDEX "name_word_word_key" ON "name_word" ("word");
CREATE INDEX "name_word_sound_idx" ON "name_word" ("sound");
CREATE INDEX "name_word_trigrams" ON "name_word" USING gin ("word" gin_trgm_ops);

CREATE TABLE "name_bearer" (
  "word_id" INTEGER NOT NULL,
  "application_id" UUID NOT NULL REFERENCES "application" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
  PRIMARY KEY ("word_id", "application_id")
);
CREATE INDEX "name_bearer_application" ON "name_bearer" ("application_id");

-- A name as it is looked up: small letters without marks, Arabic letters as Urdu writes them, a word by a word.
CREATE FUNCTION "name_words"("name" TEXT) RETURNS SETOF TEXT LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT DISTINCT "word" FROM regexp_split_to_table(
    regexp_replace(
      translate(lower(normalize("name", NFKD)), 'يىكةهەٱ', 'ییکہہہا'),
      '[\u0300-\u036F\u0610-\u061A\u064B-\u065F\u0670\u06D6-\u06ED\u200C-\u200F\u2066-\u2069''’]', '', 'g'),
    '[\s.-]+') AS "word"
  WHERE "word" <> ''
$$;

CREATE FUNCTION "application_name_words"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN DELETE FROM "name_bearer" WHERE "application_id" = NEW."id"; END IF;
  INSERT INTO "name_word" ("word") SELECT "name_words"(concat_ws(' ', NEW."full_name", NEW."full_name_urdu")) ORDER BY 1
  ON CONFLICT DO NOTHING;
  INSERT INTO "name_bearer" ("word_id", "application_id")
  SELECT "id", NEW."id" FROM "name_word"
  WHERE "word" IN (SELECT "name_words"(concat_ws(' ', NEW."full_name", NEW."full_name_urdu")))
  ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;

-- A draft is nobody's to find: its name comes in when it is submitted, and again when it is corrected.
CREATE TRIGGER "application_name_update" AFTER UPDATE ON "application" FOR EACH ROW
  WHEN (NEW."submitted_at" IS NOT NULL AND (OLD."submitted_at" IS NULL
    OR (OLD."full_name", OLD."full_name_urdu") IS DISTINCT FROM (NEW."full_name", NEW."full_name_urdu")))
  EXECUTE FUNCTION "application_name_words"();
CREATE TRIGGER "application_name_insert" AFTER INSERT ON "application" FOR EACH ROW
  WHEN (NEW."submitted_at" IS NOT NULL) EXECUTE FUNCTION "application_name_words"();

CREATE FUNCTION "name_words_fill"() RETURNS void LANGUAGE sql AS $$
  INSERT INTO "name_word" ("word")
  SELECT DISTINCT "said" FROM "application", "name_words"(concat_ws(' ', "full_name", "full_name_urdu")) AS "said"
  WHERE "submitted_at" IS NOT NULL
  ON CONFLICT DO NOTHING;
  INSERT INTO "name_bearer" ("word_id", "application_id")
  SELECT "name_word"."id", "application"."id"
  FROM "application", "name_words"(concat_ws(' ', "full_name", "full_name_urdu")) AS "said"
  JOIN "name_word" ON "name_word"."word" = "said"
  WHERE "submitted_at" IS NOT NULL
$$;
SELECT "name_words_fill"();

CREATE INDEX "application_mobile" ON "application" ("mobile") WHERE "submitted_at" IS NOT NULL;

-- What somebody at the desk looked for, under an id that may stand in an address; the words themselves are sealed.
CREATE TABLE "desk_search" (
  "id" UUID PRIMARY KEY,
  "account_id" UUID NOT NULL REFERENCES "account" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  "sought_encrypted" TEXT NOT NULL,
  "created_at" TIMESTAMPTZ(3) NOT NULL,
  "expires_at" TIMESTAMPTZ(3) NOT NULL
);
CREATE INDEX "desk_search_expires_at_idx" ON "desk_search" ("expires_at");
