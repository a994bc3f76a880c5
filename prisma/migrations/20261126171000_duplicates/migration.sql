-- Applications of different accounts that may be one person's, each pair once: docs/decisions/0018-duplicates-are-pairs.md.

-- A name as it is heard, its words in whatever order. The database's own, from the name: nothing writes it. The body is
-- bound to its functions when it is made, so that a restored dump finds them.
CREATE FUNCTION "name_key"("name" TEXT) RETURNS TEXT LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN (
  SELECT string_agg("sound", ' ' ORDER BY "sound" COLLATE "C")
  FROM (SELECT DISTINCT "name_sound"("word") AS "sound" FROM "name_words"("name") AS "word") AS "heard"
);

ALTER TABLE "application" ADD COLUMN "name_key" TEXT COLLATE "C" GENERATED ALWAYS AS ("name_key"("full_name")) STORED;

CREATE INDEX "application_name_and_birth" ON "application" ("date_of_birth", "name_key", "id")
  WHERE "submitted_at" IS NOT NULL;
-- With the id, so that the newest fifty of a number that very many share are read as such.
DROP INDEX "application_mobile";
CREATE INDEX "application_mobile" ON "application" ("mobile", "id") WHERE "submitted_at" IS NOT NULL;

CREATE TABLE "duplicate_pair" (
  "lower_id" UUID NOT NULL REFERENCES "application" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
  "higher_id" UUID NOT NULL REFERENCES "application" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
  "agree" TEXT[] NOT NULL CHECK ("agree" <@ '{identity,iban,mobile,name}'),
  "found_at" TIMESTAMPTZ(3) NOT NULL,
  -- What agreed when it was settled: it is open again as soon as anything else agrees.
  "settled_for" TEXT[] NOT NULL DEFAULT '{}',
  "is_open" BOOLEAN NOT NULL GENERATED ALWAYS AS (NOT "agree" <@ "settled_for") STORED,
  "verdict" TEXT CHECK ("verdict" IN ('same', 'different')),
  "note" TEXT,
  "settled_by_id" UUID REFERENCES "account" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  "settled_at" TIMESTAMPTZ(3),
  PRIMARY KEY ("lower_id", "higher_id"),
  CHECK ("lower_id" < "higher_id"),
  CHECK (num_nulls("verdict", "note", "settled_by_id", "settled_at") IN (0, 4)),
  CHECK (("verdict" IS NULL) = ("settled_for" = '{}'))
);
CREATE INDEX "duplicate_pair_higher_id_idx" ON "duplicate_pair" ("higher_id");

-- What agrees between two applications. A name alone does not, nor where a date of birth is missing.
CREATE FUNCTION "duplicates_agree"("one" UUID, "other" UUID) RETURNS TEXT[] LANGUAGE sql STABLE AS $$
  SELECT array_remove(ARRAY[
    CASE WHEN 'identity' = ANY ("numbers") THEN 'identity' END,
    CASE WHEN 'iban' = ANY ("numbers") THEN 'iban' END,
    CASE WHEN a."mobile" = b."mobile" THEN 'mobile' END,
    CASE WHEN a."date_of_birth" = b."date_of_birth" AND a."name_key" = b."name_key" THEN 'name' END
  ], NULL)
  FROM "application" a, "application" b, LATERAL (SELECT array(
    SELECT mine."kind" FROM "number_hash" mine JOIN "number_hash" theirs USING ("hash", "kind", "key_id")
    WHERE mine."application_id" = a."id" AND theirs."application_id" = b."id"
  )) AS _ ("numbers")
  WHERE a."id" = "one" AND b."id" = "other"
$$;

-- Marks the applications that are in an open pair, and takes the mark off the others.
CREATE FUNCTION "duplicates_mark"("those" UUID[]) RETURNS void LANGUAGE sql AS $$
  UPDATE "application" SET "has_duplicates" = NOT "has_duplicates" WHERE "id" IN (
    SELECT "id" FROM "application"
    WHERE "id" = ANY ("those") AND "has_duplicates" <> EXISTS (
      SELECT FROM "duplicate_pair" WHERE "application"."id" IN ("lower_id", "higher_id") AND "is_open"
    )
    ORDER BY "id" FOR NO KEY UPDATE
  )
$$;

-- Finds what agrees with an application that was submitted: the fifty newest for each number, since a call centre's
-- mobile may stand in thousands. What was settled between the same two accounts stays settled.
CREATE FUNCTION "duplicates_find"("subject" UUID, "at" TIMESTAMPTZ) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  "those" UUID[];
BEGIN
  -- Submissions go on side by side; whoever changes what stands in pairs takes this lock for itself, before any row.
  PERFORM pg_advisory_xact_lock_shared(hashtextextended('duplicates', 0));
  -- Of two with one number, the second waits for the first's commit. The statements below see what it wrote.
  PERFORM pg_advisory_xact_lock("key") FROM (
    SELECT DISTINCT hashtextextended('duplicates ' || "number", 0) AS "key" FROM (
      SELECT "kind" || "hash"::text AS "number" FROM "number_hash" WHERE "application_id" = "subject"
      UNION ALL SELECT "mobile" FROM "application" WHERE "id" = "subject"
      UNION ALL SELECT "date_of_birth" || "name_key" FROM "application" WHERE "id" = "subject"
    ) AS _ WHERE "number" IS NOT NULL ORDER BY 1
  ) AS _;

  WITH "paired" AS (
    INSERT INTO "duplicate_pair" ("lower_id", "higher_id", "agree", "found_at",
      "settled_for", "verdict", "note", "settled_by_id", "settled_at")
    SELECT least("subject", other."id"), greatest("subject", other."id"), "duplicates_agree"("subject", other."id"), "at",
      coalesce(before."settled_for", '{}'), before."verdict", before."note", before."settled_by_id", before."settled_at"
    FROM "application" own
    CROSS JOIN LATERAL (
      SELECT theirs."id" FROM "number_hash" mine CROSS JOIN LATERAL (
        SELECT other."id" FROM "number_hash" twin JOIN "application" other ON other."id" = twin."application_id"
        WHERE twin."hash" = mine."hash" AND twin."kind" = mine."kind" AND twin."key_id" = mine."key_id"
          AND other."account_id" <> own."account_id" AND other."submitted_at" IS NOT NULL
        ORDER BY twin."application_id" DESC LIMIT 50 -- number_hash_hash_kind_key_id_idx
      ) AS theirs
      WHERE mine."application_id" = own."id"
      UNION (
        SELECT "id" FROM "application" WHERE "mobile" = own."mobile"
          AND "account_id" <> own."account_id" AND "submitted_at" IS NOT NULL
        ORDER BY "id" DESC LIMIT 50 -- application_mobile
      )
      UNION (
        SELECT "id" FROM "application" WHERE "date_of_birth" = own."date_of_birth" AND "name_key" = own."name_key"
          AND "account_id" <> own."account_id" AND "submitted_at" IS NOT NULL
        ORDER BY "id" DESC LIMIT 50 -- application_name_and_birth
      )
      -- What agreed before an answer was changed.
      UNION SELECT "higher_id" FROM "duplicate_pair" WHERE "lower_id" = own."id"
      UNION SELECT "lower_id" FROM "duplicate_pair" WHERE "higher_id" = own."id"
    ) AS found
    JOIN "application" other ON other."id" = found."id"
    LEFT JOIN LATERAL (
      SELECT pair.* FROM "application" mine CROSS JOIN "application" theirs
      JOIN "duplicate_pair" pair
        ON pair."lower_id" = least(mine."id", theirs."id") AND pair."higher_id" = greatest(mine."id", theirs."id")
      WHERE mine."account_id" = own."account_id" AND theirs."account_id" = other."account_id"
        AND pair."settled_at" IS NOT NULL
      ORDER BY pair."settled_at" DESC LIMIT 1
    ) AS before ON true
    WHERE own."id" = "subject"
    ON CONFLICT ("lower_id", "higher_id") DO UPDATE SET "agree" = EXCLUDED."agree"
    RETURNING "lower_id", "higher_id"
  )
  SELECT array_agg("id") INTO "those" FROM "paired", unnest(ARRAY["lower_id", "higher_id"]) AS "id";
  IF "those" IS NULL THEN RETURN; END IF;

  DELETE FROM "duplicate_pair"
  WHERE "subject" IN ("lower_id", "higher_id") AND "agree" = '{}' AND "settled_at" IS NULL;
  PERFORM "duplicates_mark"("those");
END $$;
