"use server"
import { formAction } from "#app/form-action.ts"
import { currentVisitor } from "#app/visitor.ts"
import { askEmailChange } from "#lib/account/ask-email-change.ts"
import { confirmNewAddress, confirmOldAddress, sendEmailCodeAgain } from "#lib/account/confirm-email-change.ts"
import { codeSchema, newEmailSchema, nothingSchema } from "#lib/account/schema.ts"

export const askEmailChangeHere = formAction(
  "askEmailChangeHere",
  newEmailSchema,
  async (actor, input) => askEmailChange(actor, await currentVisitor(), input),
  () => "/account/email/old-address",
)

export const confirmOldAddressHere = formAction(
  "confirmOldAddressHere",
  codeSchema,
  async (actor, input) => confirmOldAddress(actor, await currentVisitor(), input),
  () => "/account/email/new-address",
)

export const confirmNewAddressHere = formAction(
  "confirmNewAddressHere",
  codeSchema,
  async (actor, input) => confirmNewAddress(actor, await currentVisitor(), input),
  () => "/account?done=email",
)

export const sendEmailCodeAgainHere = formAction(
  "sendEmailCodeAgainHere",
  nothingSchema,
  async (actor) => sendEmailCodeAgain(actor, await currentVisitor()),
  ({ waitsFor }) => `/account/email/${waitsFor === "old_address" ? "old" : "new"}-address?sent=again`,
)
