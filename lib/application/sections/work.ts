import { choice, choices, optionalReferenceCodes, referenceCode } from "#lib/platform/fields/choice.ts"
import { Refusal } from "#lib/platform/fields/field.ts"
import { optionalText } from "#lib/platform/fields/free-text.ts"
import { wholeNumber } from "#lib/platform/fields/whole-number.ts"
import { profileLinks, skills } from "./listed-text.ts"
import { type AnswersTo, type Context, question, type Rule, schemaOf, together } from "./question.ts"
import { listed } from "./reference-codes.ts"

/** The category that asks for words of one's own: the legal lists of IT services are open since the Finance Act 2022. */
export const otherCategory = "other"

export const platforms = [
  "upwork",
  "fiverr",
  "freelancer",
  "guru",
  "toptal",
  "linkedin",
  "github",
  "own_clients",
  "other",
] as const

/** Export earnings of a month in US dollars. */
export const earningsBands = [
  "none_yet",
  "under_500",
  "500_1000",
  "1000_2500",
  "2500_5000",
  "5000_10000",
  "over_10000",
] as const

const otherInWords: Rule = {
  needs: ["primaryCategory"],
  at: ["categoryOther"],
  check: ({ primaryCategory, categoryOther }) =>
    primaryCategory === otherCategory && !categoryOther ? new Refusal("categoryOther.required") : undefined,
}

const furtherOnes: Rule = {
  needs: ["primaryCategory", "furtherCategories"],
  at: ["furtherCategories"],
  check: ({ primaryCategory, furtherCategories }) =>
    furtherCategories.includes(primaryCategory) ? new Refusal("furtherCategories.primary") : undefined,
}

export const categoryQuestion = question(
  {
    primaryCategory: referenceCode("primaryCategory"),
    categoryOther: optionalText({ max: 100 }),
    furtherCategories: optionalReferenceCodes("furtherCategories", 5),
  },
  {
    optional: ["categoryOther", "furtherCategories"],
    rules: [
      listed("primaryCategory", (code, { categories }) => categories.includes(code)),
      otherInWords,
      furtherOnes,
      listed("furtherCategories", (code, { categories }) => categories.includes(code)),
    ],
    settle: (values) => (values.primaryCategory === otherCategory ? values : { ...values, categoryOther: null }),
  },
)

export const experienceQuestion = question({
  skills: skills({ max: 15, maxLength: 40 }),
  yearsOfExperience: wholeNumber("yearsOfExperience", { min: 0, max: 60 }),
  platforms: choices("platforms", platforms),
})

export const profilesQuestion = question({ profileLinks: profileLinks({ max: 5 }) }, { optional: ["profileLinks"] })

export const earningsQuestion = question({ earningsBand: choice("earningsBand", earningsBands) })

const work = together(categoryQuestion, experienceQuestion, profilesQuestion, earningsQuestion)
export const workSchema = (context: Context) => schemaOf(work, context)
export type Work = AnswersTo<typeof work>
