-- What was kept says nothing of what was sent, and some of it holds a session's id. It only answers forms sent twice.
DELETE FROM "form_key";

-- AlterTable
ALTER TABLE "form_key" DROP CONSTRAINT "form_key_pkey",
DROP COLUMN "key",
ADD COLUMN     "hash" BYTEA NOT NULL,
ALTER COLUMN "account_id" SET NOT NULL,
ADD CONSTRAINT "form_key_pkey" PRIMARY KEY ("hash");
