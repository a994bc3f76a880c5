/** What a command answers: what was done, or a problem that a person can do something about. */
export type Result<T, P extends Problem = Problem> = { ok: true; value: T } | { ok: false; problem: P }

export type Problem = { code: string }

export function ok<T>(value: T): { ok: true; value: T } {
  return { ok: true, value }
}

export function problem<const P extends Problem>(what: P): { ok: false; problem: P } {
  return { ok: false, problem: what }
}

/** Not there, or not yours: the same answer to both, so that nobody learns which. Shown as 404. */
export class NotFound extends Error {
  constructor(what: string) {
    super(`no such ${what}`)
    this.name = "NotFound"
  }
}
