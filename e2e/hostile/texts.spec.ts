import { database } from "#lib/platform/database.ts"
import { type Answer, ask, callAction, type Fields, formOf, get } from "../by-http.ts"
import { expect, test } from "../own-portal.ts"
import { hostileForms, namingOn, type Standing, standBefore } from "./cast.ts"
import { everything, harmIn, troubleLogged } from "./harmless.ts"
import { everyText } from "./texts.ts"

/** Every hostile text in every field that a person types in. */

test.describe.configure({ mode: "parallel", timeout: 120_000 })

// Two more ways to send a question's page lead elsewhere, with the same fields through the same schema.
const alike = ["/application saveAndCheck", "/application saveAndAnswer"]
const forms = hostileForms()
  .filter(({ name }) => !alike.includes(name))
  .flatMap(({ typed = [], ...form }) => (typed.length > 0 ? [{ ...form, typed }] : []))
// With the rest of its form right, a field gets one text in so many: other fields get the others.
const EVERY = 24

for (const [index, form] of forms.entries()) {
  test(`${form.name}: ${everyText.length} hostile texts in ${form.typed.join(", ")}`, async () => {
    const wrong: string[] = []
    let standing = await standBefore(form)
    let before = await everything(standing)
    const isVersioned = standing.fields.some(([name]) => name === "version")
    // A version is seen once, a pair is settled and somebody suspended once, an invitation is taken on once, and whoever
    // has proved themselves has another session.
    const isUsedUp = isVersioned || /^\/(confirm|account|invitation)| (settle|suspend)$/.test(form.name)
    // Many are ordered once, and their page has no form to say something at afterwards.
    const isOrdered = form.name.endsWith(" order")
    const naming = await namingOn(standing, form.action)

    /** Judges what a form was answered with. Where it did something, the next one begins from there, or anew. */
    async function judge(answer: Answer, sent: Sent[], isLast = true) {
      const complaint = await complaintAbout(answer, standing, sent)
      const changed = answer.location === null && isLast && (await everything(standing)) !== before
      const what = sent.map(({ field, name }) => `${field}, ${name}`).join("; ")
      if (complaint) wrong.push(`${what}: ${complaint}`)
      if (changed) wrong.push(`${what}: refused, and something has changed`)
      if (answer.location === null && !changed) return
      if (isUsedUp) standing = await standBefore(form)
      before = await everything(standing)
    }

    // All fields at once, as the page's script sends them; where there are versions, too late for anything to be done.
    for (const at of everyText.keys()) {
      await database.attempt.deleteMany()
      const sent = form.typed.map((field, place) => ({ field, ...textAt(at + 7 * place) }))
      const fields = withSome(standing.fields, [{ field: "version", text: "999999" }, ...sent])
      const answer = await callAction(standing.address, form.action.id, fields, standing.cookie)
      await judge(answer, sent, !isVersioned || at === everyText.length - 1)
    }

    // One field alone, as a browser sends it that runs no scripts.
    for (const [place, field] of form.typed.entries()) {
      for (let at = (7 * index + place) % EVERY; at < everyText.length; at += EVERY) {
        await database.attempt.deleteMany()
        if (isOrdered) standing = await standBefore(form)
        if (isOrdered) before = await everything(standing)
        const sent = [{ field, ...textAt(at) }]
        const body = formOf([...naming, ...withSome(standing.fields, sent)])
        await judge(await ask(standing.address, { cookie: standing.cookie, body }), sent)
      }
    }
    expect(wrong).toEqual([])
    expect(troubleLogged()).toEqual([])
  })
}

type Sent = { field: string; name: string; text: string }

function textAt(place: number): { name: string; text: string } {
  return everyText[place % everyText.length] ?? { name: "nothing", text: "" }
}

/** A form's fields, some of them with other values than the right ones. */
function withSome(fields: Fields, others: readonly Pick<Sent, "field" | "text">[]): Fields {
  const given = new Map(others.map(({ field, text }) => [field, text]))
  return fields.map(([name, value]) => [name, given.get(name) ?? value] as const)
}

/** What is wrong with the answer to a form, or null: words about what to do, or a page on which all is harmless. */
async function complaintAbout(answer: Answer, { cookie }: Standing, sent: Sent[]): Promise<string | null> {
  const { status, location, type, body } = answer
  const texts = sent.map(({ text }) => text)
  if (location !== null) {
    if (!/^\/(?!\/)[!-~]*$/.test(location)) return `leads to ${location}`
    return harmIn(await get(location, cookie), texts)
  }
  const harm = harmIn(answer, texts)
  if (harm || status === 404 || status === 413) return harm
  if (status !== 200) return `answered with ${status}: ${body.slice(0, 200)}`
  const words = type.includes("html") ? wordsInSummary(body) : wordsInState(body)
  if (words.length === 0) return `refused without a word: ${body.slice(0, 100)}`
  return words.find((said) => said === "" || /[{}]|^\w+\.\w+$|on our side/.test(said)) ?? null
}

/** The words of an error summary. */
function wordsInSummary(page: string): string[] {
  const summary = /<div class="summary" role="alert"[\s\S]*?<\/h2>([\s\S]*?)<\/div>/.exec(page)?.[1] ?? ""
  return summary.split(/<[^>]*>/).filter(Boolean)
}

/** The words in a form's new state, one line of the answer to a script. */
function wordsInState(answer: string): string[] {
  const from = answer.indexOf('1:{"status":"refused"')
  if (from < 0) return []
  const { errors, problem } = JSON.parse(answer.slice(from + 2).split("\n", 1)[0] ?? "") as State
  return [...errors.map(({ words }) => words), ...(problem === undefined ? [] : [problem])]
}

type State = { errors: { field: string; words: string }[]; problem?: string }
