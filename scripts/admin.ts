import { createInterface } from "node:readline/promises"
import { parseArgs } from "node:util"
import { systemActor } from "#lib/identity/actor.ts"
import { type MakeAdminProblem, makeAdmin } from "#lib/identity/make-admin.ts"
import { closeDatabase } from "#lib/platform/database.ts"
import { environment } from "#lib/platform/environment.ts"
import { readEmail } from "#lib/platform/fields/email.ts"
import { Refusal } from "#lib/platform/fields/field.ts"
import { report, Trouble } from "./trouble.mjs"

// npm run admin -- name@example.org [--another]: the first administrator of a server of one's own.

const refusals: Record<MakeAdminProblem["code"], [what: string, advice: string]> = {
  admin_exists: ["There is an administrator already.", "To make one more: npm run admin -- ADDRESS --another"],
  address_taken: ["This address has an account already.", "Give another address."],
  busy: ["The machine is busy.", "Run the command again."],
}

try {
  const { values, positionals } = parseArgs({ options: { another: { type: "boolean" } }, allowPositionals: true })
  const { publicUrl } = environment()
  const email = readEmail((positionals[0] ?? process.env.ADMIN_EMAIL ?? (await ask())).trim())
  if (email instanceof Refusal) throw new Trouble("That is not an e-mail address.", "npm run admin -- name@example.org")
  const made = await makeAdmin(systemActor("operator"), { email, another: values.another ?? false })
  if (!made.ok) throw new Trouble(...refusals[made.problem.code])
  console.log(`
The administrator ${email} is made. The first password, shown this once:

    ${made.value.password}

Sign in at ${new URL("/sign-in", publicUrl).href}: you choose a password of your own there, and set up an authenticator app.
`)
} catch (error) {
  report("npm run admin", error)
  process.exitCode = 1
} finally {
  await closeDatabase()
}

async function ask(): Promise<string> {
  if (!process.stdin.isTTY) return ""
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  const answer = await terminal.question("The administrator's e-mail address: ")
  terminal.close()
  return answer
}
