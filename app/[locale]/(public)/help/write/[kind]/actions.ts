"use server"
import { anyonesAction } from "#app/form-action.ts"
import { currentActor } from "#app/session.ts"
import { currentVisitor } from "#app/visitor.ts"
import { type EnquiryInput, enquirySchema, visitorEnquirySchema } from "#lib/help/schema.ts"
import { sendEnquiry } from "#lib/help/send.ts"

const schema = async () => ((await currentActor()) ? enquirySchema : visitorEnquirySchema)

export const writeToBoard = anyonesAction(
  "writeToBoard",
  schema,
  async (input: EnquiryInput) => sendEnquiry({ person: await currentActor(), visitor: await currentVisitor() }, input),
  ({ reference, dueOn }) => `/help/sent?reference=${reference}&by=${dueOn}`,
)
