-- CreateEnum
CREATE TYPE "EnquiryKind" AS ENUM ('help', 'complaint', 'lost_email', 'identity_used');

-- CreateEnum
CREATE TYPE "EnquiryStatus" AS ENUM ('open', 'answered', 'closed');

-- AlterEnum
ALTER TYPE "CodePurpose" ADD VALUE 'desk_email';

-- CreateTable
CREATE TABLE "enquiry" (
    "id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "kind" "EnquiryKind" NOT NULL,
    "status" "EnquiryStatus" NOT NULL DEFAULT 'open',
    "version" INTEGER NOT NULL DEFAULT 1,
    "account_id" UUID,
    "is_proven" BOOLEAN NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "message" TEXT NOT NULL,
    "sent_at" TIMESTAMPTZ(3) NOT NULL,
    "due_on" DATE NOT NULL,
    "assignee_id" UUID,
    "claimed_at" TIMESTAMPTZ(3),
    "status_changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "enquiry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "enquiry_letter" (
    "id" UUID NOT NULL,
    "enquiry_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "body" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "enquiry_letter_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "enquiry_application" (
    "enquiry_id" UUID NOT NULL,
    "application_id" UUID NOT NULL,

    CONSTRAINT "enquiry_application_pkey" PRIMARY KEY ("enquiry_id","application_id")
);

-- CreateTable
CREATE TABLE "email_change_by_desk" (
    "id" UUID NOT NULL,
    "enquiry_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "old_email" TEXT NOT NULL,
    "new_email" TEXT NOT NULL,
    "proof" TEXT NOT NULL,
    "noted_by_id" UUID NOT NULL,
    "noted_at" TIMESTAMPTZ(3) NOT NULL,
    "approved_by_id" UUID,
    "approved_at" TIMESTAMPTZ(3),
    "expires_at" TIMESTAMPTZ(3),
    "confirmed_at" TIMESTAMPTZ(3),

    CONSTRAINT "email_change_by_desk_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "enquiry_reference_key" ON "enquiry"("reference");

-- CreateIndex
CREATE INDEX "enquiry_status_due_on_id_idx" ON "enquiry"("status", "due_on", "id");

-- CreateIndex
CREATE INDEX "enquiry_status_status_changed_at_id_idx" ON "enquiry"("status", "status_changed_at", "id");

-- CreateIndex
CREATE INDEX "enquiry_account_id_idx" ON "enquiry"("account_id");

-- CreateIndex
CREATE INDEX "enquiry_letter_enquiry_id_at_idx" ON "enquiry_letter"("enquiry_id", "at");

-- CreateIndex
CREATE INDEX "enquiry_application_application_id_idx" ON "enquiry_application"("application_id");

-- CreateIndex
CREATE INDEX "email_change_by_desk_enquiry_id_noted_at_idx" ON "email_change_by_desk"("enquiry_id", "noted_at");

-- CreateIndex
CREATE INDEX "email_change_by_desk_account_id_idx" ON "email_change_by_desk"("account_id");

-- AddForeignKey
ALTER TABLE "enquiry" ADD CONSTRAINT "enquiry_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "enquiry" ADD CONSTRAINT "enquiry_assignee_id_fkey" FOREIGN KEY ("assignee_id") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "enquiry_letter" ADD CONSTRAINT "enquiry_letter_enquiry_id_fkey" FOREIGN KEY ("enquiry_id") REFERENCES "enquiry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "enquiry_application" ADD CONSTRAINT "enquiry_application_enquiry_id_fkey" FOREIGN KEY ("enquiry_id") REFERENCES "enquiry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "enquiry_application" ADD CONSTRAINT "enquiry_application_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "email_change_by_desk" ADD CONSTRAINT "email_change_by_desk_enquiry_id_fkey" FOREIGN KEY ("enquiry_id") REFERENCES "enquiry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "email_change_by_desk" ADD CONSTRAINT "email_change_by_desk_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- From here on: what the schema file has no words for.

-- As for applications: unique without a lock, gaps are allowed.
CREATE SEQUENCE "enquiry_reference_seq";

ALTER TABLE "email_change_by_desk" ADD CONSTRAINT "email_change_by_desk_email_lower" CHECK ("new_email" = lower("new_email"));
-- Two pairs of eyes: whoever saw the proof doesn't approve it.
ALTER TABLE "email_change_by_desk" ADD CONSTRAINT "email_change_by_desk_two_people"
  CHECK ("approved_by_id" IS NULL OR "approved_by_id" <> "noted_by_id");
