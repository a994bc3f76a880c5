import { askEmailChange } from "#lib/account/ask-email-change.ts"
import { beginAuthenticator } from "#lib/account/authenticator.ts"
import { questions } from "#lib/application/questions.ts"
import type { Person } from "#lib/identity/actor.ts"
import type { Stage } from "#lib/identity/open-session.ts"
import { askReset } from "#lib/identity/reset-password.ts"
import { signUp } from "#lib/identity/sign-up.ts"
import { toEmail } from "#lib/platform/fields/email.ts"
import { believableAnswers } from "#test/given-application.ts"
import { done, givenVisitor, goodPassword, someEmail } from "#test/given-identity.ts"
import { type BuiltAction, builtActions, builtPages } from "../built-routes.ts"
import { cookieOf, type Fields, get, naming } from "../by-http.ts"
import { everyForm, type RightForm } from "../every-form.ts"
import { addressIn, concernedIn, type Scene, setScene, somebody } from "../scenes.ts"
import { actions } from "../who-may.ts"

/** A form to be spoilt: each of the build's, and each question of the application as a form of its own. */
export type HostileForm = RightForm & { name: string; action: BuiltAction; page: string }

/** Somebody before a form that only waits to be sent. */
export type Standing = { scene: Scene; accounts: string[]; address: string; cookie: string; fields: Fields }

/** Every form, with the page where it stands. */
export function hostileForms(): HostileForm[] {
  return builtActions().flatMap((action) => {
    const form = everyForm[action.name]
    if (!form) return []
    const one = { ...form, name: action.name, action, page: pageOf(action), ...betterSet[action.name] }
    return [...(action.name === "/application saveAndGoOn" ? questionsIn(one) : [one]), ...variantsOf(one)]
  })
}

function pageOf({ name, page }: BuiltAction): string {
  const own = `${page}/${name.split(" ")[1]}`
  return builtPages().includes(own) ? own : page
}

function questionsIn(form: HostileForm): HostileForm[] {
  return questions.map(({ key, path, fields }) => {
    const answers = flat(believableAnswers()[key])
    const left = fields.filter((field) => !answers.some(([name]) => name.replace(/(\[\]|-\w+)$/, "") === field))
    const right = [...answers, ...left.map((field) => [field, ""] as const)]
    const about: HostileForm["fields"] = ({ application: { id, version } }) => [
      ["id", id],
      ["version", String(version)],
      ["question", key],
      ...right,
    ]
    const typed = [...new Set(right.map(([name]) => name))]
    return { ...form, name: `the question ${key}`, page: `/application/${path}`, fields: about, typed }
  })
}

/** The parts of a date and the ticks of a list, under the names that a page gives them. */
function flat(answers: Record<string, unknown>): Fields {
  return Object.entries(answers).flatMap(([name, value]): Fields => {
    if (Array.isArray(value)) return value.map((item) => [`${name}[]`, String(item)])
    if (typeof value !== "object" || value === null) return [[name, String(value)]]
    return Object.entries(value).map(([part, typed]) => [`${name}-${part}`, String(typed)])
  })
}

/** Where a form is looked at best: the page that shows it, and a thing that is there. */
const betterSet: Record<string, Partial<HostileForm>> = {
  "/application saveAndCheck": { page: "/application/contact/address?from=check-answers" },
  "/application saveAndAnswer": { page: "/application/contact/address?from=answer" },
  "/account/email confirmOldAddressHere": { page: "/account/email/old-address" },
  "/account/email confirmNewAddressHere": { page: "/account/email/new-address" },
  "/desk/bulk gather": { page: "/desk" },
  "/desk/bulk order": { page: "/desk/bulk/[bulk]" },
  "/desk/bulk stop": { page: "/desk/bulk/[bulk]" },
  "/desk/application/[reference] intend": { page: "/desk/application/[reference]/intend-decline" },
  "/desk/application/[reference] querySectionHere": { page: "/desk/application/[reference]/query/[section]" },
  "/desk/application/[reference] setAside": { page: "/desk/application/[reference]/set-aside" },
  "/desk/application/[reference] settle": { page: "/desk/application/[reference]/duplicates/[other]" },
  // It asks for no version: the same number may be shown again and again.
  "/desk/application/[reference] reveal": {
    fields: ({ application: { reference } }) => [
      ["reference", reference],
      ["what", "identity_number"],
      ["revealReason", "To compare it with the copy"],
    ],
  },
  "/help/new-address/[id] sendAddressCode": {
    about: "a new address to confirm",
    fields: ({ change }) => [["change", change]],
  },
  "/help/new-address/[id] confirmAddress": {
    page: "/help/new-address/[id]?sent=yes",
    about: "a new address to confirm",
    fields: ({ change }) => [
      ["change", change],
      ["code", "000000"],
    ],
  },
}

/** What else a form can be about, with the field that it asks for then. */
const variants: Record<string, Record<string, string>[]> = {
  "/help/write/[kind] writeToBoard": [
    { kind: "lost_email", lostEmail: "lost@example.org" },
    { kind: "identity_used", identityNumber: "35202-1234567-8" },
  ],
  "/desk/dollar-accounts/[id] recordOutcome": [{ outcome: "opened", bankReference: "HABB-1" }],
}

function variantsOf(form: HostileForm): HostileForm[] {
  return (variants[form.name] ?? []).map((other) => {
    const [, field = ""] = Object.keys(other)
    const fields: HostileForm["fields"] = (scene) => [
      ...form.fields(scene).filter(([name]) => !(name in other)),
      ...Object.entries(other),
    ]
    return { ...form, name: `${form.name} (${field})`, fields, typed: [field] }
  })
}

/** A new scene for a form, with whoever may send it signed in as far as its page asks. */
export async function standBefore({ about, action, page, fields }: HostileForm): Promise<Standing> {
  const scene = await setScene(about, await member("officer"))
  const who = whoSends(action.name)
  const person = who === "nobody" ? null : who === "owner" ? scene.owner : await member(who)
  const cookie = await cookieBefore(page, person, scene)
  const accounts = [...concernedIn(scene), ...(person ? [person.id] : [])]
  return { scene, accounts, address: addressIn(scene, page), cookie, fields: fields(scene) }
}

const staff = new Map<Role, Promise<Person>>()

function member(role: Role): Promise<Person> {
  const found = staff.get(role) ?? somebody(role, `The ${role}`)
  staff.set(role, found)
  return found
}

type Role = Person["role"]
const senders = ["owner", "officer", "supervisor", "admin", "auditor"] as const

/** The first who may send a form, or else who is at least told why not. */
function whoSends(name: string): (typeof senders)[number] | "nobody" {
  const row = actions[name]
  const isVisitors = /^\/(sign|verify|reset|help|go-on|invitation)/.test(name)
  if (isVisitors || !row) return "nobody"
  const answered = (answer: RegExp) => senders.find((who) => answer.test(row[who]))
  return answered(/^done$/) ?? answered(/^refused/) ?? answered(/^→/) ?? "owner"
}

const stages: Record<string, Stage> = {
  "/sign-in/authenticator": "totp",
  "/sign-in/recovery-code": "totp",
  "/sign-in/passkey": "totp",
  "/sign-in/code": "code",
  "/sign-in/new-password": "new_password",
  "/sign-in/set-up-authenticator": "enrol",
}

async function cookieBefore(page: string, person: Person | null, { owner }: Scene): Promise<string> {
  const visitor = givenVisitor()
  const email = toEmail(someEmail())
  const stage = stages[page]
  if (stage) return cookieOf(stage === "code" ? owner : await member("officer"), stage)
  if (page === "/verify-email") {
    return `portal-sign-up=${done(await signUp(visitor, { email, password: goodPassword })).id}`
  }
  if (page === "/reset-password/new") return `portal-reset=${done(await askReset(visitor, owner)).id}`
  if (page.startsWith("/account/email")) await askEmailChange(owner, visitor, { email })
  if (page === "/account/authenticator") await beginAuthenticator(owner)
  return person ? cookieOf(person) : ""
}

/** The part of a form that names its action, as the form's own page writes it: without its key no words come back. */
export async function namingOn({ address, cookie }: Standing, { id }: BuiltAction): Promise<Fields> {
  const { body } = await get(address, cookie)
  const form = body.split("<form").find((part) => part.includes(id)) ?? ""
  const key = /name="\$ACTION_KEY" value="([^"]*)"/.exec(form)?.[1] ?? "none"
  return naming(id).map(([name, value]) => [name, name === "$ACTION_KEY" ? key : value] as const)
}
