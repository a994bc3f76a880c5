"use server"
import { formAction } from "#app/form-action.ts"
import { goTo } from "#app/go-to.ts"
import { submissionSchema } from "#lib/application/schema.ts"
import { submitApplication } from "#lib/application/submit.ts"
import { confirmItIsYouPage } from "#lib/identity/fresh.ts"

export const submit = formAction(
  "submit",
  submissionSchema,
  async (actor, submission) => {
    const submitted = await submitApplication(actor, submission)
    if (!submitted.ok && submitted.problem.code === "step_up_needed") {
      return goTo(confirmItIsYouPage("/application/check-answers"))
    }
    return submitted
  },
  ({ reference }) => `/application/${reference}`,
)
