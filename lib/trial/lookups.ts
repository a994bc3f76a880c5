import "server-only"
import { setTimeout as wait } from "node:timers/promises"
import { z } from "zod"
import { type Lookup, lookups } from "#lib/lookups/index.ts"
import { jsonIn } from "#lib/platform/json.ts"
import { NotFound } from "#lib/platform/result.ts"
import { onlyInTrial } from "./only-in-trial.ts"

export type SimulatedAnswer = { status: number; body: string }

// Longer than the portal waits.
const SLOW_MILLISECONDS = 15_000
const numbers: Record<Lookup, string> = { identity: "identityNumber", tax: "ntn", account: "iban" }
const differing: Record<Lookup, string> = { identity: "name", tax: "not_active", account: "title" }

/**
 * Plays the system behind a look-up. The last digit but one of the number says what becomes of it: 5 slow, 6 an answer
 * that can't be read, 7 down, 8 something differs, 9 no such number. All others agree.
 */
export async function simulateLookup(what: string, body: string): Promise<SimulatedAnswer> {
  onlyInTrial()
  const known = lookups.find((one) => one === what)
  if (!known) throw new NotFound("page")
  const question = z.looseObject({}).safeParse(jsonIn(body))
  if (!question.success) return { status: 400, body: "" }
  const { [numbers[known]]: number } = question.data
  const digit = String(number).replace(/\D/g, "").at(-2)
  if (digit === "5") await wait(SLOW_MILLISECONDS)
  if (digit === "6") return { status: 200, body: '{"result":' }
  if (digit === "7") return { status: 503, body: "" }
  if (digit === "8") return answer({ result: "disagree", differs: [differing[known]] })
  return answer({ result: digit === "9" ? "unknown" : "agree" })
}

function answer(told: object): SimulatedAnswer {
  return { status: 200, body: JSON.stringify(told) }
}
