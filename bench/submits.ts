import { submitApplication } from "#lib/application/submit.ts"
import { randomId } from "#lib/platform/clock.ts"
import { pool } from "#lib/platform/database.ts"
import { formFields, get, post } from "./browser.ts"
import { withClient } from "./database.ts"
import { completeDrafts, type Draft } from "./drafts.ts"
import { atLeast, type Figure } from "./figures.ts"
import type { Portal } from "./portal.ts"
import { inTurn, perSecond } from "./rounds.ts"
import { recorded, type Statement } from "./statements.ts"

const PEOPLE = 20
// Enough that each round lasts seconds: shorter ones measure how far the engine has got in compiling what it runs.
const EACH = 300
const ROUNDS = 5

/** Submits a second with 20 people at once, as posts and as the command alone, each against its limit. */
export async function submits(portal: Portal, ownerUrl: string): Promise<Figure[]> {
  return withClient(ownerUrl, async (client) => {
    const { drafts, putBack } = await completeDrafts(client, EACH * (ROUNDS + 1) * 3 + 2)
    try {
      return [await asPosts(portal, drafts), await asCommands(drafts)]
    } finally {
      await putBack()
    }
  })
}

async function asPosts(portal: Portal, drafts: Draft[]): Promise<Figure> {
  const [first] = drafts
  if (!first) throw new Error("no drafts")
  const check = `${portal.origin}/application/check-answers`
  const nothing = `${portal.origin}/bench/empty-action`
  const checkFields = formFields((await get(check, first.cookie)).body)
  const nothingFields = formFields((await get(nothing, first.cookie)).body)
  const submit = async () => {
    const draft = take(drafts)
    const fields = new Map(checkFields)
      .set("formKey", randomId())
      .set("id", draft.id)
      .set("version", String(draft.version))
    expectSeeOther(await post(check, draft.cookie, fields), draft.reference)
  }
  const empty = async () => {
    expectSeeOther(
      await post(nothing, first.cookie, new Map(nothingFields).set("formKey", randomId())),
      "/bench/nothing",
    )
  }
  const measured = await inTurn(
    { submit: () => perSecond(EACH, PEOPLE, submit), empty: () => perSecond(EACH, PEOPLE, empty) },
    ROUNDS,
  )
  const limit = { what: "empty action", value: measured.empty }
  return atLeast(0.5, { name: "submits as posts, 20 people at once", value: measured.submit, unit: "/s", limit })
}

async function asCommands(drafts: Draft[]): Promise<Figure> {
  await submitted(take(drafts)) // What only the first one asks (reference data, the queue's start) is not its statements.
  const sample = take(drafts)
  const statements = await recorded(() => submitted(sample))
  const command = () => submitted(take(drafts))
  const bare = () => replayed(statements, sample, take(drafts))
  const measured = await inTurn(
    { command: () => perSecond(EACH, PEOPLE, command), bare: () => perSecond(EACH, PEOPLE, bare) },
    ROUNDS,
  )
  const limit = { what: "its statements bare", value: measured.bare }
  return atLeast(0.15, { name: "submit command, 20 at once", value: measured.command, unit: "/s", limit })
}

function take(drafts: Draft[]): Draft {
  const draft = drafts.pop()
  if (!draft) throw new Error("the drafts are used up")
  return draft
}

async function submitted({ person, id, version }: Draft) {
  const result = await submitApplication(person, { id, version })
  if (!result.ok) throw new Error(`a draft was refused: ${JSON.stringify(result.problem)}`)
}

function expectSeeOther({ status, location, body }: Awaited<ReturnType<typeof post>>, to: string) {
  if (status === 303 && location?.includes(to)) return
  throw new Error(`expected 303 to ${to}, got ${status} ${location ?? ""} ${body.slice(0, 300)}`)
}

/** The same statements for another draft, on one connection, one after the other. */
async function replayed(statements: Statement[], from: Draft, to: Draft): Promise<void> {
  const client = await pool().connect()
  try {
    const letter = [letterIn(statements), randomId()] as [string, string]
    for (const { text, values } of statements)
      await client.query(
        text,
        values.map((value) => swapped(value, from, to, letter)),
      )
  } finally {
    client.release()
  }
}

/** The id of the letter that was ordered: its row and its job have one, so each replay needs another. */
function letterIn(statements: readonly Statement[]): string {
  const [id] = statements.find(({ text }) => text.includes("insert into letter"))?.values ?? []
  if (typeof id !== "string") throw new Error("no letter was ordered")
  return id
}

function swapped(value: unknown, from: Draft, to: Draft, [letter, fresh]: [string, string]): unknown {
  if (typeof value !== "string") return value
  return value
    .replaceAll(letter, fresh)
    .replaceAll(from.id, to.id)
    .replaceAll(from.person.id, to.person.id)
    .replaceAll(from.reference, to.reference)
}
