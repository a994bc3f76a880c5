import { answerRequest } from "#lib/application/answer-request.ts"
import { answersForm } from "#lib/application/answers-form.ts"
import { beginApplication } from "#lib/application/begin.ts"
import type { QuestionKey } from "#lib/application/questions.ts"
import { ruleContext } from "#lib/application/rule-context.ts"
import { saveAnswers } from "#lib/application/save-answers.ts"
import { submitApplication } from "#lib/application/submit.ts"
import { withdrawApplication } from "#lib/application/withdraw.ts"
import { type Person, systemActor } from "#lib/identity/actor.ts"
import { confirmPayment } from "#lib/payments/confirm.ts"
import { addDays, now, randomCode, randomToken, toDateColumn } from "#lib/platform/clock.ts"
import { database } from "#lib/platform/database.ts"
import { ibanCheckDigits } from "#lib/platform/fields/iban.ts"
import type { Result } from "#lib/platform/result.ts"
import { approveApplication } from "#lib/review/approve.ts"
import { askForInformation } from "#lib/review/ask.ts"
import { claimApplication } from "#lib/review/claim.ts"
import { declineApplication } from "#lib/review/decline.ts"
import { registerApplication } from "#lib/review/register.ts"
import { givenDocuments } from "./given-documents.ts"
import { givenPerson } from "./given-person.ts"

/**
 * Applications in every state, brought there by the commands themselves with believable answers. `typed` replaces
 * answers, as a form would post them. What comes back is an application's `id`, `reference` and present `version`.
 */
export type GivenApplication = { id: string; reference: string; version: number }

/** What was typed, by question; a part of one replaces the believable one. */
export type Typed = { [K in QuestionKey]?: Record<string, unknown> }

/** A 13-digit number that nobody else in the run has. */
export function someIdentityNumber(): string {
  return `35202${randomCode()}${randomCode().slice(0, 2)}`
}

/** An IBAN of Habib Bank that nobody else in the run has. */
export function someIban(): string {
  const account = `HABB00${randomCode()}${randomCode()}${randomCode().slice(0, 2)}`
  return `PK${ibanCheckDigits(account)}${account}`
}

/** A mobile number that nobody else in the run has. */
export function someMobile(): string {
  return `0300 ${randomCode().slice(0, 3)}${randomCode().slice(0, 4)}`
}

/** A day that nobody in this database was born on: of two with one name and day, the desk would ask whether they are one. */
async function someBirth(): Promise<typeof born> {
  const on = addDays("1940-01-01", Number(randomCode()) % 20_000)
  if ((await database.application.count({ where: { dateOfBirth: toDateColumn(on) } })) > 0) return someBirth()
  const [year, month, day] = on.split("-").map(Number)
  return { day: String(day), month: String(month), year: String(year) }
}

const born = { day: "14", month: "8", year: "1994" }

/** Answers to every question, as a person would type them. */
export function believableAnswers(dateOfBirth = born): Required<Typed> {
  return {
    "identity.name": {
      fullName: "Ayesha Khan",
      fullNameUrdu: "عائشہ خان",
      guardianKind: "father",
      guardianName: "Imran Khan",
    },
    "identity.card": {
      identityKind: "cnic",
      identityNumber: someIdentityNumber(),
      identityIssuedOn: { day: "3", month: "5", year: "2019" },
      identityForLife: "yes",
    },
    "identity.person": { dateOfBirth, gender: "woman" },
    "contact.mobile": { mobile: someMobile() },
    "contact.address": {
      addressLine: "House 12, Street 4, Model Town",
      city: "Lahore",
      provinceCode: "punjab",
      districtCode: "lahore",
    },
    "work.category": { primaryCategory: "web-development", furtherCategories: ["design-and-video"] },
    "work.experience": { skills: "React, Node, SQL", yearsOfExperience: "6", platforms: ["upwork", "own_clients"] },
    "work.profiles": { profileLinks: "https://www.upwork.com/freelancers/ayesha" },
    "work.earnings": { earningsBand: "1000_2500" },
    "tax.ntn": { ntn: "1234567-8" },
    "bank.account": { bankCode: "HABB", iban: someIban(), accountTitle: "Ayesha Khan" },
    "dollarAccount.choice": { wantsDollarAccount: "yes", dollarBankCode: "MEZN", dollarCurrency: "USD" },
    "consents.agreement": { consentRegistration: "yes", consentBankSharing: "yes", consentStatistics: "yes" },
  }
}

/** A draft with nothing in it. */
export async function givenBegun(actor: Person): Promise<GivenApplication> {
  return { ...done(await beginApplication(actor)), version: 1 }
}

/** A draft with every question answered and every document there, ready to be submitted. */
export async function givenDraft(actor: Person, typed: Typed = {}): Promise<GivenApplication> {
  let draft = await givenBegun(actor)
  for (const [question, believable] of Object.entries(believableAnswers(await someBirth()))) {
    draft = await givenAnswer(actor, draft, question as QuestionKey, {
      ...believable,
      ...typed[question as QuestionKey],
    })
  }
  await givenDocuments(actor, draft.id)
  return draft
}

/** One question answered, as the page's form would post it. */
export async function givenAnswer(
  actor: Person,
  application: GivenApplication,
  question: QuestionKey,
  typed: Record<string, unknown>,
): Promise<GivenApplication> {
  const { id, reference, version } = application
  const input = answersForm(await ruleContext()).parse({ id, version, question, ...typed })
  const saved = done(await saveAnswers(actor, input))
  return { id, reference, version: saved.version }
}

/** An application that waits for an officer. */
export async function givenSubmitted(actor: Person, typed: Typed = {}): Promise<GivenApplication> {
  const draft = await givenDraft(actor, typed)
  done(await submitApplication(actor, draft))
  return asItIs(draft)
}

/** An application that an officer holds. */
export async function givenClaimed(actor: Person, officer: Person, typed: Typed = {}): Promise<GivenApplication> {
  const submitted = await givenSubmitted(actor, typed)
  done(await claimApplication(officer, submitted))
  return asItIs(submitted)
}

/** An application whose owner was asked for something by the officer who holds it. */
export async function givenAsked(actor: Person, officer: Person, question = "Which year is on the card?") {
  const claimed = await givenClaimed(actor, officer)
  done(await askForInformation(officer, { ...claimed, question }))
  return asItIs(claimed)
}

/** Approves what `officer` holds, and where it takes two, as somebody else again: what came of it. */
export async function approvedAsNeeded(officer: Person, held: GivenApplication) {
  const approved = await approveApplication(officer, await asItIs(held))
  if (!approved.ok || !approved.value.isSecondNeeded) return approved
  const other = await givenPerson("officer")
  done(await claimApplication(other, held))
  return approveApplication(other, await asItIs(held))
}

/** An application whose fee is due. */
export async function givenFeeDue(actor: Person, officer: Person, typed: Typed = {}): Promise<GivenApplication> {
  const claimed = await givenClaimed(actor, officer, typed)
  done(await approvedAsNeeded(officer, claimed))
  return asItIs(claimed)
}

/** An application whose fee the gateway has confirmed. */
export async function givenFeePaid(actor: Person, officer: Person, typed: Typed = {}): Promise<GivenApplication> {
  const due = await givenFeeDue(actor, officer, typed)
  const { psid, amountPaisa } = await database.paymentSlip.findFirstOrThrow({ where: { applicationId: due.id } })
  const notice = {
    psid,
    amountPaisa,
    gatewayReference: randomToken(12),
    currency: "PKR",
    channel: "test",
    paidAt: now(),
  }
  done(await confirmPayment(systemActor("gateway"), notice))
  return asItIs(due)
}

/** Somebody in the register: `officer` gave the initial approval, and another one the final. */
export async function givenRegistered(actor: Person, officer: Person, typed: Typed = {}): Promise<GivenApplication> {
  const paid = await givenFeePaid(actor, officer, typed)
  const second = await givenPerson("officer", "Bilal Aziz")
  done(await claimApplication(second, paid))
  done(await registerApplication(second, await asItIs(paid)))
  return asItIs(paid)
}

export async function givenDeclined(actor: Person, officer: Person, declineReason = "identity_not_confirmed") {
  const claimed = await givenClaimed(actor, officer)
  done(await declineApplication(officer, { ...claimed, declineReason, note: null }))
  return asItIs(claimed)
}

/** What was asked for, answered: goes on from `information_requested`. */
export async function givenAnswered(actor: Person, asked: GivenApplication): Promise<GivenApplication> {
  done(await answerRequest(actor, { ...(await asItIs(asked)), words: "Here is what you asked for." }))
  return asItIs(asked)
}

export async function givenWithdrawn(actor: Person, typed: Typed = {}): Promise<GivenApplication> {
  const submitted = await givenSubmitted(actor, typed)
  done(await withdrawApplication(actor, submitted))
  return asItIs(submitted)
}

/** The application with the version that it has now, after whoever moved it. */
export async function asItIs({ id, reference }: GivenApplication): Promise<GivenApplication> {
  const { version } = await database.application.findUniqueOrThrow({ where: { id }, select: { version: true } })
  return { id, reference, version }
}

/** What a command did; a problem fails the test here. */
function done<T, P extends { code: string }>(result: Result<T, P>): T {
  if (!result.ok) throw new Error(`a fixture's command found a problem: ${JSON.stringify(result.problem)}`)
  return result.value
}
