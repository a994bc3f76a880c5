import { expect, test, vi } from "vitest"
import { z } from "zod"
import { beginRequest } from "#lib/platform/busy.ts"
import { database, pool } from "#lib/platform/database.ts"
import { idleForm } from "#lib/platform/form-state.ts"
import { ok, problem } from "#lib/platform/result.ts"
import messages from "#messages/en.json" with { type: "json" }
import { visitorAction } from "./form-action.ts"

// Before anything has asked for the settings, which are read once.
process.env.DATABASE_POOL = "2"

const request = vi.hoisted(() => ({ headers: new Headers() }))
vi.mock("next/headers", () => ({ headers: async () => request.headers }))
vi.mock("next-intl/server", async () => {
  const { createTranslator } = await import("use-intl/core")
  return {
    getTranslations: async (namespace: "problems") => createTranslator({ locale: "en", messages, namespace }),
    getFormatter: async () => undefined,
  }
})

/** What a form is told whose command does `run`, and whether its answer leaves as 503. */
async function answerTo(run: Parameters<typeof visitorAction>[1]) {
  const reference = crypto.randomUUID()
  const underWay = beginRequest(reference)
  request.headers = new Headers({ "x-request-id": reference })
  const state = await visitorAction(z.object({}), run, () => "/")(idleForm, new FormData())
  return { said: state.problem, unavailable: underWay.busy }
}

const busy = { said: messages.problems.busy, unavailable: true }

test("a form that gets no connection in time is told to come again in a minute, with 503", async () => {
  const held = await Promise.all([pool().connect(), pool().connect()])
  const answer = await answerTo(async () => ok(await database.account.count()))
  for (const client of held) client.release()
  expect(answer).toEqual(busy)
})

test("so is a form whose command is busy", async () => {
  expect(await answerTo(async () => problem({ code: "busy" }))).toEqual(busy)
})

test("a form that is refused for what stands in it is not", async () => {
  expect((await answerTo(async () => problem({ code: "password_same" }))).unavailable).toBe(false)
})
