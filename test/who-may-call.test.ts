import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { isDeepStrictEqual } from "node:util"
import { expect, test } from "vitest"
import { type Scene, setScene } from "#e2e/scenes.ts"
import { type Actor, type SystemActor, systemActor } from "#lib/identity/actor.ts"
import { type ActorRole, actorRoles, type Permission, permissions } from "#lib/identity/permissions.ts"
import { database } from "#lib/platform/database.ts"
import { environment } from "#lib/platform/environment.ts"
import { NotFound } from "#lib/platform/result.ts"
import { givenPerson } from "./given-person.ts"
import { type Call, calls, needNone } from "./who-may-call.ts"

/** Every command and query of lib/ that is told who asks, called by every role, against the tables in who-may-call.ts. */

const lib = fileURLToPath(new URL("../lib", import.meta.url))
const toldWhoAsks =
  /^export (?:async )?(?:function\*?|const) (\w+)[^(\n]*\(\s*(?:actor\b|[^:(]+: (?:Person|Actor|SystemActor)\b(?!\[))/gm
const found = readdirSync(lib, { recursive: true, encoding: "utf8" })
  .filter((file) => /(?<!\.test)\.ts$/.test(file))
  .flatMap((file) => {
    const text = readFileSync(join(lib, file), "utf8")
    return [...text.matchAll(toldWhoAsks)].map(([, name = ""]) => ({ name, file }))
  })

// Some are there only where there is somebody to send text messages, or to look things up. Nobody is asked here.
Object.assign(environment(), { SMS_URL: "http://127.0.0.1:9", LOOKUP_IDENTITY_URL: "http://127.0.0.1:9" })

test("every function that is told who asks has a line that says what it needs, and no line is of one that is gone", () => {
  const named = [...Object.keys(needNone), ...Object.values(calls).flatMap((those) => Object.keys(those))]
  const names = found.map(({ name }) => name)
  expect(
    names.filter((name) => !named.includes(name)),
    "say in test/who-may-call.ts what they need",
  ).toEqual([])
  expect(
    named.filter((name) => !names.includes(name)),
    "they are gone",
  ).toEqual([])
  expect(names.length, "two go by one name").toBe(new Set(names).size)
})

for (const permission of Object.keys(calls) as Permission[]) {
  for (const [name, call] of Object.entries(calls[permission])) {
    test(`${name} needs ${permission}`, async () => {
      const holders: readonly ActorRole[] = permissions[permission]
      let set = await setFor(call)
      const refused: Record<string, string> = {}
      for (const role of actorRoles.filter((role) => !holders.includes(role))) {
        refused[role] = await said(name, whoever(role, permission, set.scene), set.given)
      }
      for (const role of holders.filter((role) => !isSystem(role) && isAboutTheirs(permission, call))) {
        // An empty list tells as little.
        const answer = await said(name, { ...set.scene.owner, role } as Actor, set.given)
        refused[`its own ${role}`] = answer === "nothing" ? "not there" : answer
      }
      expect(refused).toEqual(Object.fromEntries(Object.keys(refused).map((who) => [who, "not there"])))
      expect(await written()).toEqual(set.before)

      const [, , finds = "done"] = call
      for (const role of holders) {
        // What the one before changed is done already.
        if (!isDeepStrictEqual(await written(), set.before)) set = await setFor(call)
        const actor = whoever(role, permission, set.scene)
        // Some look again whether the role is still theirs.
        if (actor.kind === "person")
          await database.account.update({ where: { id: actor.id }, data: { role: actor.role } })
        const answer = await said(name, actor, set.given)
        expect({ [role]: answer }).toEqual({ [role]: finds })
      }
    }, 60_000)
  }
}

async function setFor([about, given = () => []]: Call) {
  const scene = await setScene(about, await givenPerson("officer", "Sana Raza"))
  return { scene, given: await given(scene), before: await written() }
}

/** For whom the call is right, had they this role. */
function whoever(role: ActorRole, permission: Permission, { owner, officer }: Scene): Actor {
  if (isSystem(role)) return systemActor(role)
  return { ...(permission.endsWith(".own") ? owner : officer), role }
}

function isSystem(role: ActorRole): role is SystemActor["role"] {
  return ["gateway", "mailer", "clock", "operator"].includes(role)
}

/** Nobody handles their own application: so what is called about one is refused to its owner, whatever their role. */
function isAboutTheirs(permission: Permission, [, given]: Call): boolean {
  // What is about the staff is about nobody's application.
  return !/\.own$|^(staff|audit)\./.test(permission) && given?.length === 1
}

/** What came of a call: "not there", "nothing", the problem's code, or "done". */
async function said(name: string, actor: Actor, given: readonly unknown[]): Promise<string> {
  const file = found.find((one) => one.name === name)?.file ?? ""
  const { [name]: called } = await import(join(lib, file))
  try {
    const answer = await called(actor, ...given)
    if (answer?.[Symbol.asyncIterator]) for await (const _ of answer);
    if (answer?.ok === false) return answer.problem.code
    return answer === null || (answer?.rows ?? answer)?.length === 0 ? "nothing" : "done"
  } catch (error) {
    return error instanceof NotFound ? "not there" : String(error)
  }
}

/** How many rows each table has, and by which transactions: whatever is written changes that. */
async function written(): Promise<unknown> {
  const tables = await database.$queryRaw<{ name: string }[]>`
    select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'pgboss')`
  const each = tables.map(
    ({ name }) => `select '${name}' as name, count(*)::int as rows, sum(xmin::text::bigint)::text as by from ${name}`,
  )
  return database.$queryRawUnsafe(`${each.join(" union all ")} order by 1`)
}
