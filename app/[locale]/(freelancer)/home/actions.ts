"use server"
import { formAction } from "#app/form-action.ts"
import { beginAgain, beginApplication } from "#lib/application/begin.ts"
import { beginAgainSchema, nothingSchema } from "#lib/application/schema.ts"

export const begin = formAction("begin", nothingSchema, beginApplication, () => "/application")
export const beginWithOldAnswers = formAction("beginWithOldAnswers", beginAgainSchema, beginAgain, () => "/application")
