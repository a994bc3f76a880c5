-- Who invited somebody to the staff: what they sent out is taken back when they may invite nobody any longer.
ALTER TABLE "staff_invitation" ADD COLUMN "invited_by_id" UUID REFERENCES "account" ("id") ON DELETE SET NULL ON UPDATE CASCADE;
