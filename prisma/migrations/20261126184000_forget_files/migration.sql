-- The files of forgotten documents, by their keys in the store, until the store has given them up.
CREATE TABLE "file_to_erase" ("id" TEXT PRIMARY KEY);

-- Where letters lie no longer tells how old they are once some are deleted: a summary of blocks is no help then.
DROP INDEX "letter_queued";
CREATE INDEX "letter_queued" ON "letter" ("queued_at");
