import { calendarDate, fullYears, optionalCalendarDate } from "#lib/platform/fields/calendar-date.ts"
import { choice, tick } from "#lib/platform/fields/choice.ts"
import { cnic } from "#lib/platform/fields/cnic.ts"
import { Refusal } from "#lib/platform/fields/field.ts"
import { optionalPersonName, personName } from "#lib/platform/fields/person-name.ts"
import { type AnswersTo, type Context, notInFuture, on, question, type Rule, schemaOf, together } from "./question.ts"

export const guardianKinds = ["father", "spouse"] as const
export const identityKinds = ["cnic", "nicop", "poc"] as const
export const genders = ["woman", "man", "other"] as const

export const nameQuestion = question(
  {
    fullName: personName("fullName"),
    fullNameUrdu: optionalPersonName({ script: "urdu" }),
    guardianKind: choice("guardianKind", guardianKinds),
    guardianName: personName("guardianName"),
  },
  { optional: ["fullNameUrdu"] },
)

/** A card shows an end date or "lifetime", never both. */
const endDateOrForLife: Rule = {
  needs: ["identityForLife"],
  at: ["identityExpiresOn"],
  check({ identityForLife, identityExpiresOn }) {
    if (identityForLife) return identityExpiresOn ? new Refusal("identityExpiresOn.forLife") : undefined
    return identityExpiresOn ? undefined : new Refusal("identityExpiresOn.required")
  },
}

const notExpired: Rule = {
  needs: ["identityExpiresOn"],
  at: ["identityExpiresOn"],
  check: ({ identityExpiresOn }, { today }) =>
    identityExpiresOn < today ? new Refusal("identityExpiresOn.ended", on(identityExpiresOn)) : undefined,
}

const issuedBeforeItEnds: Rule = {
  needs: ["identityIssuedOn", "identityExpiresOn"],
  at: ["identityExpiresOn"],
  check: ({ identityIssuedOn, identityExpiresOn }) =>
    identityExpiresOn <= identityIssuedOn ? new Refusal("identityExpiresOn.beforeIssue") : undefined,
}

const bornBeforeIssue: Rule = {
  needs: ["dateOfBirth", "identityIssuedOn"],
  at: ["identityIssuedOn", "dateOfBirth"],
  check: ({ dateOfBirth, identityIssuedOn }) =>
    dateOfBirth >= identityIssuedOn ? new Refusal("identityIssuedOn.beforeBirth", on(dateOfBirth)) : undefined,
}

const oldEnough: Rule = {
  needs: ["dateOfBirth"],
  at: ["dateOfBirth"],
  check({ dateOfBirth }, { today, minimumAge }) {
    if (dateOfBirth > today) return new Refusal("date.future", on(today))
    return fullYears(dateOfBirth, today) < minimumAge ? new Refusal("dateOfBirth.age", { minimumAge }) : undefined
  },
}

export const cardQuestion = question(
  {
    identityKind: choice("identityKind", identityKinds),
    identityNumber: cnic("identityNumber"),
    identityIssuedOn: calendarDate("identityIssuedOn"),
    identityExpiresOn: optionalCalendarDate(),
    identityForLife: tick(),
  },
  {
    optional: ["identityExpiresOn", "identityForLife"],
    rules: [notInFuture("identityIssuedOn"), endDateOrForLife, issuedBeforeItEnds, notExpired, bornBeforeIssue],
  },
)

export const personQuestion = question(
  { dateOfBirth: calendarDate("dateOfBirth"), gender: choice("gender", genders) },
  { rules: [oldEnough, bornBeforeIssue] },
)

const identity = together(nameQuestion, cardQuestion, personQuestion)
export const identitySchema = (context: Context) => schemaOf(identity, context)
export type Identity = AnswersTo<typeof identity>
