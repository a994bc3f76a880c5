import { encode } from "next-auth/jwt"
import type { Person } from "#lib/identity/actor.ts"
import { startSession } from "#lib/identity/sessions.ts"
import { randomToken } from "#lib/platform/clock.ts"
import { transaction } from "#lib/platform/database.ts"
import { environment } from "#lib/platform/environment.ts"
import { ok } from "#lib/platform/result.ts"

/** Asking the portal without a browser: what somebody can send who doesn't keep to its pages. */

export type Answer = { status: number; location: string | null; type: string; body: string }
/** The fields of a form in their order; a name may come twice. */
export type Fields = readonly (readonly [name: string, value: string])[]

type Stage = Parameters<typeof startSession>[2]
type Asking = { cookie?: string; headers?: Record<string, string>; body?: BodyInit; method?: string }

/** The portal's own address, under which its forms stand. */
export function portal(): string {
  return process.env.E2E_URL ?? ""
}

/** The cookie of somebody who has just signed in, as far as `stage`. */
export async function cookieOf(person: Person, stage: Stage = "full"): Promise<string> {
  const visitor = { address: "127.0.0.1", agent: "by http", device: randomToken(), locale: "en", session: null }
  const started = await transaction(async (tx) => ok(await startSession(tx, person, stage, visitor)))
  const token = await encode({ token: { sid: started.value.id }, secret: environment().keys.session, maxAge: 3_600 })
  return `portal-session=${token}`
}

export async function get(path: string, cookie = ""): Promise<Answer> {
  return ask(path, { cookie })
}

/** Sends a request as it is told, follows nothing, and reads the whole answer. */
export async function ask(path: string, { cookie = "", headers = {}, body, method }: Asking = {}): Promise<Answer> {
  const answer = await fetch(`${portal()}${path}`, {
    method: method ?? (body === undefined ? "GET" : "POST"),
    redirect: "manual",
    headers: { ...(cookie ? { cookie } : {}), ...(body === undefined ? {} : { origin: portal() }), ...headers },
    ...(body === undefined ? {} : { body }),
  })
  const { status, headers: told } = answer
  // A script is told in a header of the framework's own where its form leads.
  const location = told.get("location") ?? told.get("x-action-redirect")?.replace(/;(push|replace)$/, "") ?? null
  return { status, location, type: told.get("content-type") ?? "", body: await answer.text() }
}

/** Posts a form to its action as a browser does that runs no scripts. */
export function postForm(path: string, action: string, fields: Fields, cookie = ""): Promise<Answer> {
  return ask(path, { cookie, body: formOf([...naming(action), ...fields]) })
}

/**
 * Posts a form to its action as the page's own script does: the answer is the form's new state and no page, or in
 * `location` where it leads.
 */
export function callAction(path: string, action: string, fields: Fields, cookie = ""): Promise<Answer> {
  return ask(path, { cookie, headers: { "next-action": action }, body: asArguments(formOf(fields)) })
}

/** A form as React writes it for the second argument of its action. */
export function asArguments(form: FormData): FormData {
  const written = new FormData()
  for (const [name, value] of form) written.append(`_1_${name}`, value)
  written.append("0", JSON.stringify([idle, "$K1"]))
  return written
}

/** The part of a form that names its action, as React writes it for `useActionState`. */
export function naming(action: string): Fields {
  return [
    ["$ACTION_REF_1", ""],
    ["$ACTION_1:0", JSON.stringify({ id: action, bound: "$@1" })],
    ["$ACTION_1:1", JSON.stringify([idle])],
    ["$ACTION_KEY", "k1"],
  ]
}

export function formOf(fields: Fields): FormData {
  const form = new FormData()
  for (const [name, value] of fields) form.append(name, value)
  return form
}

const idle = { status: "idle", errors: [], values: {} }
