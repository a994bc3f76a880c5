import "server-only"
import { eraseForgotten } from "#lib/documents/index.ts"
import { authorise, type SystemActor } from "#lib/identity/actor.ts"
import { today } from "#lib/platform/clock.ts"
import { keptYears } from "#lib/reference/index.ts"
import { forgetApplications } from "./applications.ts"
import { forgetEnquiries } from "./enquiries.ts"
import { keptUntil } from "./forget-each.ts"
import { forgetLetters } from "./letters.ts"
import { forgetRegistrations } from "./registrations.ts"

/**
 * Keeps to what people are told of how long things are kept, by the policies of today: each is taken out in a
 * transaction of its own, with an entry in the log. Says how many, and how many could not be and are tried again.
 */
export async function forgetWhatIsPast(actor: SystemActor): Promise<Record<string, number>> {
  authorise(actor, "past.forget")
  const years = await keptYears(today())
  const registrations = await forgetRegistrations(actor, keptUntil(years.register))
  const applications = await forgetApplications(actor, keptUntil(years.application))
  const enquiries = await forgetEnquiries(actor, keptUntil(years.enquiry))
  const letters = await forgetLetters(actor, keptUntil(years.letter))
  const files = await eraseForgotten()
  return {
    registrations: registrations.forgotten,
    applications: applications.forgotten,
    enquiries: enquiries.forgotten,
    letters,
    files: files.done,
    failed: registrations.failed + applications.failed + enquiries.failed + files.failed,
  }
}
