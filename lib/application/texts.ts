import "server-only"
import { emailWords, type TextWriters } from "#lib/notifications/index.ts"
import { database } from "#lib/platform/database.ts"
import { environment } from "#lib/platform/environment.ts"
import { toMobile } from "#lib/platform/fields/mobile.ts"

/** The text messages about an application: all say the same, so that one read over a shoulder tells nothing. */
export const applicationTexts: TextWriters = {
  "sms.information-requested": news,
  "sms.decline-intended": news,
  "sms.initially-approved": news,
  "sms.declined": news,
  "sms.registered": news,
}

async function news({ application: id = "" }: Record<string, string>) {
  const { reference, mobile, account } = await database.application.findUniqueOrThrow({
    where: { id },
    select: { reference: true, mobile: true, account: { select: { locale: true, textsSince: true } } },
  })
  // They may have changed their mind since.
  if (!mobile || !account.textsSince) return null
  const site = new URL(environment().publicUrl).host
  return { to: toMobile(mobile), words: emailWords(account.locale)("text", { reference, site }) }
}
