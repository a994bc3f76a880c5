import "server-only"
import { addSeconds, now } from "./clock.ts"
import { database } from "./database.ts"

const WEEK_SECONDS = 7 * 86_400

/** Throws away the answers to forms that were sent more than a week ago: nobody sends those again. For the night. */
export async function forgetForms(): Promise<void> {
  await database.formKey.deleteMany({ where: { createdAt: { lt: addSeconds(now(), -WEEK_SECONDS) } } })
}
