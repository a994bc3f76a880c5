import { z } from "zod"
import { text } from "#lib/platform/fields/free-text.ts"
import { versionSeen } from "#lib/platform/fields/version.ts"

/** What the applicant's forms post, beside the questions. Browser-safe. */

/** The application, and the version of it that the person was looking at. */
const seen = { id: z.uuid(), version: versionSeen }

export const nothingSchema = z.object({})
export const applicationReference = z.string().regex(/^FR-\d{4}-\d{7}$/)
export const beginAgainSchema = z.object({ from: applicationReference })
export const submissionSchema = z.object(seen)
export const withdrawalSchema = z.object(seen)
export const answerRequestSchema = z.object({ ...seen, words: text("words", { max: 2_000, lines: "many" }) })
