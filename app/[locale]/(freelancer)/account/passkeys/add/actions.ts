"use server"
import { formAction } from "#app/form-action.ts"
import { addPasskey } from "#lib/account/passkeys.ts"
import { addPasskeySchema } from "#lib/account/schema.ts"

export const addPasskeyHere = formAction("addPasskeyHere", addPasskeySchema, addPasskey, () => "/account?done=added")
