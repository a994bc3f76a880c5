"use server"
import { refresh } from "next/cache"
import { formAction } from "#app/form-action.ts"
import type { Person } from "#lib/identity/actor.ts"
import { nextApplication, nextReady } from "#lib/review/next.ts"
import { nextSchema } from "#lib/review/schema.ts"

const opened = ({ reference }: { reference: string }) => `/desk/application/${reference}`

// The browser forgets its pages: by its Back button it would send the same form, for the same application.
const anew =
  <T>(command: (actor: Person) => Promise<T>) =>
  async (actor: Person) => {
    const taken = await command(actor)
    refresh()
    return taken
  }

export const takeNext = formAction("takeNext", nextSchema, anew(nextApplication), opened)
export const takeReady = formAction("takeReady", nextSchema, anew(nextReady), opened)
