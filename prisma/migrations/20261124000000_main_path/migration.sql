-- CreateEnum
CREATE TYPE "Role" AS ENUM ('freelancer', 'officer', 'supervisor', 'admin', 'auditor', 'bank');

-- CreateEnum
CREATE TYPE "ApplicationKind" AS ENUM ('new', 'renewal');

-- CreateEnum
CREATE TYPE "ApplicationStatus" AS ENUM ('draft', 'submitted', 'information_requested', 'fee_due', 'fee_paid', 'registered', 'declined', 'withdrawn', 'lapsed');

-- CreateEnum
CREATE TYPE "RegistrationStatus" AS ENUM ('active', 'expired', 'suspended', 'cancelled');

-- CreateEnum
CREATE TYPE "DollarAccountStatus" AS ENUM ('requested', 'referred', 'opened', 'refused', 'withdrawn');

-- CreateEnum
CREATE TYPE "SessionStage" AS ENUM ('code', 'totp', 'new_password', 'enrol', 'full');

-- CreateEnum
CREATE TYPE "CodePurpose" AS ENUM ('sign_up', 'new_device', 'reset_password', 'step_up');

-- CreateTable
CREATE TABLE "account" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "password_hash" TEXT NOT NULL,
    "role" "Role" NOT NULL DEFAULT 'freelancer',
    "display_name" TEXT NOT NULL DEFAULT '',
    "locale" TEXT NOT NULL DEFAULT 'en',
    "must_change_password" BOOLEAN NOT NULL DEFAULT false,
    "totp_secret_encrypted" TEXT,
    "totp_enrolled_at" TIMESTAMPTZ(3),
    "totp_last_step" INTEGER,
    "bank_code" TEXT,
    "suspended_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sign_up" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "password_hash" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sign_up_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "password_reset" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "account_id" UUID,
    "confirmed_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "password_reset_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id_hash" BYTEA NOT NULL,
    "public_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "stage" "SessionStage" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "idle_seconds" INTEGER NOT NULL,
    "stepped_up_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),
    "ended_because" TEXT,
    "address" TEXT,
    "agent" TEXT,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id_hash")
);

-- CreateTable
CREATE TABLE "device" (
    "id_hash" BYTEA NOT NULL,
    "account_id" UUID NOT NULL,
    "first_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "device_pkey" PRIMARY KEY ("id_hash","account_id")
);

-- CreateTable
CREATE TABLE "one_time_code" (
    "id" UUID NOT NULL,
    "purpose" "CodePurpose" NOT NULL,
    "subject" TEXT NOT NULL,
    "code_hash" BYTEA,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "one_time_code_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "attempt" (
    "key" TEXT NOT NULL,
    "window_start" TIMESTAMPTZ(3) NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "attempt_pkey" PRIMARY KEY ("key","window_start")
);

-- CreateTable
CREATE TABLE "form_key" (
    "key" UUID NOT NULL,
    "account_id" UUID,
    "answer" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "form_key_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "application" (
    "id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "kind" "ApplicationKind" NOT NULL DEFAULT 'new',
    "status" "ApplicationStatus" NOT NULL DEFAULT 'draft',
    "version" INTEGER NOT NULL DEFAULT 1,
    "account_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,
    "submitted_at" TIMESTAMPTZ(3),
    "status_changed_at" TIMESTAMPTZ(3) NOT NULL,
    "due_on" DATE,
    "assignee_id" UUID,
    "claimed_at" TIMESTAMPTZ(3),
    "held_at" TIMESTAMPTZ(3),
    "decline_reason" TEXT,
    "full_name" TEXT,
    "full_name_urdu" TEXT,
    "guardian_kind" TEXT,
    "guardian_name" TEXT,
    "identity_kind" TEXT,
    "identity_number_encrypted" TEXT,
    "identity_number_masked" TEXT,
    "identity_issued_on" DATE,
    "identity_expires_on" DATE,
    "identity_for_life" BOOLEAN,
    "date_of_birth" DATE,
    "gender" TEXT,
    "mobile" TEXT,
    "address_line" TEXT,
    "city" TEXT,
    "province_code" TEXT,
    "district_code" TEXT,
    "primary_category" TEXT,
    "category_other" TEXT,
    "further_categories" TEXT[],
    "purpose_code" TEXT,
    "skills" TEXT[],
    "years_of_experience" INTEGER,
    "platforms" TEXT[],
    "profile_links" TEXT[],
    "earnings_band" TEXT,
    "ntn_encrypted" TEXT,
    "ntn_masked" TEXT,
    "bank_code" TEXT,
    "iban_encrypted" TEXT,
    "iban_masked" TEXT,
    "account_title" TEXT,
    "wants_dollar_account" BOOLEAN,
    "dollar_bank_code" TEXT,
    "dollar_currency" TEXT,
    "consent_registration_at" TIMESTAMPTZ(3),
    "consent_bank_sharing_at" TIMESTAMPTZ(3),
    "consent_statistics_at" TIMESTAMPTZ(3),
    "consents_answered_at" TIMESTAMPTZ(3),
    "consent_wording" TEXT,

    CONSTRAINT "application_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "number_hash" (
    "application_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "key_id" TEXT NOT NULL,
    "hash" BYTEA NOT NULL,

    CONSTRAINT "number_hash_pkey" PRIMARY KEY ("application_id","kind","key_id")
);

-- CreateTable
CREATE TABLE "identity_holder" (
    "key_id" TEXT NOT NULL,
    "hash" BYTEA NOT NULL,
    "account_id" UUID NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "identity_holder_pkey" PRIMARY KEY ("hash","key_id")
);

-- CreateTable
CREATE TABLE "message" (
    "id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "from_desk" BOOLEAN NOT NULL,
    "body" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "payment_slip" (
    "psid" CHAR(17) NOT NULL,
    "application_id" UUID NOT NULL,
    "amount_paisa" INTEGER NOT NULL,
    "issued_at" TIMESTAMPTZ(3) NOT NULL,
    "lapses_on" DATE NOT NULL,

    CONSTRAINT "payment_slip_pkey" PRIMARY KEY ("psid")
);

-- CreateTable
CREATE TABLE "payment" (
    "psid" CHAR(17) NOT NULL,
    "gateway_reference" TEXT NOT NULL,
    "amount_paisa" INTEGER NOT NULL,
    "channel" TEXT NOT NULL,
    "paid_at" TIMESTAMPTZ(3) NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "payment_pkey" PRIMARY KEY ("psid")
);

-- CreateTable
CREATE TABLE "registration" (
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "account_id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "status" "RegistrationStatus" NOT NULL DEFAULT 'active',
    "version" INTEGER NOT NULL DEFAULT 1,
    "full_name" TEXT NOT NULL,
    "full_name_urdu" TEXT,
    "identity_number_masked" TEXT NOT NULL,
    "province_code" TEXT NOT NULL,
    "district_code" TEXT NOT NULL,
    "primary_category" TEXT NOT NULL,
    "purpose_code" TEXT,
    "registered_on" DATE NOT NULL,
    "expires_on" DATE NOT NULL,
    "status_changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "registration_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "dollar_account_request" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "status" "DollarAccountStatus" NOT NULL DEFAULT 'requested',
    "version" INTEGER NOT NULL DEFAULT 1,
    "bank_code" TEXT NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "consented_at" TIMESTAMPTZ(3) NOT NULL,
    "consent_wording" TEXT NOT NULL,
    "requested_at" TIMESTAMPTZ(3) NOT NULL,
    "endorsed_at" TIMESTAMPTZ(3),
    "endorsed_by_id" UUID,
    "answered_at" TIMESTAMPTZ(3),
    "bank_reference" TEXT,
    "refusal_reason" TEXT,
    "status_changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "dollar_account_request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_entry" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "type" TEXT NOT NULL,
    "actor_id" UUID,
    "actor_role" TEXT NOT NULL,
    "subject_kind" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "detail" JSONB NOT NULL,
    "key_id" TEXT NOT NULL,
    "mac" BYTEA NOT NULL,

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "trial_mail" (
    "id" BIGSERIAL NOT NULL,
    "message_id" TEXT NOT NULL,
    "to" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "html" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "trial_mail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "province" (
    "code" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "name_ur" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "province_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "district" (
    "code" TEXT NOT NULL,
    "province_code" TEXT NOT NULL,
    "division" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "name_ur" TEXT NOT NULL,
    "aliases" TEXT[],
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,

    CONSTRAINT "district_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "category" (
    "code" TEXT NOT NULL,
    "group" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "name_ur" TEXT NOT NULL,
    "purpose_code" TEXT,
    "service_item" TEXT NOT NULL,
    "legal_kind" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,

    CONSTRAINT "category_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "purpose_code" (
    "code" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "name_ur" TEXT NOT NULL,
    "is_it_export" BOOLEAN NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,
    "source" TEXT NOT NULL,

    CONSTRAINT "purpose_code_pkey" PRIMARY KEY ("code","valid_from")
);

-- CreateTable
CREATE TABLE "bank" (
    "code" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "name_ur" TEXT NOT NULL,
    "offers_dollar_account" BOOLEAN NOT NULL,
    "source" TEXT NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,

    CONSTRAINT "bank_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "fee" (
    "kind" "ApplicationKind" NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,
    "amount_paisa" INTEGER NOT NULL,
    "source" TEXT NOT NULL,

    CONSTRAINT "fee_pkey" PRIMARY KEY ("kind","valid_from")
);

-- CreateTable
CREATE TABLE "policy" (
    "key" TEXT NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,
    "value" INTEGER NOT NULL,
    "source" TEXT NOT NULL,

    CONSTRAINT "policy_pkey" PRIMARY KEY ("key","valid_from")
);

-- CreateTable
CREATE TABLE "tax_rate" (
    "key" TEXT NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,
    "basis_points" INTEGER NOT NULL,
    "source" TEXT NOT NULL,

    CONSTRAINT "tax_rate_pkey" PRIMARY KEY ("key","valid_from")
);

-- CreateTable
CREATE TABLE "decline_reason" (
    "code" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "name_ur" TEXT NOT NULL,
    "letter_en" TEXT NOT NULL,
    "letter_ur" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,

    CONSTRAINT "decline_reason_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "public_holiday" (
    "on" DATE NOT NULL,
    "name_en" TEXT NOT NULL,
    "name_ur" TEXT NOT NULL,
    "expected" BOOLEAN NOT NULL DEFAULT false,
    "source" TEXT NOT NULL,

    CONSTRAINT "public_holiday_pkey" PRIMARY KEY ("on")
);

-- CreateTable
CREATE TABLE "export_month" (
    "month" DATE NOT NULL,
    "fiscal_year" TEXT NOT NULL,
    "usd_million" DECIMAL(10,3),
    "status" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "source" TEXT NOT NULL,

    CONSTRAINT "export_month_pkey" PRIMARY KEY ("month")
);

-- CreateTable
CREATE TABLE "export_year" (
    "fiscal_year" TEXT NOT NULL,
    "vintage" TEXT NOT NULL,
    "usd_million" DECIMAL(10,3) NOT NULL,
    "note" TEXT NOT NULL,
    "source" TEXT NOT NULL,

    CONSTRAINT "export_year_pkey" PRIMARY KEY ("fiscal_year","vintage")
);

-- CreateIndex
CREATE UNIQUE INDEX "account_email_key" ON "account"("email");

-- CreateIndex
CREATE INDEX "sign_up_expires_at_idx" ON "sign_up"("expires_at");

-- CreateIndex
CREATE INDEX "password_reset_expires_at_idx" ON "password_reset"("expires_at");

-- CreateIndex
CREATE UNIQUE INDEX "session_public_id_key" ON "session"("public_id");

-- CreateIndex
CREATE INDEX "session_account_id_idx" ON "session"("account_id");

-- CreateIndex
CREATE INDEX "one_time_code_subject_purpose_created_at_idx" ON "one_time_code"("subject", "purpose", "created_at");

-- CreateIndex
CREATE INDEX "one_time_code_expires_at_idx" ON "one_time_code"("expires_at");

-- CreateIndex
CREATE INDEX "attempt_window_start_idx" ON "attempt"("window_start");

-- CreateIndex
CREATE INDEX "form_key_created_at_idx" ON "form_key"("created_at");

-- CreateIndex
CREATE UNIQUE INDEX "application_reference_key" ON "application"("reference");

-- CreateIndex
CREATE INDEX "application_account_id_created_at_idx" ON "application"("account_id", "created_at");

-- CreateIndex
CREATE INDEX "number_hash_hash_kind_key_id_idx" ON "number_hash"("hash", "kind", "key_id");

-- CreateIndex
CREATE INDEX "identity_holder_account_id_idx" ON "identity_holder"("account_id");

-- CreateIndex
CREATE INDEX "message_application_id_at_idx" ON "message"("application_id", "at");

-- CreateIndex
CREATE INDEX "payment_slip_application_id_idx" ON "payment_slip"("application_id");

-- CreateIndex
CREATE UNIQUE INDEX "payment_gateway_reference_key" ON "payment"("gateway_reference");

-- CreateIndex
CREATE UNIQUE INDEX "registration_number_key" ON "registration"("number");

-- CreateIndex
CREATE UNIQUE INDEX "registration_account_id_key" ON "registration"("account_id");

-- CreateIndex
CREATE UNIQUE INDEX "registration_application_id_key" ON "registration"("application_id");

-- CreateIndex
CREATE INDEX "registration_registered_on_number_idx" ON "registration"("registered_on", "number");

-- CreateIndex
CREATE INDEX "registration_status_expires_on_idx" ON "registration"("status", "expires_on");

-- CreateIndex
CREATE UNIQUE INDEX "dollar_account_request_application_id_key" ON "dollar_account_request"("application_id");

-- CreateIndex
CREATE INDEX "dollar_account_request_status_requested_at_id_idx" ON "dollar_account_request"("status", "requested_at", "id");

-- CreateIndex
CREATE INDEX "audit_entry_subject_id_id_idx" ON "audit_entry"("subject_id", "id");

-- CreateIndex
CREATE INDEX "audit_entry_actor_id_id_idx" ON "audit_entry"("actor_id", "id");

-- CreateIndex
CREATE INDEX "audit_entry_at_idx" ON "audit_entry"("at");

-- CreateIndex
CREATE UNIQUE INDEX "trial_mail_message_id_key" ON "trial_mail"("message_id");

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "device" ADD CONSTRAINT "device_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "application" ADD CONSTRAINT "application_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "application" ADD CONSTRAINT "application_assignee_id_fkey" FOREIGN KEY ("assignee_id") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "number_hash" ADD CONSTRAINT "number_hash_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message" ADD CONSTRAINT "message_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payment_slip" ADD CONSTRAINT "payment_slip_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payment" ADD CONSTRAINT "payment_psid_fkey" FOREIGN KEY ("psid") REFERENCES "payment_slip"("psid") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "registration" ADD CONSTRAINT "registration_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "registration" ADD CONSTRAINT "registration_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dollar_account_request" ADD CONSTRAINT "dollar_account_request_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dollar_account_request" ADD CONSTRAINT "dollar_account_request_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- From here on: what the schema file has no words for.

-- References, registration numbers and PSIDs come from sequences: unique without a lock, gaps are allowed.
CREATE SEQUENCE "application_reference_seq";
CREATE SEQUENCE "registration_number_seq";
CREATE SEQUENCE "psid_seq";

-- One live application for each account: two simultaneous starts or submits make one.
CREATE UNIQUE INDEX "application_one_live" ON "application" ("account_id")
  WHERE "status" IN ('draft', 'submitted', 'information_requested', 'fee_due', 'fee_paid');

-- One open dollar-account request for each account.
CREATE UNIQUE INDEX "dollar_account_request_one_open" ON "dollar_account_request" ("account_id")
  WHERE "status" IN ('requested', 'referred');

-- The queue's tabs, each in its own order and with nothing else in it.
CREATE INDEX "application_queue_free" ON "application" ("status", "due_on", "id")
  WHERE "status" IN ('submitted', 'fee_paid') AND "assignee_id" IS NULL;
CREATE INDEX "application_queue_held" ON "application" ("assignee_id", "due_on", "id")
  WHERE "status" IN ('submitted', 'fee_paid') AND "assignee_id" IS NOT NULL;
CREATE INDEX "application_by_status" ON "application" ("status", "status_changed_at", "id")
  WHERE "status" <> 'draft';
CREATE INDEX "application_decided" ON "application" ("status_changed_at", "id")
  WHERE "status" IN ('registered', 'declined', 'withdrawn', 'lapsed');

-- Reports read these alone (index-only): what was submitted when, from where, as what, and how it stands.
CREATE INDEX "application_report" ON "application" ("submitted_at", "status", "province_code", "primary_category")
  WHERE "submitted_at" IS NOT NULL;
CREATE INDEX "registration_report" ON "registration" ("registered_on", "status", "province_code", "primary_category");
CREATE INDEX "payment_slip_lapses" ON "payment_slip" ("lapses_on");

ALTER TABLE "account" ADD CONSTRAINT "account_email_lower" CHECK ("email" = lower("email"));
ALTER TABLE "payment_slip" ADD CONSTRAINT "payment_slip_psid_digits" CHECK ("psid" ~ '^[0-9]{17}$');
ALTER TABLE "payment_slip" ADD CONSTRAINT "payment_slip_amount" CHECK ("amount_paisa" > 0);
-- What the desk works on has been submitted, and what is to be paid has an amount: no status without its facts.
ALTER TABLE "application" ADD CONSTRAINT "application_submitted_at"
  CHECK ("status" IN ('draft', 'withdrawn') OR "submitted_at" IS NOT NULL);

-- The audit log is written once. The app's role has no right to change it either; this holds for the owner too.
CREATE FUNCTION "audit_entry_is_written_once"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'audit entries are neither changed nor deleted';
END $$;
CREATE TRIGGER "audit_entry_written_once" BEFORE UPDATE OR DELETE OR TRUNCATE ON "audit_entry"
  FOR EACH STATEMENT EXECUTE FUNCTION "audit_entry_is_written_once"();
