"use server"
import { visitorAction } from "#app/form-action.ts"
import { onTheWayTo, onward } from "#app/onward.ts"
import { requireStage } from "#app/session.ts"
import { currentVisitor } from "#app/visitor.ts"
import { withNext } from "#lib/identity/next-page.ts"
import { codeSchema, nothingSchema } from "#lib/identity/schema.ts"
import { confirmDevice, sendDeviceCodeAgain } from "#lib/identity/sign-in/confirm-device.ts"
import { ok } from "#lib/platform/result.ts"

export const confirmDeviceHere = visitorAction(
  codeSchema,
  async (input) =>
    onTheWayTo(input.next, await confirmDevice(await requireStage("code"), await currentVisitor(), input)),
  onward,
)

export const sendCodeAgain = visitorAction(
  nothingSchema,
  async ({ next }) => {
    const sent = await sendDeviceCodeAgain(await requireStage("code"), await currentVisitor())
    return sent.ok ? ok({ next }) : sent
  },
  ({ next }) => `${withNext("/sign-in/code", next)}${next ? "&" : "?"}sent=again`,
)
