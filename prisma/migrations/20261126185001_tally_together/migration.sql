-- What one statement moves is tallied together. Row by row, each move of one transaction walks over all before it, and to
-- take back the thousands of applications that an officer may hold took longer than a transaction may.
CREATE FUNCTION "application_tallied_together"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "desk_tally" ("tab", "backend", "here", "moves")
  SELECT "desk_tab", pg_backend_pid(), sum("change"), count(*) FROM (
    SELECT "desk_tab", sum("change") AS "change" FROM (
      SELECT "id", "desk_tab", -1 AS "change" FROM "before" UNION ALL SELECT "id", "desk_tab", 1 FROM "after"
    ) AS "both" WHERE "desk_tab" IS NOT NULL
    GROUP BY "id", "desk_tab" HAVING sum("change") <> 0
  ) AS "moved" GROUP BY "desk_tab"
  ON CONFLICT ("tab", "backend") DO UPDATE
    SET "here" = "desk_tally"."here" + EXCLUDED."here", "moves" = "desk_tally"."moves" + EXCLUDED."moves";
  RETURN NULL;
END $$;

DROP TRIGGER "application_tallied_update" ON "application";
CREATE TRIGGER "application_tallied_update" AFTER UPDATE ON "application"
  REFERENCING OLD TABLE AS "before" NEW TABLE AS "after" FOR EACH STATEMENT
  EXECUTE FUNCTION "application_tallied_together"();
