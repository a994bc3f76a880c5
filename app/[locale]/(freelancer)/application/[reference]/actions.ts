"use server"
import { formAction } from "#app/form-action.ts"
import { chooseTexts } from "#lib/letters/choose-texts.ts"
import { sendAgainSchema, textsSchema } from "#lib/letters/schema.ts"
import { sendOwnLetterAgain } from "#lib/letters/send-again.ts"

export const sendAgain = formAction(
  "sendAgain",
  sendAgainSchema,
  sendOwnLetterAgain,
  ({ reference }) => `/application/${reference}?sent=again#letters`,
)
export const chooseMyTexts = formAction(
  "chooseMyTexts",
  textsSchema,
  chooseTexts,
  ({ reference }) => `/application/${reference}`,
)
