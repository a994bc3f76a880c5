import "server-only"
import { environment } from "#lib/platform/environment.ts"
import { maskMobile } from "#lib/platform/fields/mobile.ts"
import { log } from "#lib/platform/log.ts"
import { type LetterJob, sentOnce } from "./deliver.ts"
import { noteAddress } from "./letter-states.ts"
import { httpTextCarrier, type TextCarrier, type TextWriters } from "./sms.ts"

/** Makes the function that sends the text message of one job, as `deliver` does for e-mails. */
export function deliverText(writers: TextWriters, carry: TextCarrier = carrier()): (job: LetterJob) => Promise<void> {
  return (job) =>
    sentOnce(job, async ({ id, data: { name, ...ids } }) => {
      const write = writers[name]
      if (!write) throw new Error(`nobody writes ${name}`)
      const text = await write(ids)
      if (!text) return false
      await noteAddress(id, text.to, maskMobile(text.to))
      await carry({ ...text, id })
      return true
    })
}

function carrier(): TextCarrier {
  const { SMS_URL, SMS_TOKEN } = environment()
  if (SMS_URL && SMS_TOKEN) return httpTextCarrier(SMS_URL, SMS_TOKEN)
  return async () => {
    log.warn("sms.no_gateway", { setting: "SMS_URL" })
    throw new Error("no SMS gateway is set: messages wait until SMS_URL is")
  }
}
