"use server"
import { formAction } from "#app/form-action.ts"
import { answerRequest } from "#lib/application/answer-request.ts"
import { answerRequestSchema } from "#lib/application/schema.ts"

export const sendAnswer = formAction(
  "sendAnswer",
  answerRequestSchema,
  answerRequest,
  ({ reference }) => `/application/${reference}`,
)
