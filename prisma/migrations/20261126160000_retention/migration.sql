-- CreateIndex
-- Letters are ordered one after the other: where they lie tells how old they are, and a summary of that is enough.
CREATE INDEX "letter_queued" ON "letter" USING BRIN ("queued_at");

-- What may be forgotten in the register one day. Nothing in force stands in it.
CREATE INDEX "registration_over" ON "registration" ("status_changed_at", "id") WHERE "status" IN ('expired', 'cancelled');
