"use server"
import { z } from "zod"
import { visitorAction } from "#app/form-action.ts"
import { keepNotice, lastNotice, requireTrial } from "#app/trial.ts"
import { NotFound } from "#lib/platform/result.ts"
import { payAtGateway, type SentNotice, sendAgain } from "#lib/trial/gateway.ts"
import { paySchema } from "#lib/trial/schema.ts"

export const pay = visitorAction(
  paySchema,
  async (input) => {
    await requireTrial()
    return payAtGateway(input)
  },
  toAnswer,
)

export const again = visitorAction(
  z.object({}),
  async () => {
    await requireTrial()
    const last = await lastNotice()
    if (!last) throw new NotFound("notice")
    return sendAgain(last)
  },
  toAnswer,
)

async function toAnswer(notice: SentNotice): Promise<string> {
  await keepNotice(notice)
  return "/trial/gateway"
}
