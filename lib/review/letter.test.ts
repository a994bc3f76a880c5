import { expect, test } from "vitest"
import { applicationEmails } from "#lib/application/emails.ts"
import { render } from "#lib/notifications/render.ts"
import { database } from "#lib/platform/database.ts"
import { environment } from "#lib/platform/environment.ts"
import { NotFound } from "#lib/platform/result.ts"
import { givenClaimed } from "#test/given-application.ts"
import { givenPerson } from "#test/given-person.ts"
import { applicationForReview } from "./application-for-review.ts"
import { approveApplication } from "./approve.ts"
import { askForInformation } from "./ask.ts"
import { declineApplication } from "./decline.ts"
import { intendDecline } from "./intend-decline.ts"
import { approveLetter, askLetter, declineLetter, filledIn, intendDeclineLetter } from "./letter.ts"

/** An application that an officer holds, of somebody who reads Urdu. */
async function held() {
  const [ayesha, officer] = [await givenPerson(), await givenPerson("officer")]
  await database.account.update({ where: { id: ayesha.id }, data: { locale: "ur" } })
  return { officer, application: await givenClaimed(ayesha, officer) }
}

/** The letter as the worker makes it once it was ordered. */
async function sent(name: string, application: string) {
  const email = await applicationEmails[name]?.({ application })
  if (!email) throw new Error(`nobody wrote ${name}`)
  const { subject, text } = render(email, environment().publicUrl)
  return { subject, text }
}

const hostile = "<script>alert(1)</script>"

test("the question's letter is shown in the applicant's language as it then leaves, and its words beside it", async () => {
  const { officer, application } = await held()
  const shown = await askLetter(officer, { ...application, question: hostile })
  expect(shown.words).toBe(hostile)
  expect(shown.text).not.toContain("script")
  expect(shown.subject).toMatch(/ہمیں آپ سے کچھ معلومات چاہییں/)
  await askForInformation(officer, { ...application, question: hostile })
  expect(await sent("email.information-requested", application.id)).toEqual({
    subject: shown.subject,
    text: shown.text,
  })
  const { messages } = await applicationForReview(officer, application.reference)
  expect(messages[0]?.body).toBe(hostile)
})

test("so are the letters of an intended decline, of a decline and of an approval", async () => {
  const [one, two, three] = [await held(), await held(), await held()]
  const reasons = "No invoice."
  const intended = await intendDeclineLetter(one.officer, { ...one.application, reasons })
  await intendDecline(one.officer, { ...one.application, reasons })
  const { words: _, ...leaves } = intended
  expect(await sent("email.decline-intended", one.application.id)).toEqual(leaves)

  const decline = { ...two.application, declineReason: "identity_expired", note: null }
  const declined = await declineLetter(two.officer, decline)
  expect(declined.text).toContain("نادرا سے اس کی تجدید")
  await declineApplication(two.officer, decline)
  expect(await sent("email.declined", two.application.id)).toEqual({ subject: declined.subject, text: declined.text })

  const approved = await approveLetter(three.officer, three.application)
  await approveApplication(three.officer, three.application)
  const letter = await sent("email.initially-approved", three.application.id)
  expect(letter).toEqual({ subject: approved.subject, text: approved.text })
})

test("looking at a letter changes nothing, and is nobody's who may not read the application", async () => {
  const { officer, application } = await held()
  const before = await database.application.findUniqueOrThrow({ where: { id: application.id } })
  await askLetter(officer, { ...application, question: "Which?" })
  expect(await database.application.findUniqueOrThrow({ where: { id: application.id } })).toEqual(before)
  expect(await database.message.count({ where: { applicationId: application.id } })).toBe(0)
  for (const role of ["freelancer", "admin"] as const) {
    const asked = askLetter(await givenPerson(role), { ...application, question: "Which?" })
    await expect(asked).rejects.toThrow(NotFound)
  }
})

test("a template's words come in the applicant's language, and none that isn't offered for this", async () => {
  const { officer, application } = await held()
  const template = "card_unclear"
  expect(await filledIn(officer, "ask", { ...application, template })).toContain("شناختی کارڈ کی تصویر")
  await expect(filledIn(officer, "intend_decline", { ...application, template })).rejects.toThrow(NotFound)
})
