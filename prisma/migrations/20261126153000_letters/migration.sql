-- CreateEnum
CREATE TYPE "LetterChannel" AS ENUM ('email', 'sms');

-- CreateEnum
CREATE TYPE "LetterState" AS ENUM ('queued', 'sent', 'delivered', 'bounced', 'complained', 'failed', 'not_due');

-- AlterTable
ALTER TABLE "account" ADD COLUMN     "returned_email" TEXT,
ADD COLUMN     "texts_since" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "letter" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "application_id" UUID,
    "channel" "LetterChannel" NOT NULL,
    "kind" TEXT NOT NULL,
    "ids" JSONB NOT NULL,
    "again_of" UUID,
    "state" "LetterState" NOT NULL DEFAULT 'queued',
    "queued_at" TIMESTAMPTZ(3) NOT NULL,
    "sent_at" TIMESTAMPTZ(3),
    "told_at" TIMESTAMPTZ(3),
    "trouble" TEXT,
    "to_masked" TEXT,
    "to_key_id" TEXT,
    "to_hash" BYTEA,

    CONSTRAINT "letter_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "letter_application_id_queued_at_idx" ON "letter"("application_id", "queued_at");

-- CreateIndex
CREATE INDEX "letter_account_id_queued_at_idx" ON "letter"("account_id", "queued_at");

-- AddForeignKey
ALTER TABLE "letter" ADD CONSTRAINT "letter_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "letter" ADD CONSTRAINT "letter_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE CASCADE ON UPDATE CASCADE;
