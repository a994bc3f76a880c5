-- Who held an application when it was gathered: a hand-over in the applicant's turn leaves its version as it is.
ALTER TABLE "bulk_item" ADD COLUMN "holder_id" UUID;

-- Invitations that were out before it was kept who sent them: the log knows.
UPDATE "staff_invitation" SET "invited_by_id" = (
  SELECT "actor_id" FROM "audit_entry"
  WHERE "subject_id" = "staff_invitation"."id"::text AND "type" = 'staff.invited' ORDER BY "at" DESC, "id" DESC LIMIT 1);
