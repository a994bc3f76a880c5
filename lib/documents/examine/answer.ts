/** What the child process says of a file, as the first line of its output; the content follows. */
export type Verdict = { ok: true; mediaType: MediaType; pages: number } | { ok: false; code: ExamineProblem }

/** What is kept: other kinds of picture become one of these. */
export type MediaType = "image/jpeg" | "image/png" | "image/webp" | "application/pdf"

export type ExamineProblem =
  | "document_kind_unknown" // no JPEG, PNG, WebP, HEIC or PDF by its content
  | "document_damaged" // can't be read to its end, or not within the limits of time and memory
  | "document_too_wide" // more pixels than any camera of a phone makes
  | "document_locked" // an encrypted PDF
  | "document_active" // a PDF that does something, or carries other files

/** Thrown inside the child for what is wrong with the file itself. */
export class Unfit extends Error {
  readonly code: ExamineProblem
  constructor(code: ExamineProblem) {
    super(code)
    this.code = code
  }
}
