import "server-only"
import { environment } from "#lib/platform/environment.ts"
import { NotFound } from "#lib/platform/result.ts"

/** Ends here with NotFound outside the trial: there, its helpers are not. */
export function onlyInTrial(): void {
  if (!environment().TRIAL) throw new NotFound("page")
}

/** As `onlyInTrial`, for the mailbox: with a mail server the letters are there, and not here. */
export function onlyWithoutMailServer(): void {
  onlyInTrial()
  if (environment().SMTP_URL) throw new NotFound("page")
}
