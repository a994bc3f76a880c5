import "server-only"
import { z } from "zod"
import { environment } from "#lib/platform/environment.ts"
import { jsonIn } from "#lib/platform/json.ts"
import { log } from "#lib/platform/log.ts"
import { CallFailed, call } from "#lib/platform/outgoing.ts"
import { type Difference, differences, type Lookup, type LookupResult } from "./schema.ts"

export type LookupAnswer = { result: LookupResult; differs: Difference[] }

// Nobody waits at a page for it: the worker asks.
const TIMEOUT_SECONDS = 10
const LONGEST_ANSWER_BYTES = 4_096

/** Whether there is somebody to ask. */
export function isAsked(what: Lookup): boolean {
  return adapterOf(what).url !== undefined
}

/**
 * Asks another system through its HTTP adapter (`docs/operations.md`). The numbers go in the body of a POST and nowhere
 * else. Whatever is no good answer in time is `unreachable`, and the log says why, without a number.
 */
export async function lookUp(what: Lookup, question: Record<string, string | null>): Promise<LookupAnswer> {
  const { url, token } = adapterOf(what)
  if (!url || !token) throw new Error(`nobody is asked about ${what}`)
  try {
    const { status, body } = await call({
      method: "POST",
      url,
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
      body: JSON.stringify(question),
      timeoutSeconds: TIMEOUT_SECONDS,
      maxBytes: LONGEST_ANSWER_BYTES,
    })
    return status === 200 ? readAnswer(what, body) : unreachable(what, `status ${status}`)
  } catch (error) {
    if (error instanceof CallFailed) return unreachable(what, error.code)
    throw error
  }
}

function readAnswer(what: Lookup, body: string): LookupAnswer {
  const answer = answerOf(what).safeParse(jsonIn(body))
  return answer.success ? answer.data : unreachable(what, "malformed")
}

/** Nothing differs unless it says that something does, and then it says what. */
function answerOf(what: Lookup) {
  const difference = z.enum(differences[what] as readonly [Difference, ...Difference[]])
  return z
    .object({ result: z.enum(["agree", "disagree", "unknown"]), differs: z.array(difference).default([]) })
    .refine(({ result, differs }) => (result === "disagree") === differs.length > 0)
}

function unreachable(what: Lookup, because: string): LookupAnswer {
  log.warn("lookup.unreachable", { what, because })
  return { result: "unreachable", differs: [] }
}

function adapterOf(what: Lookup): { url: string | undefined; token: string | undefined } {
  const settings = environment()
  if (what === "identity") return { url: settings.LOOKUP_IDENTITY_URL, token: settings.LOOKUP_IDENTITY_TOKEN }
  if (what === "tax") return { url: settings.LOOKUP_TAX_URL, token: settings.LOOKUP_TAX_TOKEN }
  return { url: settings.LOOKUP_ACCOUNT_URL, token: settings.LOOKUP_ACCOUNT_TOKEN }
}
