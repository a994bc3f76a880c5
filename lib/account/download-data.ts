import "server-only"
import { Readable } from "node:stream"
import { record } from "#lib/audit/index.ts"
import { authorise, type Person } from "#lib/identity/actor.ts"
import { isFresh, type StepUpNeeded } from "#lib/identity/fresh.ts"
import { spendTry, type TooMany } from "#lib/identity/proofs/limits.ts"
import type { Visitor } from "#lib/identity/visitor.ts"
import { transaction } from "#lib/platform/database.ts"
import { log } from "#lib/platform/log.ts"
import { ok, problem, type Result } from "#lib/platform/result.ts"
import { type DataFile, dataParts } from "./data-parts.ts"
import { zipped } from "./zipped.ts"

/**
 * All that the portal holds about the actor, as a zip that is made while it is read: own identity number and IBAN in
 * full, so it takes a fresh proof, and leaves an audit entry before its first byte. Problems: step_up_needed,
 * too_many_tries.
 */
export async function downloadOwnData(
  actor: Person,
  visitor: Visitor,
): Promise<Result<Readable, StepUpNeeded | TooMany>> {
  authorise(actor, "account.own")
  if (!isFresh(actor)) return problem({ code: "step_up_needed" })
  const allowed = await spendTry({ action: "download", account: actor.id, visitor, knownDevice: false })
  if (!allowed.ok) return allowed
  await transaction(async (tx) => {
    await record(tx, actor, { type: "account.data_downloaded", account: actor.id })
    return ok(undefined)
  })
  const zip = Readable.from(zipped(filesOf(actor)), { objectMode: false })
  zip.once("error", (error) => log.warn("download.broke_off", { error }))
  return ok(zip)
}

async function* filesOf(actor: Person): AsyncGenerator<DataFile> {
  for (const part of dataParts) yield* part(actor)
}
