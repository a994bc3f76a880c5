import { randomId } from "#lib/platform/clock.ts"
import { formFields, get, post } from "./browser.ts"
import type { Draft } from "./drafts.ts"
import { atMost, type Figure, quantile } from "./figures.ts"
import type { Portal } from "./portal.ts"
import { milliseconds } from "./rounds.ts"

const SAVES = 300
const WARMING = 50

/** How long the server takes to save a question, one save after the other, beside an action that does nothing. */
export async function sectionSave(portal: Portal, { cookie, version }: Draft): Promise<Figure[]> {
  const question = `${portal.origin}/application/contact/address`
  const empty = `${portal.origin}/bench/empty-action`
  const questionFields = formFields((await get(question, cookie)).body)
  const emptyFields = formFields((await get(empty, cookie)).body)
  const took = { save: [] as number[], empty: [] as number[] }
  for (let turn = 0; turn < WARMING + SAVES; turn++) {
    const save = await milliseconds(() =>
      posted(question, cookie, new Map([...questionFields, ...address(turn), ["version", String(version + turn)]])),
    )
    const nothing = await milliseconds(() => posted(empty, cookie, emptyFields))
    if (turn < WARMING) continue
    took.save.push(save)
    took.empty.push(nothing)
  }
  const limit = { what: "empty action", value: quantile(took.empty, 0.95) }
  return [atMost(3, { name: "a question's save, p95", value: quantile(took.save, 0.95), unit: "ms", limit })]
}

// Another one each time: the same answers again are no change.
function address(turn: number): [string, string][] {
  return [
    ["addressLine", `House ${turn}, Street 2`],
    ["city", "Lahore"],
    ["provinceCode", "punjab"],
    ["districtCode", "lahore"],
  ]
}

async function posted(url: string, cookie: string, fields: Map<string, string>) {
  const { status, body } = await post(url, cookie, new Map(fields).set("formKey", randomId()))
  if (status !== 303) throw new Error(`${url} answered ${status} ${body.slice(0, 300)}`)
}
