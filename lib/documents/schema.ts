import { z } from "zod"

/** What the document pages post, and what goes wrong with a file. Browser-safe. */

/** The largest file that is taken, in bytes: 10 MB as phones and file managers count them. */
export const LARGEST_FILE_BYTES = 10 * 1_048_576

export const removeDocumentSchema = z.object({ id: z.uuid() })

/** What can be wrong with a file that was sent: a code in the address of the page it came from, words in the messages. */
export const documentProblems = [
  "document_none",
  "document_empty",
  "document_too_large",
  "document_cut_short",
  "document_kind_unknown",
  "document_damaged",
  "document_too_wide",
  "document_locked",
  "document_active",
  "document_infected",
  "document_too_many",
  "document_too_often",
  "not_editable",
  "busy",
  "document_unexpected",
] as const
export type DocumentProblem = (typeof documentProblems)[number]
