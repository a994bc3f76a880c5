"use server"
import { refresh } from "next/cache"
import { formAction } from "#app/form-action.ts"
import type { Person } from "#lib/identity/actor.ts"
import { nextApplication } from "#lib/review/next.ts"
import { nextSchema } from "#lib/review/schema.ts"

/** Takes it, and lets the browser forget its pages: by its Back button it would send the same form, for the same application. */
async function take(actor: Person) {
  const taken = await nextApplication(actor)
  refresh()
  return taken
}

export const takeNext = formAction("takeNext", nextSchema, take, ({ reference }) => `/desk/application/${reference}`)
