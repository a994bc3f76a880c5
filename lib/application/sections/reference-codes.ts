import { Refusal } from "#lib/platform/fields/field.ts"
import type { Rule } from "./question.ts"

/** The reference data that answers are checked against: what is in force on the day, as codes. */
export type ReferenceCodes = {
  provinces: readonly string[]
  districts: readonly { code: string; provinceCode: string }[]
  categories: readonly string[]
  /** By the four letters that stand in their IBANs. */
  banks: readonly { code: string; offersDollarAccount: boolean }[]
}

type IsListed = (code: string, reference: ReferenceCodes) => boolean

/** A rule that a field's code, or each of its codes, is in the reference data. */
export function listed(name: string, isListed: IsListed): Rule {
  return {
    needs: [name],
    at: [name],
    asksReference: true,
    check(values, { reference }) {
      const codes: string[] = [values[name]].flat()
      return reference && !codes.every((code) => isListed(code, reference)) ? new Refusal("choice.unknown") : undefined
    },
  }
}
