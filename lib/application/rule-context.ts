import { today } from "#lib/platform/clock.ts"
import { banks, categories, districts, policyOn, provinces } from "#lib/reference/index.ts"
import type { StoredAnswers } from "./section-states.ts"
import type { Context } from "./sections/question.ts"
import type { ReferenceCodes } from "./sections/reference-codes.ts"

/** What the rules of the questions need to know today: the day, the minimum age, and the reference data in force. */
export async function ruleContext(answers: StoredAnswers = {}): Promise<Context & { reference: ReferenceCodes }> {
  const on = today()
  const [minimumAge, allProvinces, allDistricts, allCategories, allBanks] = await Promise.all([
    policyOn("minimum_age", on),
    provinces(),
    districts(on),
    categories(on),
    banks(on),
  ])
  const reference = {
    provinces: allProvinces.map(({ code }) => code),
    districts: allDistricts,
    categories: allCategories.map(({ code }) => code),
    banks: allBanks,
  }
  return { today: on, minimumAge, reference, answers }
}
