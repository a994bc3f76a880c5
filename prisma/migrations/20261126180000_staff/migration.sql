-- Members of the staff are invited; the audit log is searched by person, application, action and time.
CREATE TABLE "staff_invitation" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "display_name" TEXT NOT NULL,
    "role" "Role" NOT NULL,
    "locale" TEXT NOT NULL,
    "token_hash" BYTEA,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "staff_invitation_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "staff_invitation_email_key" ON "staff_invitation"("email");
CREATE UNIQUE INDEX "staff_invitation_token_hash_key" ON "staff_invitation"("token_hash");

-- The newest first whatever is looked for: what narrows the log comes first, then the order in which it is read.
DROP INDEX "audit_entry_subject_id_id_idx";
DROP INDEX "audit_entry_actor_id_id_idx";
DROP INDEX "audit_entry_at_idx";
CREATE INDEX "audit_entry_subject_id_at_id_idx" ON "audit_entry"("subject_id", "at", "id");
CREATE INDEX "audit_entry_actor_id_at_id_idx" ON "audit_entry"("actor_id", "at", "id");
CREATE INDEX "audit_entry_at_id_idx" ON "audit_entry"("at", "id");
CREATE INDEX "audit_entry_event" ON "audit_entry" ((coalesce("detail" ->> 'event', "type")), "at", "id");
