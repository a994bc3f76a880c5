-- A fee is shown with the day of what it was read in, and with whether the board has confirmed it. `npm start` and
-- `npm run migrate` load both from the reference data.
ALTER TABLE "fee" ADD COLUMN     "as_of" DATE,
ADD COLUMN     "is_confirmed" BOOLEAN NOT NULL DEFAULT false;
UPDATE "fee" SET "as_of" = "valid_from";
ALTER TABLE "fee" ALTER COLUMN "as_of" SET NOT NULL,
ALTER COLUMN "is_confirmed" DROP DEFAULT;
