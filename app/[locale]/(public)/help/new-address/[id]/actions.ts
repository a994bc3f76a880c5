"use server"
import { visitorAction } from "#app/form-action.ts"
import { currentVisitor } from "#app/visitor.ts"
import { confirmNewAddress, sendNewAddressCode } from "#lib/help/confirm-new-address.ts"
import { confirmNewAddressSchema, newAddressSchema } from "#lib/help/desk-schema.ts"

export const sendAddressCode = visitorAction(
  newAddressSchema,
  async (input) => sendNewAddressCode(await currentVisitor(), input),
  ({ id }) => `/help/new-address/${id}?sent=yes`,
)

export const confirmAddress = visitorAction(
  confirmNewAddressSchema,
  async (input) => confirmNewAddress(await currentVisitor(), input),
  () => "/sign-in?address=changed",
)
