-- What others said of an application's numbers: NADRA, FBR, the bank. The last answer of each; no number stands here.
CREATE TABLE "lookup_check" (
  "application_id" UUID NOT NULL REFERENCES "application" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
  "what" TEXT NOT NULL CHECK ("what" IN ('identity', 'tax', 'account')),
  "result" TEXT NOT NULL CHECK ("result" IN ('agree', 'disagree', 'unknown', 'unreachable')),
  "differs" TEXT[] NOT NULL,
  "asked_at" TIMESTAMPTZ(3) NOT NULL,
  "answered_at" TIMESTAMPTZ(3),
  PRIMARY KEY ("application_id", "what"),
  CHECK (("result" = 'unreachable') = ("answered_at" IS NULL))
);
