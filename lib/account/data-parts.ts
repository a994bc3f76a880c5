import "server-only"
import { ownApplicationData } from "#lib/application/index.ts"
import { ownEntries } from "#lib/audit/index.ts"
import { ownFiles } from "#lib/documents/index.ts"
import { ownDollarAccountData } from "#lib/dollar-account/index.ts"
import { ownEnquiryData } from "#lib/help/index.ts"
import type { Person } from "#lib/identity/actor.ts"
import { ownLetterData } from "#lib/letters/index.ts"
import { ownFeeData } from "#lib/payments/index.ts"
import { database } from "#lib/platform/database.ts"
import { ownRegistrationData } from "#lib/register/index.ts"

/** One file of the download: its path in the zip, and its bytes as they come. */
export type DataFile = { path: string; content: AsyncIterable<Uint8Array> | Iterable<Uint8Array> }

/**
 * Everything that the portal holds about a person, part by part: what joins the portal joins this list. A part reads
 * when its turn comes, and may give several files (documents, one each).
 */
export const dataParts: readonly ((actor: Person) => AsyncIterable<DataFile>)[] = [
  json("account.json", accountData),
  json("applications.json", ownApplicationData),
  async function* (actor) {
    for await (const { path, content } of ownFiles(actor)) yield { path: `documents/${path}`, content: [content] }
  },
  json("fees.json", ownFeeData),
  json("registration.json", ownRegistrationData),
  json("dollar-accounts.json", ownDollarAccountData),
  json("letters.json", ownLetterData),
  json("enquiries.json", ownEnquiryData),
  json("sessions.json", sessionData),
  async function* (actor) {
    yield { path: "audit-log.json", content: jsonList(ownEntries(actor)) }
  },
]

function json(path: string, read: (actor: Person) => Promise<unknown>) {
  return async function* (actor: Person): AsyncGenerator<DataFile> {
    const value = await read(actor)
    yield { path, content: [bytes(`${JSON.stringify(value, null, 2)}\n`)] }
  }
}

/** A list that may be long, row by row. */
async function* jsonList(rows: AsyncIterable<unknown>): AsyncGenerator<Uint8Array> {
  let before = "[\n"
  for await (const row of rows) {
    yield bytes(`${before}  ${JSON.stringify(row)}`)
    before = ",\n"
  }
  yield bytes(before === "[\n" ? "[]\n" : "\n]\n")
}

async function accountData({ id }: Person) {
  return database.account.findUniqueOrThrow({
    where: { id },
    select: {
      email: true,
      locale: true,
      createdAt: true,
      totpEnrolledAt: true,
      passkeys: { select: { name: true, createdAt: true, lastUsedAt: true } },
      devices: { select: { firstSeen: true, lastSeen: true } },
    },
  })
}

async function sessionData({ id }: Person) {
  return database.session.findMany({
    where: { accountId: id },
    orderBy: { createdAt: "asc" },
    select: { createdAt: true, lastSeenAt: true, endsAt: true, endedAt: true, address: true, agent: true },
  })
}

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}
