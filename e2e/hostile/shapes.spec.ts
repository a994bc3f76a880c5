import { randomId } from "#lib/platform/clock.ts"
import { database } from "#lib/platform/database.ts"
import type { BuiltAction } from "../built-routes.ts"
import { asArguments, ask, callAction } from "../by-http.ts"
import { expect, test } from "../own-portal.ts"
import { type HostileForm, hostileForms, namingOn, standBefore } from "./cast.ts"
import { everything, harmIn, troubleLogged } from "./harmless.ts"
import { type Forged, fieldShapes, type Sent, wireShapes } from "./shapes.ts"

/** Every form of the build, sent as no page of ours sends it. */

test.describe.configure({ mode: "parallel", timeout: 120_000 })

const forms = hostileForms()
// What names an action is read before any code of a form's own: one that anybody sends, one's own, the desk's.
const few = ["/sign-in signInHere", "the question contact.address", "/desk/application/[reference] ask"]

for (const form of forms) {
  const shapes = few.includes(form.name) ? { ...fieldShapes, ...wireShapes } : fieldShapes
  test(`${form.name}: sent in ${Object.keys(shapes).length} odd shapes, where it has fields to spoil`, async () => {
    const wrong: string[] = []
    const others = await somebodyElses(form)
    let standing = await standBefore(form)
    let before = await everything(standing)
    const naming = await namingOn(standing, form.action)
    for (const [name, shape] of Object.entries(standing.fields.length > 0 ? shapes : {})) {
      await database.attempt.deleteMany()
      const whole = { naming, own: standing.fields, action: form.action.id, others }
      const sent = name in wireShapes ? shape(whole) : asCalled(form.action, shape(whole))
      const answer = await ask(standing.address, { method: "POST", cookie: standing.cookie, ...sent })
      const harm = harmIn(answer)
      if (harm) wrong.push(`${name}: ${harm} ${answer.body.slice(0, 200)}`)
      const now = await everything(standing)
      const isDone = answer.location !== null
      if (!isDone && now !== before) wrong.push(`${name}: answered with ${answer.status}, and something has changed`)
      if (!isDone && now === before) continue
      standing = await standBefore(form)
      before = await everything(standing)
    }
    expect(wrong).toEqual([])
    expect(troubleLogged()).toEqual([])
  })
}

/** A form's fields as the page's script sends them, which is answered without a page; what is no list of fields as it is. */
function asCalled({ id }: BuiltAction, sent: Sent): Sent {
  if (!(sent.body instanceof FormData)) return sent
  const own = new FormData()
  for (const [name, value] of sent.body) if (!name.startsWith("$ACTION")) own.append(name, value)
  return { body: asArguments(own), headers: { "next-action": id } }
}

/** Another person's thing of the same kind, and the key of a form that they have sent. */
async function somebodyElses(form: HostileForm): Promise<Forged> {
  const standing = await standBefore(form)
  const formKey = randomId()
  await callAction(standing.address, form.action.id, [...standing.fields, ["formKey", formKey]], standing.cookie)
  return { id: standing.scene.application.id, reference: standing.scene.application.reference, formKey }
}
