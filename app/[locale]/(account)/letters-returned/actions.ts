"use server"
import { formAction } from "#app/form-action.ts"
import { nothingSchema } from "#lib/identity/schema.ts"
import { keepAddress } from "#lib/letters/keep-address.ts"

export const keepMyAddress = formAction("keepMyAddress", nothingSchema, keepAddress, ({ next }) => next ?? "/home")
