-- CreateEnum
CREATE TYPE "DocumentKind" AS ENUM ('cnic_front', 'cnic_back', 'ntn_certificate', 'bank_certificate', 'proof_of_work');

-- CreateEnum
CREATE TYPE "DocumentState" AS ENUM ('arriving', 'kept', 'removed');

-- CreateEnum
CREATE TYPE "DocumentScan" AS ENUM ('not_scanned', 'clean', 'refused');

-- CreateTable
CREATE TABLE "document" (
    "id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "kind" "DocumentKind" NOT NULL,
    "state" "DocumentState" NOT NULL,
    "scan" "DocumentScan" NOT NULL DEFAULT 'not_scanned',
    "name" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sent_size" INTEGER NOT NULL,
    "sent_sha256" BYTEA NOT NULL,
    "stored_key" TEXT,
    "added_at" TIMESTAMPTZ(3) NOT NULL,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "document_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "document_upload" (
    "id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "kind" "DocumentKind" NOT NULL,
    "name" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" BYTEA NOT NULL,
    "received" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "document_upload_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "document_part" (
    "upload_id" UUID NOT NULL,
    "offset" INTEGER NOT NULL,
    "content" BYTEA NOT NULL,

    CONSTRAINT "document_part_pkey" PRIMARY KEY ("upload_id","offset")
);

-- CreateIndex
CREATE UNIQUE INDEX "document_stored_key_key" ON "document"("stored_key");

-- CreateIndex
CREATE INDEX "document_application_id_kind_idx" ON "document"("application_id", "kind");

-- CreateIndex
CREATE INDEX "document_upload_created_at_idx" ON "document_upload"("created_at");

-- CreateIndex
CREATE UNIQUE INDEX "document_upload_application_id_kind_sha256_size_key" ON "document_upload"("application_id", "kind", "sha256", "size");

-- AddForeignKey
ALTER TABLE "document" ADD CONSTRAINT "document_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document_upload" ADD CONSTRAINT "document_upload_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document_part" ADD CONSTRAINT "document_part_upload_id_fkey" FOREIGN KEY ("upload_id") REFERENCES "document_upload"("id") ON DELETE CASCADE ON UPDATE CASCADE;


-- From here on: what the schema file has no words for.

-- One of each kind, but for proof of work: two that arrive at once leave one.
CREATE UNIQUE INDEX "document_one_of_kind" ON "document" ("application_id", "kind")
  WHERE "state" = 'kept' AND "kind" <> 'proof_of_work';

-- What the night looks for: files to be erased, and those that no scanner has seen.
CREATE INDEX "document_to_erase" ON "document" ("added_at") WHERE "state" <> 'kept' AND "stored_key" IS NOT NULL;
CREATE INDEX "document_to_scan" ON "document" ("added_at") WHERE "state" = 'kept' AND "scan" = 'not_scanned';

ALTER TABLE "document" ADD CONSTRAINT "document_kept_has_file"
  CHECK ("state" <> 'kept' OR "stored_key" IS NOT NULL);
